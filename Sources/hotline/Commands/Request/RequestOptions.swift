import Base
import ArgumentParser
import CaseModel
import CaseStore
import Releases
import Vault

/// The request that a command is about.
struct RequestOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Số đề nghị, một hay nhiều: 'hotline request list'.",
        en: "Its number, or several: 'hotline request list'.")))
  var requests: [RequestID]
  @OptionGroup var options: LogOptions

  func decide(approve: Bool, clockChecked: Bool) throws {
    let session = try Session(options)
    for request in requests { try decide(request, approve: approve, clockChecked: clockChecked, session) }
  }

  private func decide(_ request: RequestID, approve: Bool, clockChecked: Bool, _ session: Session) throws {
    if approve { try verifyFigures(of: request, session) }
    let decided = try session.certifying(clockChecked: clockChecked) {
      try session.store.decide(request, approve: approve, stamp: $0)
    }
    let endsAt = decided.endsAt.map { session.calendar.written($0) }
    let left = LeftCases(decided.unassigned)
    let ended = left.numbers == nil ? Text(vi: "", en: "") : left.text
    try session.show(
      Done(
        message: Text(
          vi: "Đề nghị \(request): \(decided.state.label.vi)"
            + (endsAt.map { ", đến \($0)." } ?? ".") + " \(ended.vi)",
          en: "Request \(request): \(decided.state.label.en)"
            + (endsAt.map { ", until \($0)." } ?? ".") + " \(ended.en)"),
        next: decided.state == .open
          ? Text(
            vi: "Cần thêm chữ ký của một giám sát nữa.",
            en: "Another supervisor's signature is needed.") : decided.keysMove ?? left.next,
        values: [
          ("request", "\(request)"), ("kind", decided.kind.rawValue),
          ("state", decided.state.rawValue), ("endsAt", decided.endsAt.map { "\($0)" }),
          ("unassigned", left.numbers),
        ]))
  }
}

extension RequestOptions {
  /// Counts a release again before it is let out: whoever proposes it could put any numbers into the file, and the one
  /// who lets it out answers for them.
  private func verifyFigures(of request: RequestID, _ session: Session) throws {
    let waiting = try session.store.releases().first { $0.request == request && $0.state == .open }
    guard let waiting else { return }
    do {
      _ = try ReleaseRebuild(store: session.store, stamp: session.stamp).draft(waiting)
    } catch VaultError.notEntitled {
      session.talk(
        Text(
          vi: "Chưa đếm lại được bản này bằng khóa đang mở: 'hotline unlock', rồi "
            + "'hotline figures verify \(waiting.id)'.",
          en: "These keys can't count the release again: 'hotline unlock', then "
            + "'hotline figures verify \(waiting.id)'."))
    }
  }
}

extension Request {
  /// What is still to do where new words on paper were approved.
  fileprivate var keysMove: Text? {
    guard kind == .paper, state == .approved else { return nil }
    return Text(
      vi: "Tiếp: 'hotline key rotate' chuyển mọi hồ sơ sang giấy mới, rồi 'hotline backup create'.",
      en: "Next: 'hotline key rotate' moves every record to the new words, then 'hotline backup create'.")
  }
}
