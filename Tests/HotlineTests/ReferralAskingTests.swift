import Base
import Foundation
import Testing

@testable import hotline

/// Referring from a terminal: the list fits, Enter loses nobody, and drafts that wait are offered.
@Suite(.serialized)
struct ReferralAskingTests {
  private let folder: ToolFolder
  private let number: String

  init() throws {
    folder = try ToolFolder()
    let report = """
      {"kind":"about-child","topics":["BL01"],"signs":["weapon"],"nature":"actual","incident":{"place":"23425"},\
      "children":[{"name":"Kimtuyếntest"}]}
      """
    #expect(try folder.run(["intake", "--from", "-"], input: report).code == 0)
    let list = try folder.run(["case", "list", "--format", "csv"]).out
    number = String(try #require(list.firstMatch(of: /26-0001-\d/)).output)
    #expect(
      try folder.run([
        "agency", "add", "ca-thu", "--kind", "commune-police", "--name-vi", "Công an xã Thử", "--phone", "0260 000 113",
        "--place", "23425", "--valid-from", "2025-07-01",
      ]).code == 0)
    #expect(try folder.run(["case", "triage", number, "--accept"]).code == 0)
  }

  @Test func `one line an agency, and not to know the child's condition is a condition`() throws {
    let talk = try TypedCall(["referral", "draft", number], in: folder, size: (80, 24))
    try talk.wait(for: "có dấu +, không cần đồng ý?", then: "> ")
    let lines = talk.shown.split(whereSeparator: \.isNewline)
    #expect(lines.count < 23 && lines.contains { $0.hasPrefix("+ Công an xã Thử 0260 000 113") })
    #expect(!talk.shown.contains("ca-thu") && !talk.shown.contains("emergency-113"))
    #expect(!talk.shown.contains("111 · ") && !talk.shown.contains("111 111"))
    talk.type("\r")
    try talk.answer("Đã báo", "c")
    try talk.wait(for: "Tình trạng của trẻ lúc này", then: "Enter: chưa rõ")
    talk.type("\r")
    #expect(talk.ended().code == 0)
    let list = try folder.run(["referral", "list", number, "--format", "csv"]).out
    #expect(list.contains("sent") && !list.contains("drafted"))
  }

  @Test func `where nothing is left to draft the drafts that wait are named, and can be sent`() throws {
    let drafted = try folder.run(["referral", "draft", number, "--proposed"])
    #expect(drafted.code == 0)
    #expect(try folder.run(["queue"]).talk.contains("not sent"))
    let again = try folder.run(["referral", "draft", number, "--proposed"])
    #expect(again.out.contains("NOT SENT") && again.out.contains("hotline referral send"))
    let talk = try TypedCall(["referral", "draft", number], in: folder, size: (80, 24))
    try talk.answer("Đã báo", "")
    #expect(!talk.shown.contains("Soạn 0") && talk.ended().out.contains("CHƯA GỬI"))
  }
}
