import Testing

@testable import hotline

/// What a shell completes from a log that may be locked.
struct CompletionTests {
  @Test func `case numbers, people and places are completed; a log that isn't there completes nothing`() throws {
    let folder = try ToolFolder()
    try folder.record("a")
    _ = try folder.run(["lock"])
    func completed(_ words: [String]) throws -> String {
      try folder.run(["---completion"] + words).out
    }
    #expect(try completed(["case", "show", "--", "positional@0", "2", "0"]).contains("26-0001-"))
    #expect(try completed(["case", "assign", "--", "--to", "3", "0"]).contains("y-lan"))
    #expect(try completed(["queue", "--", "--place", "2", "0"]).contains("23425"))
    let empty = try ToolFolder(empty: ())
    #expect(
      try empty.run(["---completion", "case", "show", "--", "positional@0", "2", "0"]).out.allSatisfy(\.isWhitespace))
  }
}
