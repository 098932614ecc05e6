import Base
import CaseModel
import CaseStore

extension StatePaper {
  /// The same for a printer of lines, 78 wide.
  var text: String {
    let width = 78
    var lines: [String] = []
    func add(_ text: String, indent: Int = 0) {
      for line in Sanitiser.clean(text, .text).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        let wrapped = String(line).wrapped(to: width - indent)
        lines += (wrapped.isEmpty ? [""] : wrapped).map {
          String(repeating: " ", count: indent) + $0
        }
      }
    }
    add(
      [issuer.superior?.inLanguage(language), issuer.name.inLanguage(language)]
        .compactMap(\.self).map { $0.uppercased() }.joined(separator: "\n"))
    add(numberLine)
    lines.append("")
    add(state.name)
    add(state.motto)
    add(placeAndDate)
    lines.append("")
    add(title.uppercased())
    if let subtitle { add(subtitle) }
    if let note { add(note) }
    if let to { add(to) }
    lines.append("")
    add(secrecy)
    if let decree {
      lines.append("")
      add(decree.authority)
      for ground in decree.grounds { add(ground) }
      lines.append("")
      add(decides)
      for article in decree.articles { add(article) }
    }
    for section in sections where decree == nil {
      lines.append("")
      if let title = section.title { add(title) }
      for row in section.rows { add("\(row.label): \(row.value)") }
    }
    lines.append("")
    add(recipientsTitle)
    for recipient in recipients { add("- " + recipient) }
    if let cosignatory {
      lines.append("")
      add(cosignatory.office)
      add(signHint)
      if let name = cosignatory.name { add(name) }
    }
    lines.append("")
    add(signatory.office)
    add(signHint)
    if let name = signatory.name { add(name) }
    if let remark {
      lines.append("")
      add(remark)
    }
    if let slip {
      lines += ["", String(repeating: "-", count: width)]
      add(slip.title)
      for choice in slip.choices { add("[ ] " + choice) }
      add(slip.signature)
    }
    if let machine {
      lines += ["", String(repeating: "=", count: width)]
      add(machine.title)
      // A line that a machine reads is never broken.
      lines += machine.text.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
