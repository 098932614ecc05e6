import Base
import ArgumentParser
import CaseModel
import CaseStore

struct RequestRow: Listed {
  let request: RequestID
  let kind: Request.Kind
  let number: String?
  let user: String?
  let askedBy: String
  let askedAt: Instant
  let purpose: Purpose
  let detail: String
  let state: Request.State
  let decidedBy: String?
  let endsAt: Instant?
  private let calendar: LogCalendar

  init(_ request: Request, _ calendar: LogCalendar) {
    self.request = request.id
    kind = request.kind
    number = request.number?.description
    user = request.user
    askedBy = request.askedBy
    askedAt = request.askedAt
    purpose = request.purpose
    detail = request.detail
    state = request.state
    decidedBy = request.decidedBy
    endsAt = request.endsAt
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey {
    case request, kind, number, user, askedBy, askedAt, purpose, detail, state, decidedBy, endsAt
  }

  static let columns = [
    ListColumn("request", vi: "SỐ", en: "NO."), ListColumn("kind", vi: "VIỆC", en: "WHAT"),
    ListColumn("number", vi: "CA", en: "CASE"), ListColumn("user", vi: "CHO AI", en: "FOR"),
    ListColumn("askedBy", vi: "NGƯỜI ĐỀ NGHỊ", en: "ASKED BY"),
    ListColumn("askedAt", vi: "LÚC", en: "WHEN"),
    ListColumn("purpose", vi: "VÌ SAO", en: "WHY", isFlexible: true),
    ListColumn("detail", vi: "CHI TIẾT", en: "DETAIL"),
    ListColumn("state", vi: "TÌNH TRẠNG", en: "STATE"),
    ListColumn("decidedBy", vi: "NGƯỜI DUYỆT", en: "DECIDED BY"),
    ListColumn("endsAt", vi: "ĐẾN", en: "UNTIL"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(request)", kind.label.inLanguage(language), number ?? "", user ?? "", askedBy,
      calendar.written(askedAt), purpose.label.inLanguage(language),
      RequestDetail.text(detail).inLanguage(language),
      state.label.inLanguage(language), decidedBy ?? "",
      endsAt.map { calendar.written($0) } ?? "",
    ].map { TextTable.Cell($0) }
  }

  var values: [String] {
    [
      "\(request)", kind.rawValue, number ?? "", user ?? "", askedBy, "\(askedAt)",
      purpose.rawValue, detail, state.rawValue, decidedBy ?? "", endsAt.map { "\($0)" } ?? "",
    ]
  }
}
