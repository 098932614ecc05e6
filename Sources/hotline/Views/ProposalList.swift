import Base
import CaseModel
import CaseStore

/// Who is proposed, on a screen that has to be read at once: one line each, the marked last, of them the most urgent.
struct ProposalList {
  /// Those for whom referrals are drafted now.
  let marked: [ProposalRow]
  /// Numbers that are called, not written to.
  let called: [ProposalRow]
  /// Everybody else.
  let others: [ProposalRow]

  init(_ proposals: [Proposal], marked: [Proposal], _ session: Session) {
    func rows(_ proposals: [Proposal]) -> [ProposalRow] {
      proposals.sorted { $0.dueAt > $1.dueAt }.map { ProposalRow($0, session) }
    }
    self.marked = rows(marked)
    let rest = proposals.filter { !marked.contains($0) }
    called = rows(rest.filter { $0.agencyKind == "emergency-number" })
    others = rows(rest.filter { $0.agencyKind != "emergency-number" })
  }

  /// - Parameters:
  ///   - rows: Of the screen; of the others only so many are shown as leave room for the question.
  ///   - width: Of the screen.
  func lines(rows: Int, width: Int) -> [String] {
    func line(_ mark: String, _ row: ProposalRow) -> String {
      Sanitiser.clean(mark + " " + row.brief, .line).truncated(to: width - 1)
    }
    let room = max(0, rows - 5 - marked.count - called.count)
    let shown = others.count > room ? Array(others.prefix(max(0, room - 1))) : others
    let hidden = others.count - shown.count
    let more = Text(vi: "  và \(hidden) nơi khác: ? xem hết", en: "  and \(hidden) others: ? shows all")
    return shown.map { line(" ", $0) } + (hidden > 0 ? [more.inLanguage(spoken)] : [])
      + called.map { line("☎", $0) } + marked.map { line("+", $0) }
  }

  /// Everything of each, in the order of the lines.
  var explained: [String] {
    others.map { "  " + $0.explained } + called.map { "☎ " + $0.explained } + marked.map { "+ " + $0.explained }
  }
}
