import Base
import CaseModel

/// The board as the rows of a terminal: one line a case, gravest and latest first, and what the keys do.
struct BoardLayout {
  let board: LivingBoard
  /// Whose log it is, and who one is.
  let heading: Text
  /// What happened last.
  let message: Text?
  let notices: Int
  /// Agencies that must be made sure of again.
  var staleAgencies = 0
  let calendar: LogCalendar
  let language: Language
  let width: Int
  let height: Int
  let palette: Palette

  func rows() -> [String] {
    let top = [header, summary, rule]
    let bottom = [rule] + (message.map { [palette.paint(say($0).truncated(to: width - 1), .warning)] } ?? []) + keys
    let space = max(1, height - top.count - bottom.count)
    var lines = lineRows(space)
    while lines.count < space { lines.append("") }
    return top + lines + bottom
  }

  private var rule: String { palette.paint(String(repeating: "─", count: width), .faint) }

  private var header: String {
    let right = calendar.written(board.now)
    let left = say(heading).truncated(to: max(0, width - right.columns - 2))
    return palette.paint(left.padded(to: width - right.columns - 1), .strong) + right
  }

  private var summary: String {
    let late = board.lines.filter { $0.isLate(at: board.now) }
    let grave = late.filter { $0.urgency == .emergency }.count
    let nobodys = board.lines.filter { $0.assignedTo == nil }.count
    let parts = [
      Text(vi: "\(board.lines.count) việc", en: "\(board.lines.count) due"),
      Text(vi: "trễ \(late.count) (khẩn cấp \(grave))", en: "\(late.count) late (\(grave) emergencies)"),
      Text(vi: "chưa ai lo \(nobodys)", en: "nobody's \(nobodys)"),
      notices > 0 ? Text(vi: "tin báo mới \(notices)", en: "\(notices) notices") : nil,
      staleAgencies > 0
        ? Text(vi: "\(staleAgencies) cơ quan cần kiểm tra", en: "\(staleAgencies) agencies to verify") : nil,
      filterName,
    ].compactMap(\.self)
    let text = parts.map(say).joined(separator: " · ").truncated(to: width - 1)
    return palette.paint(text, grave > 0 ? .alarm : late.isEmpty ? .good : .warning)
  }

  private var filterName: Text? {
    switch board.filter {
    case .all: nil
    case .mine: Text(vi: "[chỉ của tôi]", en: "[mine only]")
    case .emergencies: Text(vi: "[chỉ khẩn cấp]", en: "[emergencies only]")
    case .late: Text(vi: "[chỉ việc trễ]", en: "[late only]")
    case .nobodys: Text(vi: "[chỉ việc chưa ai lo]", en: "[nobody's only]")
    }
  }

  private func lineRows(_ space: Int) -> [String] {
    let shown = board.shown
    guard !shown.isEmpty else {
      return ["  " + say(Text(vi: "Không có việc đến hạn.", en: "Nothing is due."))]
    }
    let picked = board.pickedIndex
    let first = max(0, min(picked - space / 2, shown.count - space))
    return shown.indices.dropFirst(first).prefix(space).map { row(shown[$0], isPicked: $0 == picked) }
  }

  private func row(_ line: BoardLine, isPicked: Bool) -> String {
    let isLate = line.isLate(at: board.now)
    let grade = "\(line.urgency.symbol) \(say(line.urgency.label))\(line.isTriaged ? "" : "?")"
    let due = (isLate ? "! " : "  ") + Remaining.brief(line.dueAt, now: board.now).inLanguage(language)
    let cells = [
      ((isPicked ? "▸ " : "  ") + line.number).padded(to: 13), grade.truncated(to: 13).padded(to: 13),
      due.truncated(to: 18).padded(to: 18), who(line).truncated(to: whoWidth).padded(to: whoWidth),
    ].joined(separator: " ")
    // What is due first: where a place is long, it is the place that is cut.
    let rest = [say(line.duty), PlaceName.bare(line.place)].filter { !$0.isEmpty }.joined(separator: " · ")
    let text = (cells + " " + rest).truncated(to: width - 1)
    return palette.paint(
      text, isLate && line.urgency == .emergency ? .alarm : isLate ? .warning : isPicked ? .strong : nil)
  }

  private func who(_ line: BoardLine) -> String {
    line.assignedTo ?? say(Text(vi: "CHƯA AI", en: "NOBODY"))
  }

  /// As wide as the longest that is shown, nine columns at most.
  private var whoWidth: Int { min(9, board.shown.map { who($0).columns }.max() ?? 0) }

  private var keys: [String] {
    [
      Text(
        vi: "1 CUỘC GỌI MỚI · 2 gọi không thành ca · 3 tìm · 4 tin báo · 5 giao ca · 6 giúp",
        en: "1 NEW CALL · 2 call that is no report · 3 search · 4 notices · 5 shift · 6 help"),
      Text(
        vi: "↑↓ Enter mở · lọc: a hết, m của tôi, k khẩn cấp, t trễ, c chưa ai · q thoát",
        en: "↑↓ Enter open · show: a all, m mine, e emergencies, l late, n nobody's · q quit"),
    ].map { palette.paint(say($0).truncated(to: width - 1), .strong) }
  }

  private func say(_ text: Text) -> String { Sanitiser.clean(text.inLanguage(language), .line) }
}

/// The names of places where there is little room.
enum PlaceName {
  /// Without the word that says what kind of unit it is: "Tu Mơ Rông" of "Xã Tu Mơ Rông".
  static func bare(_ name: String) -> String {
    for word in ["Xã ", "Phường ", "Thị trấn "] where name.hasPrefix(word) { return String(name.dropFirst(word.count)) }
    return name
  }
}
