import Foundation
import Testing

/// What statisticians bring along: divisions across a tree, several tables, microdata, wishes for single cells.
struct TableInputTests {
  private let folder: TableFolder

  init() throws {
    folder = try TableFolder([
      "a1": [1, 13, 12, 20], "a2": [12, 8, 10, 11], "b1": [14, 13, 9, 25], "b2": [10, 12, 13, 30],
    ])
  }

  private func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

  /// Status and number of each cell that was published.
  private func published() throws -> [String: (number: String, status: String)] {
    Dictionary(uniqueKeysWithValues: try folder.published().map { ("\($0[0]) \($0[1])", ($0[2], $0[3])) })
  }

  private func protect(_ more: String...) throws -> ToolFolder.Output {
    try folder.run(
      ["table", "protect", folder.path, "--threshold", "5", "--force", "--lang", "en"] + more)
  }

  private func audit(_ more: String...) throws -> ToolFolder.Output {
    try folder.run(
      ["table", "audit", folder.path, "--threshold", "5", "--format", "json", "--lang", "en"] + more)
  }

  private static let across = "levels,codes\n@,all\n@@,odd\n@@@,a1\n@@@,b1\n@@,even\n@@@,a2\n@@@,b2\n"

  @Test func `a division across the tree is published too, and isn't a way to a hidden count`() throws {
    _ = try protect()
    let plain = try published()
    #expect(plain["odd t0"] == nil)
    try write("hier_place+parity.csv", Self.across)
    #expect(try protect().code == 0)
    let both = try published()
    #expect(both.count == plain.count + 10)
    #expect(both["a1 t0"]?.status == "x")
    // Whatever division holds a1 has another hidden cell, or is hidden itself.
    for (whole, other) in [("a", "a2"), ("odd", "b1")] {
      #expect(both["\(whole) t0"]?.status == "x" || both["\(other) t0"]?.status == "x")
    }
    #expect(try audit().code == 0)
  }

  /// Printing what the tree alone allows gives the count away where the second division is known.
  @Test func `the audit takes the second division for known`() throws {
    _ = try protect()
    let text = try String(contentsOfFile: folder.path + "/published.csv", encoding: .utf8)
    try write("hier_place+parity.csv", Self.across)
    try write("published.csv", text + "odd,t0,15,s\neven,t0,22,s\n")
    #expect(try audit().code == 0 || published()["b1 t0"]?.status == "s")
    try write("published.csv", text.replacing("b1,t0,,x", with: "b1,t0,14,s") + "odd,t0,15,s\n")
    #expect(try audit().code == 19)
  }

  @Test(arguments: [
    ("levels,codes\n@,whole\n@@,odd\n@@@,a1\n", "line 2, column 'codes': the first code must be the total"),
    ("levels,codes\n@,all\n@@,odd\n@@@,zz\n", "line 4, column 'codes': the code 'zz' isn't in the first tree"),
    ("levels,codes\n@,all\n@@,a\n@@@,a1\n", "line 3, column 'codes': the code 'a' means something else"),
    ("levels,codes\n@,all\n@@,odd\n@@@,a1\n@@@,b1\n", "line 2, column 'codes': the code 'a2' is missing"),
  ])
  func `a second division that is none is refused with its place`(text: String, fault: String) throws {
    try write("hier_place+parity.csv", text)
    let refused = try protect()
    #expect(refused.code == 65)
    #expect(refused.talk.contains("hier_place+parity.csv, " + fault))
  }

  @Test func `several tables of one base are protected together`() throws {
    #expect(try protect("--by", "place", "--by", "topic").code == 0)
    let cells = try published()
    #expect(Set(cells.keys.filter { !$0.hasPrefix("all ") && !$0.hasSuffix(" every") }).isEmpty)
    #expect(cells.count == 7 + 5 - 1)
    #expect(try audit().code == 0)
    let unknown = try protect("--by", "place,age")
    #expect(unknown.code == 64 && unknown.talk.contains("'age'"))
  }

  @Test func `microdata are the same table as their counts`() throws {
    #expect(try protect().code == 0)
    let plain = try String(contentsOfFile: folder.path + "/published.csv", encoding: .utf8)
    let inner = try String(contentsOfFile: folder.path + "/inner.csv", encoding: .utf8)
    var rows = "id,topic,place\n"
    for row in inner.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",")
      for number in 0..<(Int(cells[2]) ?? 0) { rows += "\(number),\(cells[1]),\(cells[0])\n" }
    }
    try FileManager.default.removeItem(atPath: folder.path + "/inner.csv")
    try write("units.csv", rows)
    #expect(try protect("--microdata", folder.path + "/units.csv").code == 0)
    let cells = try published()
    #expect(cells.count == plain.split(separator: "\n").count - 1)
    #expect(cells["every all"]?.number == "213")
    #expect(try audit("--microdata", folder.path + "/units.csv").code == 0)
    try write("units.csv", "id,topic,place\n1,t0,a1\n2,t9,a1\n")
    let refused = try protect("--microdata", folder.path + "/units.csv")
    #expect(refused.code == 65)
    #expect(refused.talk.contains("units.csv, line 3, column 'topic': the code 't9'"))
    try write("units.csv", "id\n1\n")
    #expect(try protect("--microdata", folder.path + "/units.csv").talk.contains("no column has a hier_"))
  }

  @Test func `cells that must be printed are, and others that must be hidden aren't`() throws {
    try write("cells.csv", "place,topic,rule,cost\na,t0,print,\nb2,t3,hide,\na2,t1,,900\n")
    #expect(try protect().code == 0)
    let cells = try published()
    #expect(cells["a t0"]?.status == "s" && cells["b2 t3"]?.status == "x")
    #expect(cells["a1 t0"]?.status == "x" && cells["a2 t0"]?.status == "x")
    #expect(try audit().code == 0)
    #expect(try protect("--method", "round").code == 64)
  }

  /// Another cell takes its place.
  @Test func `a cell that was hidden to protect others is printed when it must be`() throws {
    _ = try protect()
    let marked = try String(contentsOfFile: folder.path + "/protected.csv", encoding: .utf8)
    let hidden = marked.split(separator: "\n").filter { $0.hasSuffix(",x") }
      .map { $0.split(separator: ",") }
    #expect(!hidden.isEmpty)
    for cell in hidden {
      try write("cells.csv", "place,topic,rule\n\(cell[0]),\(cell[1]),print\n")
      #expect(try protect().code == 0)
      #expect(try published()["\(cell[0]) \(cell[1])"]?.status == "s")
      #expect(try audit().code == 0)
    }
  }

  @Test(arguments: [
    ("place,topic,rule\na1,t0,print\n", "line 2, column 'rule': the cell 'a1 | t0' is small"),
    ("place,topic,rule\na1,t1,empty\n", "line 2, column 'rule': the cell 'a1 | t1' has a count"),
    ("place,topic,rule\na1,t1,show\n", "line 2, column 'rule': give print, hide, empty"),
    ("place,topic,rule\n\na9,t1,hide\n", "line 3, column 'place': the code 'a9'"),
    ("place,topic,rule,cost\na1,t1,,1001\n", "line 2, column 'cost': give a number from 1 to 1000"),
    ("place,topic,rule\na1,t1,hide\na1,t1,hide\n", "line 3, column 'rule': the cell 'a1 | t1' stands in line 2"),
    ("place,rule\na1,hide\n", "line 1: the column 'topic' is missing"),
  ])
  func `a wish that can't be is refused with its place`(text: String, fault: String) throws {
    try write("cells.csv", text)
    let refused = try protect()
    #expect(refused.code == 65)
    #expect(refused.talk.contains("cells.csv, " + fault))
  }

  /// With 0 known at the only place where another case could be, the two parts of a total tell each other.
  @Test func `what everybody knows to be empty hides nothing`() throws {
    try write("inner.csv", "place,topic,freq\na1,t0,3\na1,t1,20\na2,t1,30\nb1,t1,12\nb2,t2,9\n")
    try write("cells.csv", "place,topic,rule\na2,t0,empty\nb,t0,empty\n")
    #expect(try protect().code == 0)
    let cells = try published()
    for cell in ["a1 t0", "a t0", "all t0"] { #expect(cells[cell]?.status == "x", "\(cell)") }
    #expect(try audit().code == 0)
    try write(
      "published.csv",
      "place,topic,freq,status\na,t0,3,s\na1,t0,,x\na2,t0,,x\n")
    #expect(try audit().code == 19)
  }

  @Test func `cells that the named columns alone divide stay first`() throws {
    func hiddenTotals(_ more: String...) throws -> Int {
      _ = try folder.run(
        ["table", "protect", folder.path, "--threshold", "12", "--force"] + more)
      return try published().count { $0.key.hasSuffix(" every") && $0.value.status == "x" }
    }
    #expect(try hiddenTotals("--priority", "place") <= hiddenTotals("--priority", "topic"))
    #expect(try protect("--priority", "age").code == 64)
  }

  @Test func `a limit of seconds tells the size first, and isn't noticed where there is time`() throws {
    #expect(try protect().code == 0)
    let plain = try String(contentsOfFile: folder.path + "/published.csv", encoding: .utf8)
    let timed = try protect("--seconds", "600")
    #expect(timed.code == 0 && timed.talk.contains("35 cells, at most 500000."))
    #expect(!timed.out.contains("Time was up"))
    #expect(try String(contentsOfFile: folder.path + "/published.csv", encoding: .utf8) == plain)
    #expect(try protect("--seconds", "0").code == 64)
  }

  @Test func `a table that is too large is refused at once, with its size and the limit`() throws {
    let names = (0..<20).map { "d\($0)" }
    for name in names { try write("hier_\(name).csv", "levels,codes\n@,all\n@@,x\n") }
    try write("inner.csv", names.joined(separator: ",") + ",freq\n")
    let refused = try protect()
    #expect(refused.code == 65)
    #expect(refused.talk.contains("1048576 cells, at most 500000"))
  }
}
