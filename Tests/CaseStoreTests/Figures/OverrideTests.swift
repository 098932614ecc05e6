import Statistics
import Testing

@testable import CaseStore

/// What can't be of an override and its rule.
struct OverrideTests {
  @Test func `what wasn't triaged has no rule, and nothing else is ruled out by itself`() {
    for impossible in Override.impossible {
      let twins = impossible.codes.intersection(impossible.others)
      #expect(twins.isEmpty, "\(impossible.codes.sorted()) excludes itself")
    }
    let none = Override.notTriaged.rawValue
    let untriaged = Override.impossible.first { $0.one == .override && $0.codes == [none] }
    #expect(untriaged?.others.contains(Override.noRule) == true && untriaged?.others.contains(none) == false)
  }
}
