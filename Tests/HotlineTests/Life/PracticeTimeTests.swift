import GRDB
import Testing

/// In a practice log what happens has the moment that is played, a wrong passphrase too.
struct PracticeTimeTests {
  @Test func `a wrong passphrase is told at the moment that is played`() throws {
    let folder = try ToolFolder()
    let at = ["--at", "2027-10-05T08:00"]
    #expect(try folder.run(["lock"]).code == 0)
    let wrong = try folder.run(["unlock", "--passphrase-fd", "0"] + at, input: "không phải cụm ấy\n")
    #expect(wrong.code != 0)
    let told = try DatabaseQueue(path: folder.log).read {
      try Int64.fetchAll($0, sql: "SELECT at FROM journal WHERE action = 'unlock.fail'")
    }
    // 1:00 UTC of that day.
    #expect(told == [1_822_698_000_000])
  }
}
