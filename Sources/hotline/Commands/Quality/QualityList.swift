import Base
import ArgumentParser
import CaseModel
import CaseStore

struct QualityList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Góp ý cho cuộc gọi của mình; giám sát thấy của mọi người.",
        en: "Feedback on one's own calls; a supervisor's list has all."),
      discussion: examples("hotline quality list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let reviews = try session.store.reviews(after: page.number(), limit: page.limit, stamp: session.stamp)
    try session.show(Listing(items: reviews.map { ReviewRow($0, session.calendar) }))
    session.sayMore(reviews.count, page, after: reviews.last.map { "\($0.id)" })
  }
}

/// Feedback in a list: on whose call, by whom, whether it was read.
struct ReviewRow: Listed {
  let review: Review
  private let calendar: LogCalendar

  init(_ review: Review, _ calendar: LogCalendar) {
    self.review = review
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case review, contact, user, reviewedBy, reviewedAt, acknowledgedAt }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(review.id, forKey: .review)
    try container.encode(review.contact, forKey: .contact)
    try container.encode(review.user, forKey: .user)
    try container.encode(review.reviewedBy, forKey: .reviewedBy)
    try container.encode(review.reviewedAt, forKey: .reviewedAt)
    try container.encodeIfPresent(review.acknowledgedAt, forKey: .acknowledgedAt)
  }

  static let columns = [
    ListColumn("review", vi: "SỐ", en: "FEEDBACK"), ListColumn("contact", vi: "CUỘC GỌI", en: "CONTACT"),
    ListColumn("user", vi: "NGƯỜI NGHE", en: "TAKEN BY"), ListColumn("reviewedBy", vi: "NGƯỜI GÓP Ý", en: "BY"),
    ListColumn("reviewedAt", vi: "LÚC", en: "AT"), ListColumn("acknowledgedAt", vi: "ĐÃ ĐỌC", en: "ACKNOWLEDGED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(review.id)"), TextTable.Cell("\(review.contact)"), TextTable.Cell(review.user),
      TextTable.Cell(review.reviewedBy), TextTable.Cell(calendar.written(review.reviewedAt)),
      review.acknowledgedAt.map { TextTable.Cell(calendar.written($0)) }
        ?? TextTable.Cell(Text(vi: "chưa", en: "not yet").inLanguage(language), .warning),
    ]
  }

  var values: [String] {
    [
      "\(review.id)", "\(review.contact)", review.user, review.reviewedBy, "\(review.reviewedAt)",
      review.acknowledgedAt.map { "\($0)" } ?? "",
    ]
  }
}
