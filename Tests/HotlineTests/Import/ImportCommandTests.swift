import Base
import Foundation
import Testing

@testable import hotline

/// A register goes in once, whole where it is right; the rest comes back with its reasons.
@Suite(.serialized)
struct ImportCommandTests {
  private let folder: ToolFolder
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/hotline/hotline.docc/Resources/import").path

  init() throws { folder = try ToolFolder() }

  private static let map = """
    column,field,value,means
    Ngày,receivedAt,,
    Giờ,receivedAt,,
    ,kind,,about-child
    ,nature,,actual
    Trẻ,children[0].name,,
    Em,children[1].name,,
    Giới tính,children[0].sex,Gái,female
    Tuổi,children[0].age,,
    Xã,incident.place,,
    Nội dung,topics,đánh đập,BL01
    SĐT,caller.phone,,
    """
  private static let rows = #"""
    Ngày,Giờ,Trẻ,Em,Giới tính,Tuổi,Xã,Nội dung,SĐT,Ghi chú
    3/10/2026,21h15,Y Mộtbịa,,Gái,12 tuổi,Tu Mơ Rông,đánh đập,0900 000 001,
    05/10/2025,9:00,Y Haibịa,A Babịa,Gái,lớp 6,Đăk Sao,BL01,,
    32/10/2026,9:00,A Bốnbịa,,,,,đánh đập,,
    4/10/2026,9:00,A Nămbịa,,Nam,ba mươi,Xã Không Có,đánh đập,9E+08,"nói ""nhỏ"""

    """#

  private func file(_ name: String, _ content: String) throws -> String {
    let path = folder.path + "/" + name
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func rows(_ output: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  private func cases() throws -> Int {
    try rows(folder.run(["case", "list", "--limit", "100", "--format", "json"]).out).count
  }

  @Test func `old cases that are over are closed with one reason, the grave ones by a second person`() throws {
    let sheet = try file(
      "cu.csv",
      """
      Ngày,Giờ,Trẻ,Em,Giới tính,Tuổi,Xã,Nội dung,SĐT
      3/10/2025,21h15,Y Mộtbịa,,Gái,12 tuổi,Tu Mơ Rông,đánh đập,
      05/10/2025,9:00,Y Haibịa,,Gái,lớp 6,Tu Mơ Rông,HC01,
      1/10/2026,0:10,Y Babịa,,Gái,lớp 6,Tu Mơ Rông,HC01,

      """)
    let map = try file(
      "map.csv", Self.map.replacing(",nature,,actual", with: ",nature,,unknown"))
    let why = try file("why.txt", "Đã xong theo sổ giấy năm 2025 (bịa).")
    let words = ["import", sheet, "--map", map, "--encoding", "utf-8", "--lang", "en"]
    #expect(try folder.run(words + ["--reason-from", why]).code == ExitStatus.usage.rawValue)
    let done = try folder.run(words + ["--over-before", "2026-01-01", "--reason-from", why])
    #expect(done.code == 0, "\(done.talk)")
    #expect(done.talk.contains("Closed 1 old cases; 1 that tell of harm wait"), "\(done.talk)")
    let states = try rows(folder.run(["case", "list", "--limit", "9", "--format", "json"]).out)
      .map { "\($0["number"] ?? "") \($0["state"] ?? "")" }
    #expect(states.sorted().map { String($0.suffix($0.count - 10)) } == ["in-progress", "closed", "received"])
    // The same again closes and asks nothing twice.
    let again = try folder.run(words + ["--over-before", "2026-01-01", "--reason-from", why])
    #expect(again.talk.contains("Closed 0 old cases."), "\(again.talk)")
  }

  @Test func `good rows go in, the others are handed back, and the same file again is already there`() throws {
    let (map, sheet, rest) = (try file("map.csv", Self.map), try file("so.csv", Self.rows), folder.path + "/rest.csv")
    let tried = try folder.run(["import", sheet, "--map", map, "--dry-run", "--format", "json"])
    #expect(tried.code == ExitStatus.faultyDocument.rawValue)
    #expect(try rows(tried.out).map { $0["result"] as? String } == ["good", "good", "faulty", "faulty"])
    #expect(try rows(tried.out).allSatisfy { $0["number"] == nil } && cases() == 0)

    // Nobody can be asked whether the letters are right: a script says it.
    #expect(try folder.run(["import", sheet, "--map", map]).code == ExitStatus.usage.rawValue)
    let done = try folder.run(
      ["import", sheet, "--map", map, "--encoding", "utf-8", "--rest", rest, "--format", "json"])
    #expect(done.code == ExitStatus.faultyDocument.rawValue)
    #expect(try rows(done.out).map { $0["result"] as? String } == ["recorded", "recorded", "faulty", "faulty"])
    // Numbered by the year of their own receipt.
    #expect(try rows(done.out).compactMap { $0["number"] as? String }.map { $0.prefix(7) } == ["26-0001", "25-0001"])
    let told = tried.out + tried.talk + done.out + done.talk
    #expect(!told.contains("bịa") && !told.contains("0900") && !told.contains("9E+08"))
    #expect(told.contains("'Ngày'") && told.contains("'Tuổi'") && told.contains("'Xã'") && told.contains("'SĐT'"))

    let kept = try String(contentsOfFile: rest, encoding: .utf8)
    #expect(kept.contains("A Bốnbịa") && !kept.contains("Mộtbịa") && kept.contains(#""nói ""nhỏ""""#))
    #expect(kept.contains("Ghi chú,$row,$reason"))
    let mode = try FileManager.default.attributesOfItem(atPath: rest)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try folder.run(["import", sheet, "--map", map, "--encoding", "utf-8", "--rest", rest]).code != 0)

    let again = try folder.run(["import", sheet, "--map", map, "--encoding", "utf-8", "--format", "json"])
    #expect(try rows(again.out).map { $0["result"] as? String } == ["before", "before", "faulty", "faulty"])
    #expect(try cases() == 2)

    // What was handed back goes in once it is mended, and makes nothing of what is there.
    let mended = kept.replacing("32/10/2026", with: "2/10/2026").replacing("ba mươi", with: "13")
      .replacing("Xã Không Có", with: "Măng Ri").replacing("9E+08", with: "0900000009")
    let second = try folder.run(
      ["import", try file("mended.csv", mended), "--map", map, "--encoding", "utf-8", "--format", "json"])
    #expect(second.code == 0)
    #expect(try rows(second.out).map { $0["result"] as? String } == ["recorded", "recorded"])
    #expect(try cases() == 4)
  }

  @Test func `a corrected report keeps the mark of its row, and another map makes no second record`() throws {
    let sheet = try file("so.csv", Self.rows.split(separator: "\n").prefix(2).joined(separator: "\n"))
    let map = try file("map.csv", Self.map)
    let done = try folder.run(["import", sheet, "--map", map, "--encoding", "utf-8", "--format", "json"])
    let number = try #require(try rows(done.out).first?["number"] as? String)
    let printed = try folder.run(["case", "amend", number, "--print"]).out
    let amended = try folder.run(
      ["case", "amend", number, "--from", "-", "--reason-from", try file("why.txt", "sửa (bịa)")],
      input: printed.replacing("Mộtbịa", with: "Kháctên"))
    #expect(amended.code == 0, "\(amended.talk)")
    let other = try file("map2.csv", Self.map + "\nGhi chú,story.remarks,,\n")
    let again = try folder.run(["import", sheet, "--map", other, "--encoding", "utf-8", "--format", "json"])
    #expect(try rows(again.out).map { $0["result"] as? String } == ["before"])
  }

  @Test func `a talk in which danger was told is handed back, not lost and not the end`() throws {
    let sheet = try file(
      "so.csv",
      "Ngày,Kết quả,Dấu hiệu,Trẻ\n3/10/2026 9:00,Tư vấn chuyên sâu,weapon,Y Mộtbịa\n3/10/2026 9:05,Tư vấn chuyên sâu,,Y Haibịa\n"
    )
    let map = try file(
      "map.csv",
      "column,field,value,means\nNgày,receivedAt,,\n,kind,,about-child\nKết quả,result,,\nDấu hiệu,signs,,\nTrẻ,children[0].name,,\n"
    )
    let done = try folder.run(["import", sheet, "--map", map, "--encoding", "utf-8", "--format", "json"])
    #expect(try rows(done.out).map { $0["result"] as? String } == ["faulty", "recorded"])
    #expect(done.out.contains("'Kết quả'"))
  }

  @Test(arguments: ["register", "primero", "aselo"])
  func `the examples go in whole, twice without a second record`(name: String) throws {
    let arguments = [
      "import", "\(Self.examples)/\(name).csv", "--map", "\(Self.examples)/\(name)-map.csv", "--encoding", "utf-8",
      "--format", "json",
    ]
    let done = try folder.run(arguments)
    #expect(done.code == 0, "\(done.out) \(done.talk)")
    #expect(try rows(done.out).allSatisfy { $0["result"] as? String == "recorded" })
    #expect(try cases() == 2)
    let again = try folder.run(arguments)
    #expect(again.code == 0)
    #expect(try rows(again.out).allSatisfy { $0["result"] as? String == "before" })
  }

  @Test func `at a terminal the first rows are shown as they would be read, and nothing is written before a yes`()
    throws
  {
    // Vietnamese of an old font that was saved as Unicode.
    let sheet = try file(
      "abc.csv", "Ngµy,TrÎ,X·\n3/10/2026 21:15,Y H­¬ngbÞa,Tu M¬ R«ng\n4/10/2026 9:00,A Thiªn,M¨ng Ri\n")
    let map = try file(
      "map.csv",
      "column,field,value,means\nNgày,receivedAt,,\n,kind,,about-child\nTrẻ,children[0].name,,\nXã,incident.place,,\n")
    let stopped = try TypedCall(["import", sheet, "--map", map], in: folder)
    try stopped.answer("ghi vào sổ?", "k")
    try stopped.answer("bảng mã nào?", "")
    let end = stopped.ended()
    #expect(end.code == ExitStatus.cancelled.rawValue)
    #expect(stopped.shown.contains("Y Hươngbịa") && stopped.shown.contains("Xã Măng Ri"))
    #expect(stopped.shown.contains("TCVN3") && stopped.shown.contains("3/10/2026 21:15"))
    #expect(try cases() == 0)
    let agreed = try TypedCall(["import", sheet, "--map", map], in: folder)
    try agreed.answer("ghi vào sổ?", "c")
    #expect(agreed.ended().code == 0)
    #expect(try cases() == 2)
  }
}
