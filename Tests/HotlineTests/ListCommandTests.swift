import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// Lists as commands: their pages, their marks in sheets, their width.
struct ListCommandTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> ToolFolder.Output {
    try folder.run(arguments + ["--lang", "en"], input: input)
  }

  @Test func `a list that was cut says how to go on, to its last row`() throws {
    let folder = try ToolFolder(empty: ())
    func run(_ arguments: String..., input: String = "") throws -> ToolFolder.Output {
      try folder.run(arguments + ["--lang", "en"], input: input)
    }
    let made = try run(
      "init", "--practice", "--agency", "TMR", "--place", "23425", "--at", "2026-10-01T00:00")
    #expect(made.code == 0)
    for hour in ["10", "09", "11", "08"] {
      let call = #"{"kind":"silent","receivedAt":"2026-10-02T\#(hour):00+07:00"}"#
      #expect(try run("intake", "--from", "-", "--at", "2026-10-02T12:00", input: call).code == 0)
    }
    var found: [String] = []
    var more: [String] = []
    repeat {
      let page = try folder.run(
        ["call", "list", "--day", "2026-10-02", "--limit", "1", "--format", "csv", "--lang", "en"]
          + more)
      #expect(page.out.hasPrefix("\u{FEFF}contact,"))
      found += page.out.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
      more = page.talk.contains("--after") ? ["--after", found.last ?? ""] : []
    } while !more.isEmpty
    #expect(found == ["4", "2", "1", "3"])
    #expect(try run("call", "list", "--day", "2026-10-02", "--after", "77").code == 13)
    #expect(try run("call", "list", "--limit", "0").code == 64)
  }

  @Test(arguments: [
    ["call", "list"], ["case", "list"], ["queue"], ["referral", "list"], ["agency", "list"],
    ["place", "list"], ["user", "list"], ["request", "list"], ["notice"], ["figures", "list"],
    ["backup", "list"], ["reference", "list", "clock"], ["erase", "--due"], ["doctor"],
  ])
  func `every sheet starts with the mark, and every list takes a page`(command: [String]) throws {
    #expect(try folder.run(command + ["--format", "csv"]).out.hasPrefix("\u{FEFF}"))
    guard command != ["doctor"] else { return }
    #expect(try folder.run(command + ["--limit", "1"]).code == 0)
    #expect(try folder.run(command + ["--after", "no such row"]).code != 0)
  }

  @Test func `a former name finds what it became`() throws {
    let found = try run("place", "list", "Tê Xăng", "--format", "csv").out.split(separator: "\r\n")
    #expect(found.count == 3)
    #expect(found[1].hasPrefix("23446@1900-01-01,"))
    #expect(found[2].hasPrefix("23446@2025-07-01,") && found[2].contains(",23446@1900-01-01,"))
    let then = try run("place", "list", "te xang", "--on", "2024-01-01", "--format", "csv").out
    #expect(then.split(separator: "\r\n").count == 2)
    let now = try run("place", "list", "te xang", "--on", "2026-01-01", "--format", "csv").out
    #expect(now.split(separator: "\r\n").count == 1)
  }

  @Test func `a misspelt word of a reference file stops nothing and is named`() throws {
    let file = folder.path + "/clock.csv"
    let text = """
      code,labelVi,labelEn,duty,startsAt,meets,amount,unit,condition,responsible,basis,source,validFrom,validTo
      test-b,Thử,Test B,tell,recieved,police-told,1,hour,,hotline,local-policy,local policy,1900-01-01,
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let refused = try run("reference", "update", file)
    #expect(refused.code == 65)
    #expect(refused.talk.contains("clock.csv, line 2, column 'startsAt'"))
    #expect(refused.talk.contains("received, assigned"))
    let report =
      #"{"kind":"about-child","nature":"actual","topics":["BL01"],"incident":{"place":"23425"}}"#
    #expect(try run("intake", "--from", "-", input: report).code == 0)
    try Data(text.replacing("recieved", with: "received").utf8).write(
      to: URL(fileURLWithPath: file))
    #expect(try run("reference", "update", file).code == 0)
  }

  @Test(arguments: Language.allCases)
  func `who may do what fits a terminal of 80 columns, a line an action`(language: Language) throws {
    let page = RolesTopic.page.inLanguage(language)
    #expect(page.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    #expect(page.split(separator: "\n").count < 80)
  }

  @Test func `reference data are read at 80 columns, their labels whole`() throws {
    let rows = [
      ReferenceRow([
        "code": "border-post", "labelVi": "Đồn Biên phòng", "labelEn": "Border guard post",
        "source": "Luật 13/2022/QH15 Đ19", "validFrom": "1900-01-01", "validTo": "",
      ])
    ]
    let style = TextStyle(language: .en, isTerminal: true, width: 80, palette: .plain)
    let text = Listing(items: rows).text(style)
    #expect(text.contains("Border guard post") && !text.contains("…"))
    #expect(text.split(separator: "\n").count == 2)
  }
}
