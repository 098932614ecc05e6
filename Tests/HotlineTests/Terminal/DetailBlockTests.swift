import Base
import CaseModel
import Testing

@testable import hotline

struct DetailBlockTests {
  static let block = DetailBlock(rows: [
    .init("Số", "2026-0147"), .init("Khẩn cấp", "trẻ ở một mình cùng người bị nghi"),
    .init("Nơi", "Đăk Sao\nthôn\t1\u{1B}[2J"),
  ])

  @Test func `values wrap in their own column`() {
    let style = TextStyle(language: .vi, isTerminal: true, width: 30, palette: .plain)
    #expect(
      Self.block.render(style) == """
        Số:        2026-0147
        Khẩn cấp:  trẻ ở một mình cùng
                   người bị nghi
        Nơi:       Đăk Sao
                   thôn 1

        """)
  }

  @Test func `a label that is wider than its column wraps there, beside its value`() {
    let style = TextStyle(language: .vi, isTerminal: true, width: 50, palette: .plain)
    let block = DetailBlock(rows: [
      .init("Ai nhận được", "A"), .init("Việc 12: Các trẻ khác trong nhà có an toàn không?", "còn 2 ngày"),
    ])
    #expect(
      block.render(style) == """
        Ai nhận được:                 A
        Việc 12: Các trẻ khác trong   còn 2 ngày
        nhà có an toàn không?:

        """)
  }

  @Test func `the group of labels is named where it begins`() {
    let style = TextStyle(language: .vi, isTerminal: true, width: 50, palette: .plain)
    let rows = ["Trẻ 1 · Họ tên", "Trẻ 1 · Tuổi · Từ", "Trẻ 1 · Tuổi · Đến", "Trẻ 2 · Họ tên", "Nơi"].map {
      DetailBlock.Row($0, "x")
    }
    let labels = DetailBlock(rows: rows).render(style).split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(labels == ["Trẻ 1 · Họ tên", "· Tuổi · Từ", "· Đến", "Trẻ 2 · Họ tên", "Nơi"])
  }

  @Test func `elsewhere each property is one line`() {
    let style = TextStyle(language: .vi, isTerminal: false, width: 30, palette: .plain)
    #expect(
      Self.block.render(style)
        == "Số\t2026-0147\nKhẩn cấp\ttrẻ ở một mình cùng người bị nghi\nNơi\tĐăk Sao thôn 1\n")
  }

  @Test(arguments: [
    ("", 10, [""]), ("một hai ba", 7, ["một hai", "ba"]), ("a\n\nb", 9, ["a", "", "b"]),
    ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]), ("漢字漢", 4, ["漢字", "漢"]),
  ])
  func `text wraps at spaces, long words anywhere`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }
}
