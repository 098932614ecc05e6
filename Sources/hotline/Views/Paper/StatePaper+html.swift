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
      \(to.map { "<p class=\"to\">\(escaped($0))</p>" } ?? "")
      <p class="secrecy">\(escaped(secrecy))</p>
      \(sections.map(markup).joined(separator: "\n"))
      <footer class="frame">
      <div class="copies"><p><b><i>\(escaped(recipientsTitle))</i></b></p>\(recipients.map { "<p>- \(escaped($0))</p>" }.joined())</div>
      <div class="sign"><p><b>\(escaped(signatory.office.uppercased()))</b></p><p><i>\(escaped(signHint))</i></p><p class="name">\(escaped(signatory.name ?? ""))</p></div>
      </footer>
      \(remark.map { "<p class=\"remark\">\(escaped($0))</p>" } ?? "")
      \(slip.map(markup) ?? "")
      </main>
      \(machine.map { "<section class=\"machine\"><h2>\(escaped($0.title))</h2><pre>\(escaped($0.text))</pre></section>" } ?? "")
      """
    return SelfContainedPage(language: language, title: title, style: Self.style, body: body).html
  }

  private func markup(_ section: Section) -> String {
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
    @page { size: A4; margin: 12mm 15mm 12mm 22mm; }
    * { box-sizing: border-box; }
    body { font: 12pt/1.25 "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; color: #000; background: #fff; max-width: 170mm; margin: 1em auto; padding: 0 1em; overflow-wrap: anywhere; }
    p { margin: 0 0 2pt; }
    .frame { display: flex; gap: 6mm; justify-content: space-between; }
    header.frame > div { text-align: center; flex: 1 1 40%; } header.frame > div + div { flex-basis: 60%; }
    .issuer, .state, .motto { font-weight: bold; } .state { white-space: nowrap; font-size: 11.5pt; }
    .motto { text-decoration: underline; text-underline-offset: 3pt; }
    .date { font-style: italic; margin-top: 4pt; }
    h1 { font-size: 14pt; text-align: center; margin: 10pt 0 0; text-transform: uppercase; }
    .subtitle { text-align: center; font-weight: bold; }
    .to { text-align: center; margin: 6pt 0; }
    .secrecy { border: 1px solid #000; padding: 2pt 6pt; margin: 6pt 0; font-weight: bold; font-size: 11pt; }
    h2 { font-size: 12pt; margin: 6pt 0 2pt; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th { text-align: left; vertical-align: top; width: 32%; padding: 2pt 6pt 2pt 0; font-weight: normal; font-style: italic; }
    td { padding: 2pt 0; white-space: pre-wrap; vertical-align: top; }
    tr { border-bottom: 1px solid #bbb; break-inside: avoid; }
    footer.frame { margin-top: 8pt; break-inside: avoid; }
    .copies { font-size: 11pt; } .sign { text-align: center; min-width: 45%; } .name { margin-top: 36pt; font-weight: bold; }
    .remark { font-size: 10pt; font-style: italic; margin-top: 6pt; }
    .slip { border-top: 1px dashed #000; margin-top: 8pt; padding-top: 4pt; break-inside: avoid; font-size: 11pt; }
    .slip-sign { margin-top: 4pt; }
    .machine { break-before: page; } .machine pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 9pt; }
    @media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt; line-height: 1.15; } th, td { padding-top: 1pt; padding-bottom: 1pt; } .secrecy, .slip, .copies { font-size: 10pt; } .name { margin-top: 26pt; } h1 { font-size: 13pt; } h2 { font-size: 11pt; margin-top: 4pt; } }
    """
}
