import Base
import Testing

@testable import hotline

/// A case isn't sent to a number that nobody has tried for half a year without a word.
struct StaleAgencyTests {
  @Test func `routing and the status warn until the agency is verified`() throws {
    let folder = try ToolFolder()
    func run(_ line: String, at moment: String) throws -> ToolFolder.Output {
      try folder.run(HelpExampleTests.arguments(of: "hotline " + line) + ["--at", moment])
    }
    let added = try run(
      #"agency add ca-mau --kind commune-police --name-vi "Công an mẫu" --place 23425"#, at: "2026-10-01T08:00")
    #expect(added.code == 0, "\(added.talk)")
    let report = """
      {"kind":"about-child","topics":["BL01"],"nature":"actual","incident":{"place":"23425"},"signs":["weapon"]}
      """
    let soon = try folder.run(["intake", "--from", "-", "--at", "2026-10-02T08:00"], input: report)
    let number = try #require(soon.out.firstMatch(of: /26-\d{4}-\d/)).output
    #expect(try !run("referral propose \(number)", at: "2026-10-02T08:05").talk.contains("ca-mau"))
    let proposed = try run("referral propose \(number)", at: "2027-04-10T08:05")
    #expect(proposed.talk.contains("! ca-mau: as of 1/10/2026"))
    #expect(try run("status --format csv", at: "2027-04-10T08:06").out.contains("staleAgencies,1"))
    #expect(try run("case triage \(number) --accept", at: "2027-04-10T08:06").code == 0)
    let drafted = try run("referral draft \(number) --proposed", at: "2027-04-10T08:07")
    #expect(drafted.talk.contains("ca-mau") && drafted.code == 0)
    #expect(try run("agency verify ca-mau --on 2027-04-11", at: "2027-04-10T08:08").code == ExitStatus.usage.rawValue)
    #expect(try run("agency verify ca-mau", at: "2027-04-10T08:08").out.contains("made sure of on 10/4/2027"))
    #expect(try !run("referral propose \(number)", at: "2027-04-10T08:09").talk.contains("ca-mau"))
    #expect(try run("status --format csv", at: "2027-04-10T08:09").out.contains("staleAgencies,0"))
  }
}
