import Base
import Foundation
import Testing

/// Who runs a log is said when it is made.
struct InitBodyTests {
  @Test func `a commune's own log isn't told to tell the commune`() throws {
    func told(_ body: String) throws -> String {
      let folder = try ToolFolder(agency: "TMR", runBy: body)
      let call = #"{"kind":"about-child","topics":["BL01"],"nature":"actual","incident":{"place":"23425"}}"#
      let made = try folder.run(["intake", "--from", "-", "--format", "json"], input: call)
      let number = String(try #require(made.out.firstMatch(of: /\d\d-\d{4,}-\d/)).0)
      return try folder.run(["case", "show", number, "--format", "json"]).out
    }
    #expect(try told("other").contains(#""agencyKind" : "commune-people-committee""#))
    #expect(try !told("commune").contains(#""agencyKind" : "commune-people-committee""#))
  }

  @Test func `a script that doesn't say who runs the log hears what was taken, and what follows`() throws {
    func made(_ body: [String]) throws -> (out: String, talk: String) {
      let made = try ToolFolder(empty: ()).run(
        ["init", "--agency", "X", "--place", "23425", "--format", "json", "--lang", "en"] + body)
      #expect(made.code == 0)
      return (made.out, made.talk)
    }
    let silent = try made([])
    #expect(silent.talk.contains("No --run-by") && silent.out.contains(#""runBy" : "other""#))
    let said = try made(["--run-by", "province"])
    #expect(!said.talk.contains("No --run-by") && said.out.contains(#""runBy" : "province""#))
  }

  @Test func `a commune's log says which commune`() throws {
    let refused = try ToolFolder(empty: ()).run(["init", "--agency", "X", "--run-by", "commune"])
    #expect(refused.code == ExitStatus.usage.rawValue && refused.talk.contains("--place"))
  }
}
