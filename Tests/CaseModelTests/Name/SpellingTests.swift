import CaseModel
import Testing

/// Recall and precision of the search for names, measured over what people say of names and a register of others.
struct `Names as people say and misspell them` {
  /// What a search for each spelling finds, in a register of the names meant and 2,000 others.
  private struct Measured {
    var found = 0
    var wrong = 0
    var missed: [String] = []

    var recall: Double { Double(found) / Double(Spellings.pairs.count) }
    var precision: Double { Double(found) / Double(max(1, found + wrong)) }
  }

  /// One pass for both: what a search for any part finds, and what of it is close enough for the look-up before a case
  /// is opened.
  private static let measured: (part: Measured, close: Measured) = {
    let others = Spellings.register(2000).map { NameText.names(in: $0) }
    let meant = Set(Spellings.pairs.map(\.stored)).map { ($0, NameText.names(in: $0)) }
    var (part, close) = (Measured(), Measured())
    for (stored, asked) in Spellings.pairs {
      var search = NameSearch(
        NameText.names(in: asked).map { NameKey(folded: $0) }, atLeast: .part)
      func best(_ names: [String]) -> Likeness? {
        names.compactMap { search.likeness(of: $0[...]) }.max()
      }
      var own: Likeness?
      for (name, names) in meant + others.map({ ("", $0) }) {
        guard let likeness = best(names) else { continue }
        if name == stored {
          own = likeness
          continue
        }
        part.wrong += 1
        if likeness >= .close { close.wrong += 1 }
      }
      if own != nil { part.found += 1 } else { part.missed.append("\(asked) (\(stored))") }
      if let own, own >= .close {
        close.found += 1
      } else {
        close.missed.append("\(asked) (\(stored))")
      }
    }
    return (part, close)
  }()

  @Test func `the set is large enough to say something`() {
    #expect(Spellings.pairs.count >= 300)
    #expect(Set(Spellings.register(2000)).count > 1200)
  }

  @Test func `a search by any part of a name finds nearly all`() {
    let measured = Self.measured.part
    #expect(measured.recall >= 0.99, "\(measured.missed)")
    #expect(measured.precision >= 0.11)
  }

  @Test func `the look-up before a case is opened finds most, and shows few others`() {
    let measured = Self.measured.close
    #expect(measured.recall >= 0.87, "\(measured.missed)")
    #expect(measured.precision >= 0.33)
  }

  @Test(arguments: [
    ("bé Na", "cháu Na"), ("bé Tí", "Nguyễn Thị Na (Tí)"), ("Ng. Thị Hoà", "Nguyễn Thị Hoà"),
    ("Nguyễn T. Hòa", "Nguyễn Thị Hoà"), ("Lê T Thu Thuỷ", "Lê Thị Thu Thuỷ"),
    ("H Hen Niê", "H'Hen Niê"), ("NguyenThiHoa", "Nguyễn Thị Hoà"),
    ("Nguyễn\u{200B}Văn Thử", "Nguyễn Văn Thử"), ("cô giáo Lan", "Lan"),
    ("bà ngoại Y Blơr", "Blơr"),
    ("cháu A Thử", "A Thử"), ("Anh Thư", "Thư"), ("nguyenthihoa", "Nguyễn Thị Hoà"),
  ])
  func `the look-up finds`(asked: String, stored: String) {
    for (asked, stored) in [(asked, stored), (stored, asked)] {
      var search = NameSearch(
        NameText.names(in: asked).map { NameKey(folded: $0) }, atLeast: .close)
      #expect(NameText.names(in: stored).contains { search.likeness(of: $0[...]) != nil })
    }
  }

  @Test func `a search passes over nothing that comparing every name finds`() {
    let syllables = [
      "a", "y", "h", "k", "be", "co", "giao", "chau", "ng", "t", "nguyen", "nguyne", "thi", "thu",
      "hoa", "hen", "hhen", "nie",
      "nguyenthihoa", "nguyenthihoas", "tranvanthu", "tran", "van", "le",
    ]
    var state: UInt64 = 11
    func number(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func name() -> String {
      (0...number(4)).map { _ in syllables[number(syllables.count)] }.joined(separator: " ")
    }
    for atLeast in [Likeness.part, .close, .heard, .same] {
      for _ in 0..<50 {
        let wanted = [NameKey(folded: name())]
        var search = NameSearch(wanted, atLeast: atLeast)
        for _ in 0..<40 {
          let other = name()
          let expected = wanted.compactMap { $0.likeness(to: NameKey(folded: other)) }
            .filter { $0 >= atLeast }.max()
          #expect(search.likeness(of: other[...]) == expected, "\(other)")
        }
      }
    }
  }
}
