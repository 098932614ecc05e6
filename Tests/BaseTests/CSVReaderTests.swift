import Base
import Testing

struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\r\n1;2", [["a", "b"], ["1", "2"]]),
    ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
    ("sep=;\r\na;b\r\n1,0;2\r\n", [["a", "b"], ["1,0", "2"]]),
    ("\"a\",\"b\"\n\"1\",\"x, \"\"y\"\"\"\n", [["a", "b"], ["1", "x, \"y\""]]),
    ("\"a,b,c\";d\n1;2\n", [["a,b,c", "d"], ["1", "2"]]),
    ("a, b\n \"1\" , 2 \n", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"two\nlines\",2\n", [["a", "b"], ["two\nlines", "2"]]),
    ("a,b\n\" kept \",2\n", [["a", "b"], [" kept ", "2"]]),
    ("a,b\n5\" pipe,2\n", [["a", "b"], ["5\" pipe", "2"]]),
    ("a,b\n,\n\n   \n1,\n", [["a", "b"], ["1", ""]]),
    ("Xã,Số\nĐăk Hà,2", [["Xã", "Số"], ["Đăk Hà", "2"]]),
    ("alone\n1\n", [["alone"], ["1"]]), ("", []), ("\u{FEFF}\r\n\n", []),
  ])
  func `whatever a program wrote is read`(text: String, rows: [[String]]) throws {
    #expect(try CSVReader(text).rows.map(\.cells) == rows)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are counted where rows begin, over blank lines and breaks in cells`(end: String)
    throws
  {
    let text = ["a,b", "", "\"x", "y\",1", ",", "z,2"].joined(separator: end)
    #expect(try CSVReader(text).rows.map(\.line) == [1, 3, 6])
    #expect(try CSVReader("sep=,\(end)" + text).rows.map(\.line) == [2, 4, 7])
  }

  @Test func `a fault says where it is`() {
    #expect(throws: CSVFault.openQuote(line: 3)) { try CSVReader("a,b\n\n\"x,1\ny,2\n") }
    #expect(throws: CSVFault.textAfterQuote(line: 2, column: 2)) {
      try CSVReader("a,b\n1,\"x\"y\n")
    }
    #expect(throws: CSVFault.empty) { try CSVTable(" \n\n") }
    #expect(throws: CSVFault.cells(line: 4, found: 3, headings: ["a", "b"])) {
      try CSVTable("a,b\n\n1,2\n1,2,3\n")
    }
    #expect(throws: CSVFault.cells(line: 2, found: 1, headings: ["a", "b"])) {
      try CSVTable("a,b\n1\n")
    }
    #expect(throws: CSVFault.repeatedHeading("a", column: 3)) { try CSVTable("a,b,a\n") }
    #expect(throws: CSVFault.noHeading(column: 2)) { try CSVTable("a,,b\n") }
  }

  @Test func `empty columns that a spreadsheet left, and R's numbers of rows, are no columns`()
    throws
  {
    let left = try CSVTable("a;b;;\r\n1;2;;\r\n;;;\r\n")
    #expect(left.headings == ["a", "b"])
    #expect(left.rows.map(\.cells) == [["1", "2"]])
    let numbered = try CSVTable("\"\",\"a\",\"b\"\n\"1\",\"x\",2\n", numbersRows: true)
    #expect(numbered.headings == ["a", "b"])
    #expect(numbered.rows.map(\.cells) == [["x", "2"]])
    #expect(throws: CSVFault.noHeading(column: 1)) { try CSVTable("\"\",\"a\"\n\"1\",\"x\"\n") }
  }

  @Test(arguments: CSVDialect.Separator.allCases, ["\n", "\r\n"])
  func `what is written is read back, in every dialect`(
    separator: CSVDialect.Separator, lineEnd: String
  ) throws {
    let rows = [
      ["mã", "tên", "số"], ["=1+1", "\"Xã\"; Đăk, Hà\t2", "-3"], ["'=x", "  ", "a\nb\r\nc"],
      ["''+y", "", "'z"], ["\t", "@", "｜"],
    ]
    for hasMark in [true, false] {
      let dialect = CSVDialect(separator, hasMark: hasMark, lineEnd: lineEnd)
      let read = try CSVReader(CSVWriter(dialect).document(rows))
      #expect(read.dialect == dialect)
      #expect(read.rows.map { $0.cells.map(FormulaGuard.unguarded) } == rows)
    }
  }
}
