import Base
import ArgumentParser
import CaseModel
import CaseStore

struct QualityShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Đọc một góp ý.", en: "Read feedback."),
      discussion: examples("hotline quality show 3"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của góp ý.", en: "The feedback's number.")))
  var review: ReviewID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let (own, feedback) = try session.store.review(review, stamp: session.stamp)
    let language = session.language
    let criteria = try session.store.criteria(on: session.calendar.day(of: own.reviewedAt))
    let rated = criteria.compactMap { criterion in
      feedback.ratings[criterion.code].map { rating in
        DetailBlock.Row(
          criterion.label.inLanguage(language), rating.label.inLanguage(language), rating == .missed ? .warning : nil)
      }
    }
    func row(_ vi: String, _ en: String, _ value: String) -> DetailBlock.Row {
      DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), value)
    }
    try session.show(
      Sheet(
        document: ReviewDocument(own, feedback),
        sections: [
          .init(
            title: nil,
            rows: [
              row("Cuộc gọi", "Contact", "\(own.contact)"), row("Người nghe", "Taken by", own.user),
              row("Người góp ý", "By", own.reviewedBy), row("Lúc", "At", session.calendar.written(own.reviewedAt)),
            ]),
          .init(title: Text(vi: "Tiêu chí", en: "Criteria"), rows: rated),
          .init(title: nil, rows: feedback.words.map { [row("Góp ý", "In words", $0)] } ?? []),
        ]))
    guard own.user == session.stamp.actor, own.acknowledgedAt == nil else { return }
    session.talk(
      Text(
        vi: "Đọc rồi thì: 'hotline quality acknowledge \(own.id)'.",
        en: "Once you have read it: 'hotline quality acknowledge \(own.id)'."))
  }
}

private struct ReviewDocument: Encodable {
  let review: ReviewID
  let contact: ContactID
  let user: String
  let reviewedBy: String
  let reviewedAt: Instant
  let acknowledgedAt: Instant?
  let ratings: [String: Review.Rating]
  let words: String?

  init(_ own: Review, _ feedback: Review.Feedback) {
    review = own.id
    contact = own.contact
    user = own.user
    reviewedBy = own.reviewedBy
    reviewedAt = own.reviewedAt
    acknowledgedAt = own.acknowledgedAt
    ratings = feedback.ratings
    words = feedback.words
  }
}
