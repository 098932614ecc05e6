import Foundation
import Testing

/// The six cases of `scripts/cases`, lived to their end by the built tool in Vietnamese: nothing is refused that a
/// story does, everything is that it tries too early, and no paper tells what is withheld.
struct LivedStoriesTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let name: String
    /// What its transcript says somewhere, and what it never says.
    let says: [String]
    let neverSays: [String]
    /// Words that stand in no paper: where a separated child is, who called and didn't agree.
    let withheld: [String]

    var testDescription: String { name }
  }

  static let stories = [
    Story(
      name: "1-cha-duong",
      says: [
        "muộn nhất đến hết 21/10/2026", "theo quyết định của Tòa án", "TRỄ", "4.500.000", "'hotline form fill",
        "xác nhận quyết định", "kế hoạch, mục 1: đã xong", "kết thúc việc với trẻ",
      ], neverSays: ["initial-assessment:"], withheld: ["Thôn Kín Số Chín", "Bà Nuôi", "Hàng Xóm"]),
    Story(
      name: "2-tren-mang",
      says: ["Đủ 16 tuổi: không theo trình tự NĐ 56", "Đã giao cho anm", "TTLT 01/2022 Đ9", "còn phải hỏi"],
      neverSays: ["Biện pháp khẩn cấp trong 12 giờ ·", "Còn thiếu để kết thúc"], withheld: ["0900 000 002"]),
    Story(
      name: "3-ba-chi-em",
      says: ["'hotline decision record 26-0001-7/c3 separation-decision'", "26-0001-7/c2", "bản 2"], neverSays: [],
      withheld: ["Thôn Kín Số Bảy", "Y Dì"]),
    Story(
      name: "4-qua-xa-khac", says: ["bên nhận chưa xác nhận nhận bàn giao", "không áp dụng: Đã bàn giao cho xã khác"],
      neverSays: [], withheld: []),
    Story(
      name: "5-tram-cam", says: ["thôi thực hiện", "--gaps-explained"],
      neverSays: ["Biện pháp khẩn cấp trong 12 giờ", "Quyết định có tạm thời cách ly"], withheld: []),
    Story(
      name: "6-pho-chu-tich", says: ["CẨN THẬN, cán bộ, trưởng thôn bị tố giác", "giữ kín với 'ub-tmr'"],
      neverSays: [], withheld: ["Ông Mẫu", "0900 000 006"]),
  ]

  @Test(arguments: stories) func `a case is lived to its end`(story: Story) throws {
    let folder = NSTemporaryDirectory() + "cases-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [Self.script, folder, story.name]
    process.environment = [
      "HOTLINE_TOOL": ToolFolder.tool, "PAPERS": "html", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ]
    let talk = Pipe()
    process.standardError = talk
    try process.run()
    let said = String(decoding: talk.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    // A terminal breaks lines between words.
    let transcript = try Self.text(folder + "/\(story.name)/transcript.txt").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for words in story.says { #expect(transcript.contains(words), "\(words)") }
    for words in story.neverSays { #expect(!transcript.contains(words), "\(words)") }
    #expect(!transcript.contains("✗"), "doctor and audit find nothing")
    let papers = folder + "/\(story.name)/papers"
    let names = try FileManager.default.contentsOfDirectory(atPath: papers)
    #expect(!names.isEmpty)
    for name in names {
      let paper = try Self.text("\(papers)/\(name)")
      #expect(paper.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "\(name)")
      for words in story.withheld { #expect(!paper.contains(words), "\(name): \(words)") }
    }
  }

  private static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../scripts/cases").standardizedFileURL.path
}
