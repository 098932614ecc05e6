import Base
import CaseModel

/// The form as the rows of a terminal: nothing ever scrolls the question away.
///
/// From above: what this is, the sections, the lines of the section, what the focused line offers, what the answers
/// mean, and what the keys do.
struct ScreenLayout {
  /// The least that it can be shown in.
  static let leastColumns = 60
  static let leastRows = 20

  let screen: FormScreen
  let hints: FormHints
  /// What stands at the top left: what is being done, since when, and where it is kept.
  let heading: Text
  let width: Int
  let height: Int
  let palette: Palette

  private var labelWidth: Int { screen.form.labelWidth }

  struct Drawn {
    let rows: [String]
    let cursor: EditLayout.Place
  }

  func drawn() -> Drawn {
    let top = [header, tabs]
    let bottom = hintRows + keyRows
    let panel = panelRows(atMost: max(3, height - top.count - bottom.count - 5))
    let space = max(1, height - top.count - bottom.count - panel.count)
    let (fields, cursor) = fieldRows(space)
    let all = top + fields + panel + bottom
    return Drawn(
      rows: Array(all.prefix(height)),
      cursor: EditLayout.Place(row: top.count + cursor.row, column: min(width - 1, cursor.column)))
  }

  // MARK: Above

  private var header: String {
    let left = say(heading)
    let right =
      hints.urgency.map { urgency in
        "\(urgency.symbol) \(say(urgency.label).uppercased()) \(say(Text(vi: "(đề xuất)", en: "(proposed)")))"
      } ?? ""
    let room = max(0, width - right.columns - 2)
    return palette.paint(left.truncated(to: room).padded(to: room), .strong) + "  "
      + palette.paint(right, hints.urgency?.emphasis ?? .strong)
  }

  /// The sections in a row; where they don't fit, those not open are their numbers.
  private var tabs: String {
    let here = screen.sectionIndex
    let sections = screen.sections
    func tabs(_ isShort: Bool) -> [String] {
      sections.enumerated().map { index, section in
        let answered = section.lines.contains { !screen.shown($0).isEmpty }
        let name = say(section.title)
        if index == here { return isShort ? "[\(index + 1) \(name)]" : "[\(name)]" }
        return (isShort ? " \(index + 1)" : " \(name)") + (answered ? "· " : " ")
      }
    }
    var row = tabs(false)
    if row.reduce(0, { $0 + $1.columns }) > width { row = tabs(true) }
    let others = row.enumerated().reduce(0) { $0 + ($1.offset == here ? 0 : $1.element.columns) }
    if row.indices.contains(here) { row[here] = row[here].truncated(to: max(8, width - others)) }
    return row.enumerated().map { palette.paint($1, $0 == here ? .strong : .faint) }.joined()
  }

  // MARK: The lines

  private func fieldRows(_ space: Int) -> (rows: [String], cursor: EditLayout.Place) {
    let section = screen.sections[min(screen.sectionIndex, screen.sections.count - 1)]
    var rows: [String] = []
    var first = 0
    var last = 0
    var cursor = EditLayout.Place(row: 0, column: labelWidth + 2)
    for line in section.lines {
      let isHere = line == screen.focus
      let (values, place) = value(line, isHere: isHere, space: max(1, min(space, 7)))
      if isHere {
        first = rows.count
        last = rows.count + values.count - 1
        cursor = EditLayout.Place(row: rows.count + place.row, column: labelWidth + 2 + place.column)
      }
      let whose = screen.form.entry(of: line, in: screen.document).map { "\($0)· " } ?? ""
      let label = labels(whose + say(screen.form.label(of: line)))
      for index in 0..<max(values.count, label.count) {
        let mark = index == 0 && isHere ? "▸ " : "  "
        let start = mark + (index < label.count ? label[index] : "").padded(to: labelWidth - 2)
        rows.append(
          palette.paint(start, isHere ? .strong : .faint) + "  " + (index < values.count ? values[index] : ""))
      }
    }
    let from = max(0, min(max(0, first - 1), rows.count - space), last - space + 1)
    var shown = Array(rows.dropFirst(from).prefix(space))
    while shown.count < space { shown.append("") }
    cursor.row -= from
    return (shown, cursor)
  }

  /// A label in as many rows as the form allows; what is longer is cut.
  private func labels(_ label: String) -> [String] {
    let rows = label.wrapped(to: labelWidth - 2)
    guard rows.count > screen.form.labelRows else { return rows }
    let whole = rows.prefix(screen.form.labelRows - 1)
    let rest = rows.dropFirst(screen.form.labelRows - 1).joined(separator: " ")
    return whole + [rest.truncated(to: labelWidth - 2)]
  }

  private func value(
    _ line: FormLine, isHere: Bool, space: Int
  ) -> (rows: [String], cursor: EditLayout.Place) {
    let room = max(10, width - labelWidth - 3)
    let start = EditLayout.Place(row: 0, column: 0)
    let text = screen.shown(line)
    if !isHere, let unread = screen.unread[line] {
      let mark = " ← " + say(FormWords.unread)
      let shown = Sanitiser.clean(unread, .line).truncated(to: room - mark.columns) + mark
      return ([palette.paint(shown, .warning)], start)
    }
    guard isHere else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let more = lines.count > 1 ? " … (\(lines.count))" : ""
      return ([String(lines.first ?? "").truncated(to: room - more.columns) + more], start)
    }
    if screen.isChoice {
      let typed = screen.entry.text
      if !typed.isEmpty {
        return (
          [palette.paint(typed.truncated(to: room), .strong)],
          EditLayout.Place(row: 0, column: min(room, typed.columns))
        )
      }
      return ([text.truncated(to: room)], start)
    }
    let layout = screen.layout(width: screen.isLongText ? min(room, screen.form.textWidth) : room)
    let top = max(0, min(layout.cursor.row - space / 2, layout.rows.count - space))
    let rows = Array(layout.rows.dropFirst(top).prefix(space))
    return (rows, EditLayout.Place(row: layout.cursor.row - top, column: layout.cursor.column))
  }

  // MARK: The panel of the focused line

  private func panelRows(atMost most: Int) -> [String] {
    let title = ("── " + say(screen.form.title(of: screen.focus, in: screen.document))).truncated(to: width - 2) + " "
    var rows = [palette.paint(title + String(repeating: "─", count: max(0, width - title.columns)), .faint)]
    if let message = screen.message {
      rows += say(message).wrapped(to: width - 4).prefix(2).map { "  " + palette.paint($0, .warning) }
    }
    if screen.showsHelp {
      rows += help.prefix(max(1, most - rows.count)).map { "  " + $0 }
      return rows
    }
    if screen.message == nil, let script = screen.form.script(at: screen.focus) {
      rows += say(script).wrapped(to: width - 4).prefix(2).map { "  " + palette.paint($0, .good) }
    }
    return rows + candidateRows(atMost: most - rows.count)
  }

  private var help: [String] {
    let answers = [screen.form.help(of: screen.focus), screen.form.otherKeys]
    return (screen.cards.explained + answers).flatMap { say($0).wrapped(to: width - 4) }
  }

  private func candidateRows(atMost most: Int) -> [String] {
    let list = screen.candidates.list
    guard !list.isEmpty else { return [] }
    let window = screen.candidates.window(around: screen.picked)
    let taken = Set(FormSession.codes(screen.document.value(at: screen.focus.path)))
    let present = screen.document.value(at: screen.focus.path)
    var rows: [String] = []
    // How many choices are whole when so many rows are.
    var ends: [Int] = []
    for (number, index) in zip(1..., window) {
      let choice = list[index]
      let isPicked = index == screen.picked
      let isTaken = taken.contains(choice.code) || (!screen.isMany && present == choice.value)
      let mark = (isPicked ? "▸" : " ") + (isTaken ? "✓" : " ") + "\(number) "
      // The whole question stands where Enter takes it; the others are told apart by their names.
      let name = say(isPicked ? choice.name : choice.short ?? choice.name) + (choice.members.isEmpty ? "" : " …")
      let lines = isPicked ? Array(name.wrapped(to: width - 6).prefix(2)) : [name.truncated(to: width - 6)]
      for (row, line) in lines.enumerated() {
        rows.append("  " + palette.paint((row == 0 ? mark : "     ") + line, isPicked ? .strong : nil))
      }
      ends.append(rows.count)
    }
    let all = list.count + screen.candidates.unlisted
    let isCut = all > window.count || rows.count > most
    let hidden = all - ends.count { $0 <= (isCut ? max(1, most - 1) : most) }
    if hidden > 0 {
      let text = Text(
        vi: "     còn \(hidden) mục: ↓ xem tiếp, hoặc gõ để lọc",
        en: "     \(hidden) more: ↓ goes on, or type to filter")
      rows = Array(rows.prefix(max(1, most - 1))) + [palette.paint(say(text), .faint)]
    }
    return Array(rows.prefix(max(1, most)))
  }

  // MARK: Below

  private var hintRows: [String] {
    var rows: [String] = []
    func add(_ mark: String, _ texts: [String], _ emphasis: Palette.Emphasis?, lines: Int) {
      guard !texts.isEmpty else { return }
      let wrapped = (mark + texts.joined(separator: " · ")).wrapped(to: width - 1)
      let cut = wrapped.count > lines
      for (index, line) in wrapped.prefix(lines).enumerated() {
        let isLast = cut && index == lines - 1
        rows.append(palette.paint(isLast ? (line + " …").truncated(to: width - 1) : line, emphasis))
      }
    }
    if hints.called.isEmpty {
      add(say(Text(vi: "GỌI NGAY: ", en: "CALL NOW: ")), hints.numbers, .alarm, lines: 1)
    } else {
      let left =
        hints.numbers.isEmpty ? [] : [say(Text(vi: "CÒN ", en: "STILL ")) + hints.numbers.joined(separator: ", ")]
      add(
        "✓ " + say(Text(vi: "đã gọi ", en: "called ")), hints.called + left, left.isEmpty ? .good : .alarm, lines: 1)
    }
    add("", hints.plans.map(say), .warning, lines: 2)
    add("→ ", hints.advice.map(say), hints.urgency?.emphasis ?? .warning, lines: 2)
    add("", hints.sum.map { [say($0)] } ?? [], nil, lines: 1)
    add(say(Text(vi: "☞ ? đọc thẻ: ", en: "☞ ? reads the card: ")), screen.cards.map { say($0.label) }, .good, lines: 1)
    add(say(Text(vi: "Phải báo: ", en: "To be told: ")), hints.tell.map(say), nil, lines: 2)
    if let link = hints.link {
      add("", [say(link)], .good, lines: 1)
    } else {
      add(
        say(Text(vi: "Gọi trước (F5 gắn vào): ", en: "Earlier (F5 links): ")), hints.earlier.map(say), .warning,
        lines: 1)
    }
    return rows.isEmpty ? [] : [palette.paint(String(repeating: "─", count: width), .faint)] + rows
  }

  private var keyRows: [String] {
    let enter = say(FormWords.enter(screen))
    var line = enter
    for key in FormWords.keys(screen).map(say) where line.columns + 3 + key.columns < width {
      line += " · " + key
    }
    let rest = String(line.dropFirst(enter.count)).truncated(to: max(0, width - 1 - enter.columns))
    return [
      palette.paint(enter.truncated(to: width - 1), .strong) + rest,
      palette.paint(say(screen.form.keys).truncated(to: width - 1), .faint),
    ]
  }

  private func say(_ text: Text) -> String { Sanitiser.clean(text.inLanguage(screen.language), .line) }
}
