extension Int {
  /// A whole number as people write it: "1500000", "1.500.000", "1,500,000", "1 500 000"; nil for "1.5".
  init?(grouped text: String) {
    let groups = text.split(omittingEmptySubsequences: false) { ".,\u{A0} ".contains($0) }
    guard let first = groups.first, groups.count == 1 || (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(groups.joined())
    else { return nil }
    self = number
  }
}
