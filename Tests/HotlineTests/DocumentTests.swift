import Foundation
import Testing

@testable import hotline

/// Documents that the built tool prints and reads, as its user pipes them.
final class DocumentTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = folder.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func report(_ child: String, phone: String = "0911000111", more: String = "") -> String {
    #"{"kind":"about-child","topics":["BL01"],"children":[{"name":"\#(child)"}],"caller":{"phone":"\#(phone)"}\#(more)}"#
  }

  private func open(_ text: String, _ options: String...) throws -> String {
    let made = try folder.run(["intake", "--from", "-", "--format", "json"] + options, input: text)
    #expect(made.code == 0, "\(made.talk)")
    return try #require(try object(made.out)["number"] as? String)
  }

  @Test func `two people who print at once don't undo each other`() throws {
    let number = try open(report("Hoà Thử"))
    let first = try folder.run(["case", "amend", number, "--print"]).out
    #expect(try object(first)["$version"] as? Int == 1)
    #expect(try object(first)["$case"] as? String == number)
    let reason = try write("why", "nghe nhầm")
    func amend(_ document: String, _ more: String...) throws -> ToolFolder.Output {
      try folder.run(
        ["case", "amend", number, "--from", "-", "--reason-from", reason] + more, input: document)
    }
    let changed = try amend(first.replacing("Hoà Thử", with: "Hoài Thử"))
    #expect(changed.code == 0, "\(changed.talk)")
    let stale = try amend(first.replacing("0911000111", with: "0911000222"))
    #expect(stale.code == 16)
    #expect(stale.talk.contains("$.children[0].name") && !stale.talk.contains("Hoài"))
    let without = try amend(first.replacing("\"$version\" : 1,", with: ""))
    #expect(without.code == 65 && without.talk.contains("$.$version"))
    let printed = try folder.run(["case", "amend", number, "--print"]).out
    #expect(printed.contains("Hoài Thử"))
    #expect(try amend(printed.replacing("0911000111", with: "0911000222")).code == 0)
  }

  @Test func `the same key with other content is an error that names the first record`() throws {
    let number = try open(report("Hoà Thử"), "--key", "k")
    let again = try folder.run(
      ["intake", "--from", "-", "--key", "k"], input: report("Hoà  Thử") + "\n")
    #expect(again.code == 17, "two spaces in a name are other content")
    let other = try folder.run(["intake", "--from", "-", "--key", "k"], input: report("Y Khác"))
    #expect(other.code == 17 && other.talk.contains(number) && !other.talk.contains("Khác"))
    #expect(try folder.run(["call", "silent", "--key", "k"]).code == 17)
    let long = String(repeating: "k", count: 65)
    for command in [["intake", "--from", "-"], ["call", "silent"]] {
      let refused = try folder.run(command + ["--key", long], input: report("Y Mới"))
      #expect(refused.code == 64 && refused.talk.contains("64"))
    }
  }

  @Test func `codes that are too long are refused in words`() throws {
    let long = String(repeating: "a", count: 41)
    let agency = try folder.run([
      "agency", "add", long, "--kind", "health-station", "--name-vi", "x",
    ])
    #expect(agency.code == 64 && agency.talk.contains("40"), "\(agency.talk)")
    let log = try ToolFolder(empty: ())
    let made = try log.run(["init", "--practice", "--agency", long, "--place", "23425"])
    #expect(made.code == 64 && made.talk.contains("--agency: 1 to 40"), "\(made.talk)")
  }

  @Test func `an earlier contact is told as the dialogue tells it, and strict refuses`() throws {
    let number = try open(report("Hoà Thử"))
    let second = try folder.run(
      ["intake", "--from", "-", "--format", "json"], input: report("bé Hoà Thử"))
    let similar = try #require(try object(second.out)["similar"] as? [[String: Any]])
    #expect(similar.count == 1 && similar[0]["number"] as? String == number)
    #expect(similar[0]["samePhone"] as? Bool == true && similar[0]["name"] as? String == "same")
    let text = try folder.run(
      ["intake", "--from", "-"], input: report("Hoà Thử", phone: "0911 000 333"))
    #expect(text.code == 0 && text.talk.contains(number) && !text.talk.contains("Hoà"))
    let strict = try folder.run(["intake", "--from", "-", "--strict"], input: report("Hoà Thử"))
    #expect(strict.code == 17 && strict.talk.contains(number))
    let linked = try folder.run(
      ["intake", "--from", "-", "--strict", "--case", number],
      input: report("Hoà Thử", phone: "0911 000 444"))
    #expect(linked.code == 17, "two other cases are like it still")
  }

  @Test func `a key given twice, a second document and a file without end are refused`() throws {
    let twice = try folder.run(
      ["intake", "--from", "-"],
      input: #"{"kind":"about-child","children":[{"name":"Y Một"}],"children":[{"name":"Y Hai"}]}"#)
    #expect(twice.code == 65 && twice.talk.contains("$.children: given twice"))
    let sought = try folder.run(
      ["search", "--from", "-"], input: #"{"names":["Y Một"],"names":["Y Hai"]}"#)
    #expect(sought.code == 65 && sought.talk.contains("$.names: given twice"))
    for wrong in [#"{"name":"x"}"#, "{}", #"{"names":"x"}"#, #"{"caller":{"phone":"1"}}"#] {
      #expect(try folder.run(["search", "--from", "-"], input: wrong).code == 65, "\(wrong)")
    }
    let questions = #"{"questions":[{"name":"a","count":"case","in":"2026","in":"2025"}]}"#
    let asked = try folder.run(["figures", "ask", try write("q.json", questions)])
    #expect(asked.talk.contains("given twice"), "\(asked.talk)")
    let path = try write(
      "big.json", "{\"story\":\"" + String(repeating: "x", count: 5_000_000) + "\"}")
    let large = try folder.run(["intake", "--from", path])
    #expect(large.code == 65 && large.talk.contains("4 MB"))
  }

  @Test func `a file with a report a line is recorded whole or not at all`() throws {
    let good = [report("Y Một"), #"{"kind":"silent"}"#, report("Y Ba", phone: "0911000333")]
    let bad = #"{"kind":"about-child","children":[{"sex":"girl"}]}"#
    let path = try write(
      "month.jsonl", ([good[0], bad] + good[1...]).joined(separator: "\r\n") + "\n\n")
    let refused = try folder.run(["intake", "--from", path, "--key", "m"])
    #expect(refused.code == 65 && refused.talk.contains("line 2: $.children[0].sex"))
    #expect(
      try folder.run(["call", "list", "--format", "csv"]).out.split(separator: "\r\n").count == 1)
    let rest = try folder.run([
      "intake", "--from", path, "--key", "m", "--skip-faulty", "--format", "csv",
    ])
    #expect(rest.code == 65 && rest.talk.contains("1 of 4 lines were not recorded: 2"))
    #expect(
      rest.out.split(separator: "\r\n").map { $0.split(separator: ",")[1] }
        == ["result", "recorded", "faulty", "recorded", "recorded"])
    // Mended, the whole file runs again, and only the mended line is new.
    let mended = try write(
      "month.jsonl", ([good[0], report("Y Hai")] + good[1...]).joined(separator: "\n"))
    let again = try folder.run(["intake", "--from", mended, "--key", "m", "--format", "csv"])
    #expect(again.code == 0, "\(again.talk)")
    #expect(
      again.out.split(separator: "\r\n").map { $0.split(separator: ",")[1] }
        == ["result", "before", "recorded", "before", "before"])
    let keyless = try folder.run(["intake", "--from", mended])
    #expect(keyless.code == 65 && keyless.talk.contains("$key"))
    let own = good.enumerated().map { $1.dropLast() + #","$key":"own-\#($0)"}"# }
    #expect(
      try folder.run(["intake", "--from", "-"], input: own.joined(separator: "\n")).code == 0)
  }

  @Test func `a receipt long before the log is asked for again, and said on purpose taken`() throws {
    let refused = try folder.run(["call", "silent", "--received", "2016-11-05T10:00"])
    #expect(refused.code == 64 && refused.talk.contains("--late-entry"))
    #expect(
      try folder.run(["call", "silent", "--received", "2016-11-05T10:00", "--late-entry"]).code == 0
    )
    #expect(
      try folder.run(["call", "silent", "--received", "1998-11-05T10:00", "--late-entry"]).code
        == 65)
    let document = #"{"kind":"silent","receivedAt":"2016-11-05T10:00"}"#
    let faults = try folder.run(["intake", "--from", "-"], input: document)
    #expect(faults.code == 65 && faults.talk.contains("lateEntry"))
  }

  @Test func `words come back byte for byte and reach no terminal as control characters`() throws {
    let words = "Đoạn một.\n\nĐoạn hai.\n\n\t- gạch  đôi 👩‍👩‍👧 می\u{200C}خواهم\r\n\u{1B}[31m\u{9B}x\n"
    let number = try open(report("Y Một"))
    let note = try folder.run(["case", "note", number, "--from", "-"], input: "\u{FEFF}" + words)
    #expect(note.code == 0, "\(note.talk)")
    let shown = try folder.run(
      ["case", "show", number, "--format", "json", "--for", "supervision"]).out
    let entries = try #require(try object(shown)["entries"] as? [[String: Any]])
    let kept = try #require(entries.compactMap { $0["words"] as? String }.first)
    #expect(kept.utf8.elementsEqual(words.precomposedStringWithCanonicalMapping.utf8))
    for format in ["text", "json"] {
      let out = try folder.run(["case", "show", number, "--format", format, "--for", "supervision"])
        .out
      #expect(
        !out.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        })
    }
  }

  @Test func `a rehearsal runs its lines in one process, and stops at the first that fails`() throws {
    let story = try write(
      "story.txt",
      """
      # a made-up evening
      call silent

      call "question"
      call nonsense
      call silent
      """)
    let run = try folder.run(["rehearse", story])
    #expect(run.code == 64 && run.talk.contains("Line 5"), "\(run.talk)")
    #expect(
      try folder.run(["call", "list", "--format", "csv"]).out.split(separator: "\r\n").count == 3)
    for line in ["rehearse x", "call silent --log /tmp/x", "init"] {
      let refused = try folder.run(["rehearse", "-"], input: line)
      #expect(refused.code == 64 && refused.talk.contains("isn't run by 'rehearse'"), "\(line)")
    }
    #expect(try folder.run(["rehearse", "-"], input: "call \"silent").code == 64)
    let missing = try folder.run(["rehearse", "-"], input: "case start 26-0001-7")
    #expect(missing.code == 13)
  }
}
