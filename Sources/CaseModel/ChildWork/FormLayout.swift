public import Base

/// A form as it stood on a day: its lines in order. A filled form keeps the version that it was filled by.
public struct FormLayout: Hashable, Sendable {
  public let form: WorkForm
  /// The newest day from which any of its lines is valid.
  public let version: Day
  public let items: [FormItem]

  /// - Parameters:
  ///   - form: Which form.
  ///   - items: Those that are valid on the day, in any order; nil when there is none.
  public init?(_ form: WorkForm, _ items: [FormItem]) {
    guard let version = items.map(\.validFrom).max() else { return nil }
    self.form = form
    self.version = version
    self.items = items.sorted { ($0.position, $0.code) < ($1.position, $1.code) }
  }

  public var sections: [FormItem] { items.filter(\.kind.isSection) }

  public func questions(of section: FormItem) -> [FormItem] {
    items.filter { !$0.kind.isSection && $0.path.first == section.code }
  }

  /// The form by which a document is read, its schema printed and its questions asked.
  public var fields: [Field] {
    sections.map { section in
      let questions = questions(of: section).map(\.field)
      return Field(
        section.code, section.kind == .list ? .list(questions, atMost: 40) : .group(questions), .narrative,
        vi: section.label.vi, en: section.label.en, help: section.help)
    }
  }

  /// Whether some line is known from memory alone: the print says so.
  public var isUnsure: Bool { items.contains { $0.sureness == .memory } }
}

extension FormItem {
  fileprivate var field: Field {
    let content: Field.Content =
      switch kind {
      case .section, .list: .group([])
      case .words: .words(8000)
      case .line: .words(300)
      case .level: .code(of: Level.self)
      case .answer: .code(of: Answer.self)
      case .date: .partialDate
      case .number: .number(0...2_000_000_000)
      case .measure: .code(of: Measure.self)
      case .ground: .code(of: SeparationGround.self)
      case .placing: .code(of: Placing.self)
      }
    return Field(
      path.last ?? code, content, kind == .line ? .identity : .narrative, vi: label.vi, en: label.en, help: help)
  }
}
