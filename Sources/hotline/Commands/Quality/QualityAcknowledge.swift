import Base
import ArgumentParser
import CaseModel
import CaseStore

struct QualityAcknowledge: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "acknowledge",
      abstract: say(
        vi: "Xác nhận đã đọc góp ý cho cuộc gọi của mình.", en: "Say that you have read feedback on a call of yours."),
      discussion: examples("hotline quality acknowledge 3"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của góp ý.", en: "The feedback's number.")))
  var review: ReviewID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let review = try session.store.acknowledgeReview(review, stamp: session.stamp)
    try session.show(
      Done(
        message: Text(
          vi: "Đã ghi là bạn đã đọc góp ý số \(review.id); \(review.reviewedBy) được báo.",
          en: "Noted that you have read feedback \(review.id); \(review.reviewedBy) hears of it."),
        values: [("review", "\(review.id)"), ("acknowledgedAt", review.acknowledgedAt.map { "\($0)" })]))
  }
}
