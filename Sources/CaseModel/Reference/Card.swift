public import Base

/// What to say, and what the law has, at the sign or topic that calls for it (`card.csv`).
public struct Card: Hashable, Sendable {
  public let code: String
  /// One of them or both.
  public let sign: String?
  /// A topic, or a group that stands for all of its topics.
  public let topic: String?
  /// In one line.
  public let label: Text
  public let say: Text
  public let sureness: Sureness
  public let source: String

  public init(
    code: String, sign: String?, topic: String?, label: Text, say: Text, sureness: Sureness, source: String
  ) {
    self.code = code
    self.sign = sign
    self.topic = topic
    self.label = label
    self.say = say
    self.sureness = sureness
    self.source = source
  }

  /// How sure it is.
  public enum Sureness: String, CaseIterable, Codable, Sendable {
    /// The law was read.
    case article
    /// What child helplines do.
    case practice
    /// From memory.
    case memory
  }

  /// Whether what was ticked calls for it.
  public func isCalled(bySigns signs: some Sequence<String>, topics: some Sequence<String>) -> Bool {
    if let sign, signs.contains(sign) { return true }
    guard let topic else { return false }
    return topics.contains { $0 == topic || TopicOrder.group(of: $0) == topic }
  }
}

extension Card.Sureness: Labelled {
  public var label: Text {
    switch self {
    case .article: Text(vi: "theo luật đã đọc", en: "by the law as read")
    case .practice: Text(vi: "theo kinh nghiệm nghề", en: "by practice")
    case .memory: Text(vi: "theo trí nhớ, cần đối chiếu", en: "from memory, to be checked")
    }
  }
}
