import CaseModel
import Testing

struct NameSearchTests {
  private static let syllables = [
    "a", "y", "nguyen", "nguyne", "tran", "chan", "lan", "loan", "lang", "thu", "thi", "van", "hoa",
    "giang", "dang", "quang", "cuan", "mau", "mai",
  ]

  @Test(arguments: [Likeness.part, .close, .heard, .same])
  func `finds what comparing every name finds`(atLeast: Likeness) {
    var state: UInt64 = 7
    func name() -> String {
      func number(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
      }
      return (0...number(4)).map { _ in Self.syllables[number(Self.syllables.count)] }
        .joined(separator: " ")
    }
    var found = 0
    for _ in 0..<300 {
      let wanted = [NameKey(folded: name()), NameKey(folded: name())]
      var search = NameSearch(wanted, atLeast: atLeast)
      for _ in 0..<40 {
        let other = name()
        let expected = wanted.compactMap { $0.likeness(to: NameKey(folded: other)) }
          .filter { $0 >= atLeast }.max()
        #expect(search.likeness(of: other[...]) == expected, "\(other)")
        if expected != nil { found += 1 }
      }
    }
    #expect(found > 50)
  }
}
