public import Base

/// One line of a form: a section, or a question of one.
public struct FormItem: Hashable, Sendable {
  public let form: WorkForm
  /// A section's key such as `harm`, or section and key of a question: `harm.severity`.
  public let code: String
  public let position: Int
  public let kind: Kind
  public let label: Text
  public let help: Text?
  public let sureness: Sureness
  public let source: String
  public let validFrom: Day

  public init(
    form: WorkForm, code: String, position: Int, kind: Kind, label: Text, help: Text?, sureness: Sureness,
    source: String, validFrom: Day
  ) {
    self.form = form
    self.code = code
    self.position = position
    self.kind = kind
    self.label = label
    self.help = help
    self.sureness = sureness
    self.source = source
    self.validFrom = validFrom
  }

  /// What a line is, or what its answer is.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case section
    /// A section of which there can be several, such as the measures of a plan.
    case list
    case words
    /// Words on one line.
    case line
    case level
    case answer
    case date
    /// A whole number from 0: days, or đồng.
    case number
    case measure
    case ground
    case placing

    public var isSection: Bool { self == .section || self == .list }
  }

  /// How sure it is that the official form asks this.
  public enum Sureness: String, CaseIterable, Codable, Sendable {
    /// The article's own words.
    case article
    /// Seen on a printed form.
    case seen
    /// From memory; the official form may ask otherwise.
    case memory
  }

  /// The keys of section and question.
  public var path: [String] { code.split(separator: ".").map(String.init) }
}

extension FormItem.Sureness: Labelled {
  public var label: Text {
    switch self {
    case .article: Text(vi: "theo lời của điều luật", en: "by the article's words")
    case .seen: Text(vi: "đã thấy trên mẫu in", en: "seen on a printed form")
    case .memory: Text(vi: "theo trí nhớ, cần đối chiếu", en: "from memory, to be checked")
    }
  }
}
