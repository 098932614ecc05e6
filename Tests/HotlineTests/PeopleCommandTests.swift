import Base
import Foundation
import GRDB
import Testing

@testable import hotline

/// What the commands say of people and their cases.
struct PeopleCommandTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func record(_ key: String) throws -> String {
    let out = try folder.record(key).out
    return String(try #require(out.firstMatch(of: /\d\d-\d{4}-\d/)).output)
  }

  private func run(_ words: String, as user: String? = nil) throws -> ToolFolder.Output {
    try folder.run(
      words.split(separator: " ").map(String.init) + (user.map { ["--as", $0] } ?? []))
  }

  @Test func `ending an account prints the cases that are nobody's now`() throws {
    let number = try record("k")
    try folder.join("d-tam", "case-worker")
    #expect(try run("case assign \(number) --to d-tam").code == 0)
    let ended = try run("user end d-tam --for staffing")
    #expect(ended.code == 0 && ended.out.contains("1 case is nobody's now: \(number)"))
    #expect(ended.out.contains("hotline case assign \(number)"))
    #expect(try run("case list").out.contains("NOBODY"))
    try folder.join("e-ba", "case-worker")
    let none = try run("user end e-ba --for staffing --format json")
    #expect(none.code == 0 && !none.out.contains("unassigned"))
  }

  @Test func `a case is refused to somebody who can't work it, with the roles that can`() throws {
    let number = try record("k")
    try folder.join("op-mai", "operator")
    let refused = try run("case assign \(number) --to op-mai")
    #expect(refused.code == ExitStatus.illegalStep.rawValue)
    #expect(refused.talk.contains("case worker or supervisor"))
  }

  @Test func `a change of roles and a merge say whose the cases are`() throws {
    let (one, other) = (try record("k"), try record("l"))
    for user in ["b-hoa", "c-nam"] {
      try folder.join(user, "case-worker")
    }
    #expect(try run("case assign \(one) --to b-hoa").code == 0)
    #expect(try run("case assign \(other) --to c-nam").code == 0)
    let merged = try run("case merge \(one) --into \(other) --no-input")
    #expect(merged.out.contains("c-nam has \(other); b-hoa doesn't see \(other)"))
    let changed = try run("user role c-nam --role operator --for staffing")
    #expect(changed.out.contains("1 case is nobody's now: \(other)"))
    #expect(try run("doctor").out.contains("assignments"))
  }

  @Test func `a worker hears in their language that a case is theirs`() throws {
    let number = try record("k")
    try folder.join("b-hoa", "case-worker")
    #expect(try run("case assign \(number) --to b-hoa").code == 0)
    let unlocked = try folder.run(
      ["unlock", "--as", "b-hoa", "--passphrase-fd", "0"], input: ToolFolder.ownPassphrase + "\n")
    #expect(unlocked.code == 0 && unlocked.talk.contains("'hotline notice list'"))
    for (language, said) in [("vi", "giao ca cho bạn"), ("en", "gave you a case")] {
      let list = try run("notice list --all --lang \(language)", as: "b-hoa")
      #expect(list.out.contains(said) && list.out.contains(number))
    }
    _ = try run("lock", as: "b-hoa")
  }

  @Test func `what is recorded keeps its purpose, by the clock as by --at`() throws {
    let document = """
      {"kind":"about-child","topics":["BL01"],"nature":"actual","incident":{"place":"23425"}}
      """
    for (key, more) in [("a", []), ("b", ["--at", "2030-01-01T00:00"])] {
      let recorded = try folder.run(
        ["intake", "--from", "-", "--key", key, "--for", "exercise"] + more, input: document)
      #expect(recorded.code == 0)
    }
    let details = try DatabaseQueue(path: folder.log).read {
      try String.fetchAll(
        $0, sql: "SELECT detail FROM journal WHERE action = 'contact.record' ORDER BY id")
    }
    // A moment years ahead is told as doubtful beside it.
    #expect(details == [#"{"purpose":"exercise"}"#, #"{"clock":"ahead","purpose":"exercise"}"#])
  }

  @Test func `doctor looks, and mends when it is asked to`() throws {
    let number = try record("k")
    let database = try DatabaseQueue(path: folder.log)
    try database.write { try $0.execute(sql: "UPDATE \"case\" SET dueAt = 1, duty = 'plan'") }
    try database.close()
    for _ in 0..<2 {
      let found = try run("doctor")
      #expect(found.code == ExitStatus.failed.rawValue)
      #expect(found.out.contains("\(number)") && found.out.contains("hotline doctor --mend"))
      #expect(!found.talk.contains("unforeseen"))
    }
    #expect(try run("doctor --mend").out.contains("computed anew: \(number)"))
    #expect(try !run("doctor").out.contains("--mend"))
    _ = try run("lock")
    let locked = try run("doctor")
    #expect(locked.out.contains("locked: no due time was looked at"))
  }
}
