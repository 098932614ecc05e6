import Base
import Testing

@testable import hotline

struct SanitiserTests {
  @Test(arguments: [
    ("Đăk Tờ Kan", "Đăk Tờ Kan"),
    ("\u{1B}[31mđỏ\u{1B}[0m", "đỏ"),
    ("a\u{1B}]0;title\u{07}b", "ab"),
    ("a\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\b", "alinkb"),
    ("a\u{9B}2Jb\u{9D}0;t\u{9C}c", "abc"),
    ("a\u{1B}P1$rq\u{1B}\\b\u{1B}(Bc\u{1B}cd", "abcd"),
    // Without an end nothing is hidden.
    ("a\u{1B}]0;the rest", "a]0;the rest"),
    ("a\u{1B}]0;x\nthe rest\u{07}", "a]0;x the rest"),
    ("a\u{1B}[31", "a[31"),
    ("a\u{1B}", "a"),
    // What is left after removing must not make a sequence.
    ("\u{1B}\u{1B}[31m[31mx", "[31mx"),
    ("abc\u{202E}fdp.exe\u{2066}\u{200F}", "abcfdp.exe"),
    ("a\u{00}\u{08}\u{7F}b\u{FEFF}\u{200B}", "ab"),
    ("a\r\nb\rc\u{2028}d\u{85}e\tf", "a b c d e f"),
    ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func `what acts on a terminal is gone, what is read stays`(text: String, cleaned: String) {
    #expect(Sanitiser.clean(text, .line) == cleaned)
  }

  @Test func `a text keeps its lines and tabs`() {
    #expect(Sanitiser.clean("a\r\nb\rc\u{2029}d\te", .text) == "a\nb\nc\nd\te")
  }

  @Test func `cleaning is total and idempotent`() {
    let parts = [
      "\u{1B}", "[", "]", "3", "1", "m", "\u{07}", "\u{9B}", "\u{9C}", "\\", "\n", "\r", "\t", "P",
      "ễ", "\u{301}", "\u{202E}", " ",
    ]
    var generator = SplitMix64(seed: 20_261_001)
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      for layout in [Sanitiser.Layout.line, .text] {
        let once = Sanitiser.clean(text, layout)
        #expect(Sanitiser.clean(once, layout).unicodeScalars.elementsEqual(once.unicodeScalars))
        #expect(once.unicodeScalars.allSatisfy { !$0.actsUnseen || "\n\t".contains(Character($0)) })
      }
    }
  }
}
