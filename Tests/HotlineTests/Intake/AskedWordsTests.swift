import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// Nobody types in vain: a step that can't be is refused before its words are asked for.
struct AskedWordsTests {
  private let folder: ToolFolder
  private let number: String

  init() throws {
    folder = try ToolFolder()
    let made = try folder.record("a")
    number = String(try #require(made.out.firstMatch(of: /26-\d{4}-\d/)).output)
  }

  private static let illegal: [[String]] = [
    ["close", "--because", "moved-away"], ["reopen"], ["unmerge"],
    ["record", "review", "--no-more-risk", "yes", "--stable", "yes"],
    ["merge", "--into", "26-0099-9"], ["note", "--seen", "99"],
    ["screen-out", "--because", "other", "--seen", "99"],
    ["triage", "--urgency", "none", "--seen", "99"],
  ]

  @Test(arguments: illegal)
  func `a step that can't be asks for no words`(command: [String]) throws {
    let arguments = ["case", command[0], number] + command.dropFirst()
    let talk = try TypedCall(arguments, in: folder)
    let (_, code) = talk.ended()
    #expect(code != 0)
    #expect(!talk.shown.contains("> "), "\(talk.shown)")
  }

  @Test(arguments: ["decline", "withdraw", "complete"])
  func `a step of a referral that isn't there asks for no words`(step: String) throws {
    let more = step == "complete" ? ["--outcome", "helped"] : []
    let talk = try TypedCall(["referral", step, number + "/1"] + more, in: folder)
    #expect(talk.ended().code == ExitStatus.noSuchRecord.rawValue)
    #expect(!talk.shown.contains("> "))
  }

  @Test func `words that can't be stored any more are handed back`() throws {
    let seen = try #require(JSONValue(Data(shown().utf8))?["version"])
    guard case .number(let version) = seen else { return #expect(Bool(false)) }
    let talk = try TypedCall(
      ["case", "note", number, "--seen", "\(Int(version))"], in: folder)
    try talk.wait(for: "Ghi chú", then: "> ")
    // Somebody else is faster.
    #expect(try folder.run(["case", "triage", number, "--accept"]).code == 0)
    talk.type("Bà ngoại gọi lại, cháu đã về.\r\r")
    let (_, code) = talk.ended()
    #expect(code == ExitStatus.stale.rawValue)
    #expect(talk.shown.contains("chưa được ghi"))
    #expect(talk.shown.components(separatedBy: "Bà ngoại gọi lại, cháu đã về.").count == 3)
  }

  @Test func `a step that can be asks, and stores what was typed`() throws {
    let talk = try TypedCall(["case", "note", number], in: folder)
    try talk.answer("Ghi chú", "Đã gọi lại.\r")
    #expect(talk.ended().code == 0)
    #expect(try folder.run(["case", "show", number]).out.contains("Đã gọi lại."))
  }

  private func shown() throws -> String {
    let list = try folder.run(["case", "list", "--format", "json"]).out
    guard case .array(let lines)? = JSONValue(Data(list.utf8)), let line = lines.first else {
      return ""
    }
    return String(decoding: try line.data(), as: UTF8.self)
  }
}
