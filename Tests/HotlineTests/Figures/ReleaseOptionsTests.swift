import ArgumentParser
import CaseStore
import Disclosure
import Export
import Testing

@testable import hotline

struct ReleaseOptionsTests {
  @Test func `figures on triage stay inside, whatever wasn't said`() throws {
    var options = try ReleaseOptions.parse([])
    let inside = options.keptInside("TMR")
    #expect(inside.readers == .official && inside.scope == "TMR" && inside.grade == .internal)
    options = try ReleaseOptions.parse(["--scope", "Sở Y tế", "--secrecy", "secret"])
    #expect(options.keptInside("TMR").scope == "Sở Y tế" && options.grade == .secret)
    #expect(options.readers == .public)
  }
}
