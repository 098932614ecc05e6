import Base
import CaseModel
import Testing

@testable import hotline

/// A search that wasn't understood is refused: "nothing was found" would open a second case for the same child.
struct SearchDocumentTests {
  private static let faulty = [
    #"{"name":"Kimtuyếntest"}"#, #"{"Names":["Kimtuyếntest"]}"#,
    #"{"caller":{"phone":"0900000001"}}"#, "{}", "[]", "null", "", "Kimtuyếntest",
    #"{"names":[]}"#, #"{"names":[],"phones":[]}"#, #"{"names":null}"#, #"{"names":[""]}"#,
    #"{"names":["  "]}"#, #"{"names":["?!"]}"#, #"{"names":"Kimtuyếntest"}"#,
    #"{"names":["Kimtuyếntest",7]}"#, #"{"phones":["123"]}"#, #"{"phones":["gọi lại"]}"#,
    #"{"names":["Kimtuyếntest"],"phone":["0900000001"]}"#,
  ]

  @Test func `unknown and empty documents are refused, locked or not`() throws {
    let folder = try ToolFolder()
    try folder.record("k")
    for isLocked in [false, true] {
      if isLocked { _ = try folder.run(["lock"]) }
      for document in Self.faulty {
        let refused = try folder.run(["search", "--from", "-"], input: document)
        #expect(refused.code == ExitStatus.faultyDocument.rawValue, "\(document) \(refused.talk)")
        #expect(!refused.talk.contains("Nothing was found"))
        #expect(!refused.talk.contains("Kimtuyếntest"))
      }
    }
    let sought = #"{"names":["Kim tuyen test"]}"#
    #expect(
      try folder.run(["search", "--from", "-"], input: sought).code == ExitStatus.locked.rawValue)
  }

  @Test func `a search that is understood answers, and is in the history`() throws {
    let folder = try ToolFolder()
    try folder.record("k")
    let found = try folder.run(
      ["search", "--from", "-", "--format", "json"], input: #"{"names":["kimtuyentest"]}"#)
    #expect(found.code == 0 && found.out.contains("26-0001"))
    let none = try folder.run(["search", "--from", "-"], input: #"{"phones":["0911 222 333"]}"#)
    #expect(none.code == 0 && none.talk.contains("Nothing was found"))
  }

  @Test func `it asks to unlock before it asks for a name`() throws {
    let folder = try ToolFolder()
    _ = try folder.run(["lock"])
    let talk = try TypedCall(["search"], in: folder)
    try talk.wait(for: "Cụm mật khẩu")
    #expect(!talk.shown.contains("Tên?"))
    talk.type("\u{3}")
    _ = talk.ended()
  }
}
