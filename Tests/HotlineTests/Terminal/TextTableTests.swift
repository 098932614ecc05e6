import Base
import CaseModel
import Testing

@testable import hotline

struct TextTableTests {
  static let table = TextTable(
    columns: [
      .init(heading: "SỐ"), .init(heading: "NƠI", isFlexible: true),
      .init(heading: "TUỔI", isNumeric: true), .init(heading: "CÒN", isFlexible: true),
    ],
    rows: [
      ["1", "Xã Đăk Tờ Kan, tỉnh Quảng Ngãi", "9", "quá hạn"],
      ["12", "Xã Đa\u{306}k Sao\t\u{1B}[31m!", "12–14", ""],
    ])

  private func style(_ width: Int, isTerminal: Bool = true, colour: Bool = false) -> TextStyle {
    TextStyle(
      language: .vi, isTerminal: isTerminal, width: width, palette: Palette(isOn: colour))
  }

  @Test func `a terminal gets a heading and aligned columns`() {
    let expected = """
      SỐ  NƠI                              TUỔI  CÒN
      1   Xã Đăk Tờ Kan, tỉnh Quảng Ngãi      9  quá hạn
      12  Xã Đăk Sao !                    12–14  \n
      """
    #expect(Self.table.render(style(80)) == expected)
  }

  @Test(arguments: [40, 34, 30])
  func `flexible columns are cut until rows fit`(width: Int) {
    let lines = Self.table.render(style(width)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines.contains { $0.contains("…") })
    #expect(lines.contains { $0.contains("12–14") })
  }

  @Test func `where no row fits, each is a block of lines`() {
    let lines = Self.table.render(style(20)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.columns <= 20 })
    #expect(lines.prefix(2) == ["SỐ: 1", "NƠI: Xã Đăk Tờ Kan,"])
    #expect(lines.contains("TUỔI: 12–14"))
  }

  @Test func `elsewhere rows are full values between tabs`() {
    #expect(
      Self.table.render(style(20, isTerminal: false))
        == "1\tXã Đăk Tờ Kan, tỉnh Quảng Ngãi\t9\tquá hạn\n12\tXã Đăk Sao !\t12–14\t\n")
  }

  @Test func `colour doesn't change the alignment`() {
    var table = Self.table
    table.rows[0][0] = .init("1", .alarm)
    let painted = table.render(style(80, colour: true))
    #expect(painted.contains("\u{1B}[1;31m1\u{1B}[0m   Xã"))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Self.table.render(style(80)))
  }

  @Test func `no rows are no text`() {
    #expect(TextTable(columns: Self.table.columns, rows: []).render(style(80)) == "")
  }
}
