import Foundation
import Testing

@testable import hotline

struct FoldingTests {
  @Test(arguments: [
    ("Nguyễn Đức", "nguyen duc"), ("ĐĂK  Tờ\u{A0}Kan ", "dak to kan"), ("Ðăk Đoa", "dak doa"),
    ("Kiơ̆p", "kiop"), ("ƀơm Ƀ", "bom b"), ("Ơ Ư ơ ư", "o u o u"), ("", ""),
  ])
  func `marks, case and strokes don't count`(text: String, folded: String) {
    #expect(text.foldedForMatching == folded)
    #expect(text.decomposedStringWithCanonicalMapping.foldedForMatching == folded)
  }
}
