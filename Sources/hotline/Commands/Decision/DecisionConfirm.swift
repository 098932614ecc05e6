import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Confirms what somebody else entered.
struct DecisionConfirm: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "confirm",
      abstract: say(
        vi: "Xác nhận quyết định người khác đã ghi, sau khi đối chiếu giấy.",
        en: "Confirm a decision that somebody else entered, after comparing it with the paper."),
      discussion: examples("hotline decision confirm 26-0147-1/c1 41"))
  }
  @OptionGroup var subject: ChildOptions
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Số của quyết định trong sổ (không cần khi chỉ có một quyết định đang chờ).",
        en: "The decision's number in the log (needless while only one waits).")))
  var decision: EntryID?

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let child = try subject.parsed()
    let (id, isAlone) = try session.keepingUnlocked {
      try session.store.confirmDecision(decision, of: child, stamp: session.stampNow)
    }
    if isAlone {
      session.talk(
        Text(
          vi: "Không có giám sát nào khác: bạn tự xác nhận quyết định do mình ghi, và lịch sử nói rõ như vậy.",
          en: "There is no other supervisor: you confirmed what you entered yourself, and the history says so."))
    }
    try session.done(
      child.number,
      Text(vi: "\(child): quyết định \(id) đã được xác nhận.", en: "\(child): decision \(id) confirmed."),
      values: [("child", child.description), ("alone", isAlone ? "yes" : "no")])
  }
}
