import Base
import CaseModel

/// An official form as sections and lines: on the screen, and in turn where none can be shown.
extension FormLayout {
  /// A section that repeats has how many there are, then the lines of each entry.
  func sections(for document: JSONValue) -> [FormSection] {
    sections.map { section in
      let own = questions(of: section)
      guard section.kind == .list else {
        return FormSection(title: section.label, lines: own.map { FormLine(path: $0.path) })
      }
      let entries = 0..<document.count(of: section.code)
      return FormSection(
        title: section.label,
        lines: [FormLine(path: [section.code], kind: .count)]
          + entries.flatMap { entry in
            own.map { FormLine(path: [section.code, "\(entry)", $0.path.last ?? ""]) }
          })
    }
  }

  func item(of line: FormLine) -> FormItem? {
    let code = line.path.filter { Int($0) == nil }.joined(separator: ".")
    return items.first { $0.code == code }
  }

  /// The whole question; of several entries which one.
  func title(of line: FormLine, in document: JSONValue) -> Text {
    guard let label = item(of: line)?.label else { return Text(vi: "", en: "") }
    if line.kind == .count { return Text(vi: "\(label.vi): bao nhiêu mục?", en: "\(label.en): how many?") }
    guard line.path.count > 2, let entry = Int(line.path[1]) else { return label }
    let place = "\(entry + 1)/\(document.count(of: line.path[0])) · "
    return Text(vi: place + label.vi, en: place + label.en)
  }

  /// The label of the section that a line belongs to.
  func section(of line: FormLine) -> Text? { sections.first { $0.code == line.path.first }?.label }
}

extension FormItem {
  /// Its help, its article, and how sure it is that the official form asks it.
  var reason: Text {
    let source = Citation(besideSureness: source).text
    let start = help.map { Text(vi: $0.vi + " ", en: $0.en + " ") } ?? Text(vi: "", en: "")
    return Text(
      vi: "\(start.vi)\(source.vi); \(sureness.label.vi).", en: "\(start.en)\(source.en); \(sureness.label.en).")
  }
}
