public import Base

/// A breach of personal data: when it was found, by when the authority is to be told, and whether it was (Luật
/// 91/2025/QH15 Đ23; NĐ 356/2025/NĐ-CP Đ28).
public struct Breach: Hashable, Sendable {
  public enum State: String, CaseIterable, Codable, Sendable {
    case open
    case told
    /// It can harm nobody's life, health, honour, dignity or property.
    case needless
  }

  public let id: BreachID
  public let foundAt: Instant
  public let dueAt: Instant
  public let recordedAt: Instant
  public let recordedBy: String
  public let state: State
  public let endedAt: Instant?
  public let endedBy: String?

  public init(
    id: BreachID, foundAt: Instant, dueAt: Instant, recordedAt: Instant, recordedBy: String, state: State,
    endedAt: Instant?, endedBy: String?
  ) {
    self.id = id
    self.foundAt = foundAt
    self.dueAt = dueAt
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.state = state
    self.endedAt = endedAt
    self.endedBy = endedBy
  }

  /// Clock hours, through nights and holidays, from when it was found.
  public static func limit(foundAt: Instant) -> Instant { foundAt.adding(hours: 72) }

  /// What is known of it in words: the contents of the notice.
  public static let fields: [Field] = [
    Field("what", .words(8000), .narrative, vi: "Chuyện gì đã xảy ra", en: "What happened"),
    Field("kinds", .words(2000), .narrative, vi: "Loại dữ liệu", en: "Kinds of data"),
    Field("whose", .words(4000), .narrative, vi: "Dữ liệu của ai (số hồ sơ)", en: "Whose data (numbers of cases)"),
    Field("people", .number(0...1_000_000), .narrative, vi: "Bao nhiêu người", en: "How many people"),
    Field(
      "harm", .code(of: Answer.self), .narrative,
      vi: "Có thể gây hại tính mạng, sức khỏe, danh dự, nhân phẩm, tài sản không?",
      en: "May it harm life, health, honour, dignity or property?"),
    Field("consequences", .words(4000), .narrative, vi: "Hậu quả có thể", en: "What may come of it"),
    Field("measures", .words(8000), .narrative, vi: "Biện pháp đã làm, sẽ làm", en: "Measures taken and planned"),
    Field("contact", .words(300), .identity, vi: "Người liên hệ", en: "Whom to ask"),
  ]
}

extension Breach.State: Labelled {
  public var label: Text {
    switch self {
    case .open: Text(vi: "chưa báo", en: "not told yet")
    case .told: Text(vi: "đã báo cơ quan chuyên trách", en: "the authority was told")
    case .needless: Text(vi: "không phải báo, có lý do", en: "needn't be told, with a reason")
    }
  }
}
