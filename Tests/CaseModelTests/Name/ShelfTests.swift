import CaseModel
import Testing

/// What stands on a shelf is found as comparing every entry finds it.
struct ShelfTests {
  private static let syllables = [
    "a", "y", "nguyen", "nguyne", "tran", "chan", "lan", "loan", "lang", "thu", "thi", "van", "hoa",
    "giang", "dang", "quang", "cuan", "mau", "mai", "ng", "be", "nguyenthilan", "thuhoa",
  ]

  private struct Random {
    var state: UInt64 = 11

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func name() -> String {
      (0...below(4)).map { _ in ShelfTests.syllables[below(ShelfTests.syllables.count)] }.joined(separator: " ")
    }
  }

  @Test(arguments: [Likeness.part, .close, .heard, .same])
  func `names are found for one search after another, of each owner the most similar`(atLeast: Likeness) {
    var random = Random()
    var shelf = NameShelf()
    let names = (0..<400).map { _ in random.name() }
    for (index, name) in names.enumerated() { shelf.add(name, of: index / 2) }
    shelf.add("", of: 900)
    var found = 0
    for _ in 0..<60 {
      let wanted = [NameKey(folded: random.name()), NameKey(folded: random.name())]
      var expected: [Int: Likeness] = [:]
      for (index, name) in names.enumerated() {
        let likeness = wanted.compactMap { $0.likeness(to: NameKey(folded: name)) }.filter { $0 >= atLeast }.max()
        if let likeness { expected[index / 2] = max(expected[index / 2] ?? likeness, likeness) }
      }
      #expect(shelf.alike(wanted, atLeast: atLeast) == expected)
      found += expected.count
    }
    #expect(found > 50)
    #expect(shelf.alike([], atLeast: atLeast).isEmpty && shelf.alike([NameKey(folded: "")], atLeast: atLeast).isEmpty)
  }

  @Test func `a number is found by its last digits, however short either is`() {
    let keys = ["0900000123", "900000123", "02603862123", "862123", "62123", "0911111123", "123"]
    var shelf = PhoneShelf()
    for (index, key) in keys.enumerated() { shelf.add(key, of: index) }
    for wanted in keys + ["000123", "0000123", "5", "00123"] {
      let expected = Set(keys.indices.filter { Phone.isSame(keys[$0], wanted) })
      #expect(shelf.owners(of: [wanted]) == expected, "\(wanted)")
    }
    #expect(shelf.owners(of: []).isEmpty)
  }
}
