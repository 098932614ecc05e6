import CaseModel
import Testing

/// Recall and precision of the search for names, measured over what people say of names and a register of others.
struct `Names as people say and misspell them` {
  /// What a search for each spelling finds, in a register of the names meant and 2,000 others.
  private struct Measured {
    var asked = 0
    var found = 0
    var wrong = 0
    var missed: [String] = []
    /// Spellings for which more than a page of others is found.
    var flooded = 0

    var recall: Double { Double(found) / Double(asked) }
    var precision: Double { Double(found) / Double(max(1, found + wrong)) }
  }

  private func measure(_ atLeast: Likeness) -> Measured {
    let others = Spellings.register(2000).map { NameText.names(in: $0) }
    let meant = Dictionary(grouping: Spellings.pairs, by: \.stored).keys.sorted()
      .map { ($0, NameText.names(in: $0)) }
    var measured = Measured()
    for (stored, asked) in Spellings.pairs {
      var search = NameSearch(
        NameText.names(in: asked).map { NameKey(folded: $0) }, atLeast: atLeast)
      func isHit(_ names: [String]) -> Bool {
        names.contains { search.likeness(of: $0[...]) != nil }
      }
      measured.asked += 1
      var wrong = others.count { isHit($0) }
      for (name, names) in meant where isHit(names) {
        if name == stored { measured.found += 1 } else { wrong += 1 }
      }
      if !isHit(NameText.names(in: stored)) { measured.missed.append("\(asked) (\(stored))") }
      measured.wrong += wrong
      if wrong > 50 { measured.flooded += 1 }
    }
    return measured
  }

  @Test func `the set is large enough to say something`() {
    #expect(Spellings.pairs.count >= 270)
    #expect(Set(Spellings.register(2000)).count > 1200)
  }

  @Test func `a search by any part of a name finds nearly all`() {
    let measured = measure(.part)
    print(
      "part: recall \(measured.recall), precision \(measured.precision), flooded \(measured.flooded)",
      measured.missed)
    #expect(measured.recall >= 0.9, "\(measured.missed)")
  }

  @Test func `the look-up before a case is opened finds most, and shows few others`() {
    let measured = measure(.close)
    print(
      "close: recall \(measured.recall), precision \(measured.precision), flooded \(measured.flooded)",
      measured.missed)
    #expect(measured.recall >= 0.7, "\(measured.missed)")
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
      for _ in 0..<200 {
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
