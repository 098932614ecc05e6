import Foundation
import Testing

/// A statistician's folder as other programs write it, and its faults.
struct TableFileTests {
  private let folder: ToolFolder

  init() throws {
    folder = try ToolFolder(empty: ())
    try write("inner.csv", Self.inner)
    try write("hier_r.csv", "levels,codes\n@,all\n@@,a\n@@,b\n@@,c\n")
    try write("hier_k.csv", "levels,codes\n@,every\n@@,m\n@@,w\n")
  }

  private static let inner = "r,k,freq\na,m,2\na,w,20\nb,m,12\nb,w,1\nc,m,30\nc,w,11\n"

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  private func text(_ name: String) throws -> String {
    // A mark at the start must not be lost in reading.
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    return String(decoding: data, as: UTF8.self)
  }

  private func protect(_ more: String...) throws -> ToolFolder.Output {
    try folder.run(
      ["table", "protect", folder.path, "--threshold", "5", "--force", "--lang", "en"] + more)
  }

  private func audit(_ more: String...) throws -> ToolFolder.Output {
    try folder.run(
      ["table", "audit", folder.path, "--threshold", "5", "--lang", "en", "--format", "json"] + more
    )
  }

  @Test(arguments: [
    (
      "R",
      "\"r\",\"k\",\"freq\"\n\"a\",\"m\",2\n\"a\",\"w\",20\n\"b\",\"m\",12\n\"b\",\"w\",1\n\"c\",\"m\",3e+01\n\"c\",\"w\",11\n"
    ),
    (
      "R with numbered rows",
      "\"\",\"r\",\"k\",\"Freq\"\n\"1\",\"a\",\"m\",2\n\"2\",\"a\",\"w\",20\n\"3\",\"b\",\"m\",12\n\"4\",\"b\",\"w\",1\n\"5\",\"c\",\"m\",30\n\"6\",\"c\",\"w\",11\n"
    ),
    (
      "Excel",
      "\u{FEFF}r;k;freq;;\r\na;m;2,0;;\r\na;w;20;;\r\n;;;;\r\nb;m;12;;\r\nb;w;1;;\r\nc;m;30;;\r\nc;w;11;;\r\n"
    ),
    ("tabs", "freq\tr\tk\n2.0\ta\tm\n20.0\ta\tw\n12\tb\tm\n1\tb\tw\n30\tc\tm\n11\tc\tw\n"),
  ])
  func `what R and Excel write is the same table`(program: String, inner: String) throws {
    #expect(try protect().code == 0)
    let plain = try text("published.csv")
    try write("inner.csv", inner)
    #expect(try protect().code == 0)
    let rows = try text("published.csv").replacing("\u{FEFF}", with: "").replacing(
      "\r\n", with: "\n"
    )
    .replacing(";", with: ",").replacing("\t", with: ",")
    #expect(rows == plain)
    #expect(try text("published.csv").hasPrefix("\u{FEFF}") == (program == "Excel"))
    #expect(try audit().code == 0)
  }

  @Test
  func
    `one sign stands for every hidden cell where it is handed out, the marks stay in the office`()
    throws
  {
    #expect(try protect().code == 0)
    let signs = {
      try Set(
        text($0).split(separator: "\n").dropFirst().map { $0.split(separator: ",").last ?? "" })
    }
    #expect(try signs("published.csv") == ["s", "x"])
    #expect(try signs("protected.csv") == ["s", "u", "x"])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/protected.csv")
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let refused = try folder.run(["table", "protect", folder.path, "--threshold", "5"])
    #expect(refused.code == 64)
    try FileManager.default.removeItem(atPath: folder.path + "/published.csv")
    #expect(
      try folder.run(["table", "protect", folder.path, "--threshold", "5"]).talk.contains(
        "protected.csv"))
    #expect(try protect("--to", folder.path + "/protected.csv").code == 64)
  }

  @Test func `a published file that tells small from hidden fails its audit, and says why`() throws {
    _ = try protect()
    try write("published.csv", try text("protected.csv"))
    let audited = try audit()
    #expect(audited.code == 19)
    #expect(audited.out.contains("\"told\" : [\n    \"a | m\""))
    #expect(audited.talk.contains("write x for every hidden cell"))
  }

  @Test func `a code that is a formula goes out guarded and comes back as itself`() throws {
    for code in ["=1+1", "@x", "'=y", "Thon, A", "\"q\"", " s "] {
      let cell = "\"" + code.replacing("\"", with: "\"\"") + "\""
      try write("hier_r.csv", "levels,codes\n@,all\n@@,\(cell)\n@@,b\n@@,c\n")
      try write("inner.csv", Self.inner.replacing("\na,", with: "\n\(cell),"))
      #expect(try protect().code == 0)
      let published = try text("published.csv")
      #expect(!published.contains("\n="), "\(code)")
      #expect(!published.contains("\n@"), "\(code)")
      #expect(try audit().code == 0, "\(code)")
    }
  }

  @Test func `cells that come twice add up, and are told`() throws {
    try write("inner.csv", Self.inner + "a,m,1\nb,w,0\na,m,1\n")
    let made = try protect("--format", "json")
    #expect(made.out.contains("\"repeated\" : [\n    \"a | m\",\n    \"b | w\"\n  ]"))
    #expect(try protect().out.contains("Came twice, added up\t2: a | m; b | w"))
    #expect(try audit().out.contains("\"repeated\" : [\n    \"a | m\""))
  }

  @Test(arguments: [
    ("inner.csv", "", "inner.csv, the file is empty"),
    ("inner.csv", "\n \n", "inner.csv, the file is empty"),
    (
      "inner.csv", "r,k,count\na,m,1\n",
      "inner.csv, line 1: the column 'freq' is missing. Columns: r | k | count"
    ),
    ("inner.csv", "freq\n1\n", "inner.csv needs a column of a dimension"),
    (
      "inner.csv", "r,k,freq\n\na,m\n",
      "inner.csv, line 3: 2 cells, but there are 3 columns: r | k | freq"
    ),
    ("inner.csv", "r;k,freq\na,m,1\n", "inner.csv, line 2: 3 cells, but there are 2 columns"),
    (
      "inner.csv", "r,k,freq\na,m,2.5\n",
      "inner.csv, line 2, column 'freq': the count is no whole number"
    ),
    (
      "inner.csv", "r,k,freq\na,m,NA\n",
      "inner.csv, line 2, column 'freq': the count is no whole number"
    ),
    ("inner.csv", "r,k,freq\na,m,1.000\n", "inner.csv, line 2, column 'freq': three digits"),
    (
      "inner.csv", "r,k,freq\n\n\na,m,-1\n",
      "inner.csv, line 4, column 'freq': the count is negative"
    ),
    (
      "inner.csv", "r,k,freq\na,m,999999999\na,w,2\n",
      "inner.csv, line 3, column 'freq': the counts exceed"
    ),
    ("inner.csv", "r,k,freq\na,m,99999999999999999999\n", "inner.csv, line 2, column 'freq'"),
    (
      "inner.csv", "r,k,freq\na,z,1\n",
      "inner.csv, line 2, column 'k': the code 'z' isn't in hier_k.csv"
    ),
    (
      "inner.csv", "r,k,freq\nall,m,1\n", "inner.csv, line 2, column 'r': the code 'all' is a total"
    ),
    (
      "inner.csv", "r,r,freq\na,b,1\n",
      "inner.csv, first line, column 2: the column 'r' stands twice"
    ),
    ("inner.csv", "r,,freq\na,b,1\n", "inner.csv, first line, column 2: the column has no name"),
    ("inner.csv", "r/../../x,freq\na,1\n", "inner.csv, first line, column 1: a heading is part"),
    ("inner.csv", "\"r\nx\",freq\na,1\n", "inner.csv, first line, column 1: a heading is part"),
    ("inner.csv", "r,k,freq\n\"a,m,1\n", "inner.csv, line 2: a quotation mark isn't closed"),
    ("inner.csv", "r,k,freq\na,\"m\"x,1\n", "inner.csv, line 2, column 2: text follows"),
    ("hier_r.csv", "levels,codes\n", "hier_r.csv has no codes"),
    ("hier_r.csv", "depth,codes\n@,all\n", "hier_r.csv, line 1: the column 'levels' is missing"),
    (
      "hier_r.csv", "levels,codes\n@,all\n22,a\n",
      "hier_r.csv, line 3, column 'levels': a level is made of @"
    ),
    (
      "hier_r.csv", "levels,codes\n@@,all\n",
      "hier_r.csv, line 2, column 'levels': the first code must have @"
    ),
    (
      "hier_r.csv", "levels,codes\n@,all\n@@@,a\n",
      "hier_r.csv, line 3, column 'levels': the level skips one"
    ),
    (
      "hier_r.csv", "levels,codes\n@,all\n@,a\n",
      "hier_r.csv, line 3, column 'levels': only the first code"
    ),
    (
      "hier_r.csv", "levels,codes\n@,all\n@@,\n",
      "hier_r.csv, line 3, column 'codes': the code is missing"
    ),
    (
      "hier_r.csv", "levels,codes\n@,all\n\n@@,a\n@@,a\n",
      "hier_r.csv, line 5, column 'codes': the code 'a' stands in line 4"
    ),
  ])
  func `each fault has its own message, with file, line and column`(
    file: String, content: String, message: String
  ) throws {
    try write(file, content)
    let refused = try protect()
    #expect(refused.code == 65)
    #expect(refused.talk.contains(message), "\(refused.talk)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/published.csv"))
  }

  @Test func `faults of what was published name their place`() throws {
    _ = try protect()
    let published = try text("published.csv")
    for (content, message) in [
      (published.replacing(",s\n", with: ",t\n"), "column 'status': give s (exact)"),
      (published + "all,every,,x\n", "the cell 'all | every' stands in line 2 already"),
      (published.replacing("r,k,freq,status", with: "r,k,freq"), "4 cells, but there are 3"),
    ] {
      try write("published.csv", content)
      let refused = try audit()
      #expect(refused.code == 65)
      #expect(refused.talk.contains(message), "\(refused.talk)")
    }
  }

  @Test func `what isn't there, isn't UTF-8, or is too large is said at once`() throws {
    let missing = try folder.run(["table", "protect", folder.path + "/none", "--lang", "en"])
    #expect(missing.code == 64)
    #expect(missing.talk.contains("no such folder"))
    try Data([0x72, 0x2C, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: folder.path + "/inner.csv"))
    #expect(try protect().talk.contains("CSV UTF-8"))
    let names = (1...20).map { "d\($0)" }
    for name in names { try write("hier_\(name).csv", "levels,codes\n@,all\n@@,a\n") }
    try write(
      "inner.csv",
      names.joined(separator: ",") + ",freq\n" + names.map { _ in "a," }.joined() + "1\n")
    let large = try protect()
    #expect(large.code == 65)
    #expect(large.talk.contains("1048576 cells, at most 500000"))
  }
}
