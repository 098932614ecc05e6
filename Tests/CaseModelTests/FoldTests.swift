import Base
import CaseModel
import Foundation
import Testing

struct `Names and phones` {
  @Test(arguments: [
    ("Nguyễn Đức", "nguyen duc"), ("NGUYỄN  ĐỨC", "nguyen duc"), ("Đăk Hà", "dak ha"),
    ("H'Nghĩa", "hnghia"), ("H’Nghĩa", "hnghia"), ("HʼNghĩa", "hnghia"), ("Ƀơ ƀư", "bo bu"),
    ("A-Tik, (Y Sa)", "a tik y sa"), ("Thuỷ", "thuy"), ("Thủy", "thuy"), ("ÐÔNG", "dong"),
    ("xã 4", "xa 4"), ("--", ""),
  ])
  func `a name is found without its marks`(name: String, key: String) {
    #expect(Fold.key(name) == key)
    #expect(Fold.key(name.decomposedStringWithCanonicalMapping) == key)
    #expect(Fold.key(name.precomposedStringWithCanonicalMapping) == key)
  }

  @Test func `a name is stored as it was said, in NFC and without stray signs`() {
    let stored = Fold.stored(" Nguyễn\u{A0} \u{200B}Đức ".decomposedStringWithCanonicalMapping)
    #expect(
      Array(stored.unicodeScalars)
        == Array("Nguyễn Đức".precomposedStringWithCanonicalMapping.unicodeScalars))
  }

  @Test(arguments: [
    ("+84 91 234-5678", "0912345678"), ("0084912345678", "0912345678"),
    ("84912345678", "0912345678"), ("0912 345 678", "0912345678"),
    ("0168.234.5678", "0382345678"), ("+84 168 234 5678", "0382345678"),
    ("02603 812 345", "02603812345"), ("111", "111"), ("8400", "8400"), ("không có", ""),
  ])
  func `two spellings of a phone are one`(text: String, key: String) {
    #expect(Phone.key(text) == key)
  }
}
