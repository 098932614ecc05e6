import Testing

@testable import CaseStore
@testable import Statistics

/// What can't be of an override and its rule.
struct OverrideTests {
  @Test func `what wasn't triaged has no rule, and nothing else is ruled out by itself`() {
    let values = Override.rules + Override.allCases.map(\.rawValue) + [Scheme.unknown]
    for never in Override.impossible {
      let twins = values.filter { never.codes.contains($0) && never.others.contains($0) }
      #expect(twins.isEmpty, "\(twins) exclude themselves")
    }
    let none = Override.notTriaged.rawValue
    let untriaged = Override.impossible.first { $0.one == .override && $0.codes == .only([none]) }
    #expect(untriaged?.others.contains(Override.noRule) == true && untriaged?.others.contains(none) == false)
  }
}
