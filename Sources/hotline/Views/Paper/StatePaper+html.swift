import Base
import CaseModel
import CaseStore

extension StatePaper {
  /// One self-contained page for A4: no script, nothing loaded from elsewhere.
  var html: String {
    let superior = issuer.superior.map { "<p>\(escaped($0.inLanguage(language).uppercased()))</p>" }
    let body = """
      <main>
      <header class="frame">
      <div>\(superior ?? "")<p class="issuer">\(escaped(issuer.name.inLanguage(language).uppercased()))</p><p>\(escaped(numberLine))</p></div>
      <div><p class="state">\(escaped(state.name))</p><p class="motto">\(escaped(state.motto))</p><p class="date">\(escaped(placeAndDate))</p></div>
      </header>
      <h1>\(escaped(title))</h1>
      \(subtitle.map { "<p class=\"subtitle\">\(escaped($0))</p>" } ?? "")
      \(note.map { "<p class=\"draft\">\(escaped($0))</p>" } ?? "")
      \(to.map { "<p class=\"to\">\(escaped($0))</p>" } ?? "")
      <p class="secrecy">\(escaped(secrecy))</p>
      \(decree.map(markup) ?? sections.map(markup).joined(separator: "\n"))
      \(foot)
      \(slip.map(markup) ?? "")
      </main>
      \(machine.map { "<section class=\"machine\"><h2>\(escaped($0.title))</h2><pre>\(escaped($0.text))</pre></section>" } ?? "")
      """
    return SelfContainedPage(language: language, title: title, style: Self.style, body: body).html
  }

  /// Copies on the left, whoever signs on the right; where two sign, they stand side by side, and the copies below.
  private var foot: String {
    let copies =
      "<div class=\"copies\"><p><b><i>\(escaped(recipientsTitle))</i></b></p>"
      + recipients.map { "<p>- \(escaped($0))</p>" }.joined()
      + (remark.map { "<p class=\"remark\">\(escaped($0))</p>" } ?? "") + "</div>"
    func sign(_ one: (office: String, name: String?)) -> String {
      "<div class=\"sign\"><p><b>\(escaped(one.office.uppercased()))</b></p><p><i>\(escaped(signHint))</i></p>"
        + "<p class=\"name\">\(escaped(one.name ?? ""))</p></div>"
    }
    guard let cosignatory else {
      return "<footer class=\"frame\">\(copies)\(sign(signatory))</footer>"
    }
    return "<footer class=\"frame\">\(sign(cosignatory))\(sign(signatory))</footer>\(copies)"
  }

  private func markup(_ decree: Decree) -> String {
    let articles = decree.articles.map { article in
      // "Điều 1." stands out from what it says.
      let end = article.firstIndex(of: ".").map(article.index(after:)) ?? article.startIndex
      return "<p class=\"article\"><b>\(escaped(String(article[..<end])))</b>\(escaped(String(article[end...])))</p>"
    }
    return "<p class=\"authority\">\(escaped(decree.authority.uppercased()))</p>"
      + decree.grounds.map { "<p class=\"ground\">\(escaped($0))</p>" }.joined(separator: "\n")
      + "<p class=\"authority\">\(escaped(decides))</p>" + articles.joined(separator: "\n")
  }

  private func markup(_ section: Section) -> String {
    switch section.shape {
    case .rows: break
    case .inGrid: return ""
    case .grid(let title, let headings, let entries):
      let head = headings.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
      let lines = entries.enumerated().map { index, cells in
        "<tr><td>\(index + 1)</td>" + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
      }
      return "<h2>\(escaped(title))</h2>\n<table class=\"grid\"><tr><th scope=\"col\">"
        + "\(language == .vi ? "TT" : "No.")</th>\(head)</tr>\n" + lines.joined(separator: "\n") + "\n</table>"
    }
    let rows = section.rows.map {
      "<tr><th scope=\"row\">\(escaped($0.label))</th><td>\(escaped($0.value))</td></tr>"
    }.joined(separator: "\n")
    return (section.title.map { "<h2>\(escaped($0))</h2>\n" } ?? "")
      + "<table>\n\(rows)\n</table>"
  }

  private func markup(_ slip: Slip) -> String {
    """
    <section class="slip">
    <h2>\(escaped(slip.title))</h2>
    \(slip.choices.map { "<p>☐ \(escaped($0))</p>" }.joined(separator: "\n"))
    <p class="slip-sign">\(escaped(slip.signature))</p>
    </section>
    """
  }

  private func escaped(_ text: String) -> String { Markup.escaped(text, .text) }

  private static let style = """
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
    @page :first { @top-center { content: none; } }
    * { box-sizing: border-box; }
    body { font: 13pt/1.25 "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; color: #000; background: #fff; max-width: 165mm; margin: 1em auto; padding: 0 1em; overflow-wrap: anywhere; }
    p { margin: 0 0 2pt; }
    .frame { display: flex; gap: 4mm; justify-content: space-between; }
    header.frame > div { text-align: center; flex: 1 1 40%; } header.frame > div + div { flex-basis: 60%; }
    .issuer, .state, .motto { font-weight: bold; } .state { white-space: nowrap; font-size: 12pt; } .issuer { font-size: 12.5pt; }
    .issuer::after, .subtitle::after { content: ""; display: block; width: 36%; margin: 2pt auto 4pt; border-top: 1px solid #000; } .subtitle::after { width: 20%; }
    .motto { text-decoration: underline; text-underline-offset: 3pt; }
    .date { font-style: italic; margin-top: 4pt; }
    h1 { font-size: 14pt; text-align: center; margin: 12pt 0 0; text-transform: uppercase; }
    .subtitle { text-align: center; font-weight: bold; }
    .draft { text-align: center; font-style: italic; }
    .to { text-align: center; margin: 6pt 0; }
    .secrecy { border: 1px solid #000; padding: 2pt 6pt; margin: 6pt 2px 6pt 0; font-weight: bold; font-size: 11.5pt; }
    .authority { text-align: center; font-weight: bold; margin: 6pt 0; }
    .ground, .article { text-align: justify; text-indent: 10mm; margin: 4pt 0; } .ground { font-style: italic; }
    h2 { font-size: 13pt; margin: 0; padding: 8pt 0 2pt; break-after: avoid; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th { text-align: left; vertical-align: top; width: 34%; padding: 2pt 6pt 2pt 0; font-weight: normal; font-style: italic; }
    td { padding: 2pt 0; white-space: pre-wrap; vertical-align: top; }
    tr { border-bottom: 1px solid #bbb; break-inside: avoid; }
    .grid { table-layout: auto; font-size: 12pt; width: calc(100% - 2px); } .grid th, .grid td { border: 1px solid #000; padding: 2pt 4pt; width: auto; white-space: normal; overflow-wrap: break-word; }
    .grid th { text-align: center; font-style: normal; font-weight: bold; }
    footer.frame { padding-top: 12pt; break-inside: avoid; break-before: avoid; } main > table:last-of-type tr:nth-last-child(-n+2) { break-after: avoid; }
    .copies { font-size: 11pt; padding-top: 2pt; break-inside: avoid; } .frame > .copies { flex: 1 1 0; min-width: 0; } .sign { text-align: center; flex: 0 0 50%; text-wrap: balance; } .name { padding-top: 44pt; font-weight: bold; }
    .remark { font-size: 10.5pt; font-style: italic; margin-top: 6pt; }
    .slip { border-top: 1px dashed #000; margin-top: 8pt; padding-top: 4pt; break-inside: avoid; font-size: 11pt; }
    .slip-sign { margin-top: 4pt; }
    .machine { break-before: page; } .machine pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 9pt; }
    @media print { body { margin: 0; padding: 0; max-width: none; line-height: 1.15; } th, td { padding-top: 1pt; padding-bottom: 1pt; } }
    """
}
