import Base
import CaseModel

extension BoardView {
  private var totals: [String] {
    [said("Phải gọi lại: ", "Calls owed: ") + owedWords, unsentLabel + ": " + unsentWords]
      + (callWords.map { [$0] } ?? [])
  }

  /// One self-contained page: no script, nothing loaded from elsewhere; bars beside their numbers.
  var html: String {
    let body = """
      <h1>\(escaped(title))</h1>
      <p class="total">\(escaped(words(board.total)))</p>
      <p>\(escaped(totals.joined(separator: " · ")))</p>
      \(table(said("Theo xã", "By commune"), places))
      \(table(said("Theo cán bộ", "By worker"), workers))
      \(agencyTable)
      \(missedTable)
      \(repeatedTable)
      """
    return SelfContainedPage(language: session.language, title: title, style: Self.style, body: body).html
  }

  private var title: String {
    let now = session.calendar.written(board.at)
    return said("Bảng giám sát · \(now)", "Supervisor's board · \(now)")
  }

  private func table(_ heading: String, _ lines: [Line]) -> String {
    guard !lines.isEmpty else { return "" }
    let most = max(1, lines.map(\.load.open).max() ?? 1)
    let rows = lines.map { line in
      let load = line.load
      return "<tr\(line.isOver ? " class=\"over\"" : "")><th scope=\"row\">\(escaped(line.label))</th>"
        + "<td class=\"bar\"><span class=\"late\" style=\"width:\(load.late * 100 / most)%\"></span>"
        + "<span class=\"open\" style=\"width:\((load.open - load.late) * 100 / most)%\"></span></td>"
        + [load.open, load.late, load.dueSoon, load.unassigned, load.over30Days, load.over90Days]
        .map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let key =
      "<th class=\"key\"><span class=\"late\"></span>\(escaped(said("trễ", "late")))"
      + "<span class=\"open\"></span>\(escaped(said("mở, chưa trễ", "open, not late")))</th>"
    let heads = [
      said("Mở", "Open"), said("Trễ", "Late"), said("Trong 24 giờ", "In 24 h"), said("Chưa ai lo", "Nobody's"),
      said("Quá 30 ngày", "Over 30 d"), said("Quá 90 ngày", "Over 90 d"),
    ].map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    return
      "<h2>\(escaped(heading))</h2>\n<table><tr><th></th>\(key)\(heads)</tr>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private var agencyTable: String {
    guard !board.agencies.isEmpty else { return "" }
    let rows = board.agencies.sorted { ($1.value.silent, $0.key) < ($0.value.silent, $1.key) }.map { _, answers in
      let median = answers.medianMinutes.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? "–"
      return
        "<tr><th scope=\"row\">\(escaped(answers.name.inLanguage(session.language)))</th><td>\(answers.silent)</td>"
        + "<td>\(answers.silentLate)</td><td>\(answers.minutes.count)</td><td>\(median)</td></tr>"
    }
    let heads = [
      "", said("Chưa trả lời", "No answer"), said("Trễ", "Late"), said("Đã trả lời", "Answered"),
      said("Trung vị (giờ:phút)", "Median (h:min)"),
    ].map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    return "<h2>\(escaped(said("Cơ quan trả lời", "Agencies' answers")))</h2>\n<table><tr>\(heads)</tr>\n"
      + rows.joined(separator: "\n") + "\n</table>"
  }

  private var missedTable: String {
    guard !board.missed.isEmpty else { return "" }
    let rows = board.missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "<tr><th scope=\"row\">\(escaped(body($0.key)))</th><td>\($0.value)</td></tr>" }
    return
      "<h2>\(escaped(said("Việc trễ hoặc bỏ lỡ, của ai", "Duties late or missed, by whose they are")))</h2>\n<table>"
      + rows.joined(separator: "\n") + "\n</table>"
  }

  /// Children about whom people call again and again; numbers of cases alone.
  private var repeatedTable: String {
    guard !board.repeated.isEmpty else { return "" }
    let rows = board.repeated.prefix(20).map {
      "<tr><th scope=\"row\">\(escaped("\($0.number)"))</th><td>\($0.calls)</td></tr>"
    }
    let heading = said("Báo tin nhiều lần trong 90 ngày", "Several calls within 90 days")
    return "<h2>\(escaped(heading))</h2>\n<table>" + rows.joined(separator: "\n") + "\n</table>"
  }

  private func escaped(_ text: String) -> String { Markup.escaped(text, .line) }

  private static let style = """
    @page { size: A4 landscape; margin: 12mm; }
    body { font: 11pt/1.3 "Liberation Sans", "DejaVu Sans", sans-serif; color: #000; background: #fff; margin: 1em auto; max-width: 250mm; padding: 0 1em; }
    h1 { font-size: 15pt; margin: 0; } h2 { font-size: 12pt; margin: 14pt 0 4pt; } .total { font-weight: bold; }
    table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: normal; }
    th[scope=col] { text-align: right; padding-right: 6pt; }
    tr { border-bottom: 1px solid #ccc; break-inside: avoid; } td { text-align: right; padding: 3pt 6pt; } th { padding: 3pt 6pt 3pt 0; }
    .bar { width: 34%; text-align: left; white-space: nowrap; font-size: 0; } .bar span { display: inline-block; height: 10pt; }
    .key { font-size: 9pt; white-space: nowrap; } .key span { display: inline-block; width: 9pt; height: 7pt; margin: 0 3pt 0 9pt; } .key span:first-child { margin-left: 0; }
    .late { background: #000; } .open { background: #999; } .over th { font-weight: bold; } .over th::after { content: " !"; }
    """
}
