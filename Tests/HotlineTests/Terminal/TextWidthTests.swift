import Foundation
import Testing

@testable import hotline

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("Nguyễn", 6), ("Đăk Tờ Kan", 10), ("Kiơ̆p", 4), ("漢字", 4), ("한글", 4), ("ｱ", 1),
    ("Ａ", 2), ("🙂", 2), ("👨‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("1", 1), ("\u{200D}", 0), ("–…₫", 3),
  ])
  func `columns are counted by letter`(text: String, columns: Int) {
    #expect(text.columns == columns)
    #expect(text.decomposedStringWithCanonicalMapping.columns == columns)
  }

  @Test(arguments: [
    ("Đăk Sao", 7, "Đăk Sao"), ("Đăk Sao", 6, "Đăk S…"), ("漢字", 3, "漢…"), ("漢字", 2, "…"),
    ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func `a text is cut to a width with an ellipsis`(text: String, width: Int, cut: String) {
    #expect(text.truncated(to: width) == cut)
    #expect(text.decomposedStringWithCanonicalMapping.truncated(to: width) == cut)
  }

  @Test func `padding is counted in columns and never cuts`() {
    #expect("Đỗ".decomposedStringWithCanonicalMapping.padded(to: 4) == "Đỗ  ")
    #expect("漢".padded(to: 4, trailing: true) == "  漢")
    #expect("dài".padded(to: 2) == "dài")
  }
}
