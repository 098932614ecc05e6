import Base
import Testing

struct CSVWriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+A1", "'+A1"), ("-cmd", "'-cmd"), ("@SUM", "'@SUM"), ("|x", "'|x"),
    ("%x", "'%x"), ("\tx", "\"'\tx\""), ("  =x", "'  =x"), ("\u{00}=x", "'\u{00}=x"),
    ("\n=x", "\"'\n=x\""), ("\u{200B}=x", "'\u{200B}=x"), ("＝x", "'＝x"), ("-3", "-3"),
    ("+3,5", "\"+3,5\""), ("-3-2", "'-3-2"), ("-1.5", "-1.5"), ("a=b", "a=b"), ("12–14", "12–14"),
    ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\nb", "\"a\nb\""), ("'=x", "''=x"),
    ("'x", "'x"), ("\"", "\"\"\"\""), (" x", "\" x\""), ("x ", "\"x \""),
  ])
  func `a cell is no formula and quoted where it must be`(text: String, cell: String) {
    #expect(CSVWriter().line([text, "1"]) == cell + ",1\r\n")
  }

  @Test func `an empty cell alone is no empty line`() {
    #expect(CSVWriter().line([""]) == "\"\"\r\n")
    #expect(CSVWriter(.excel).document([["a", "b"]]) == "\u{FEFF}a;b\r\n")
  }
}
