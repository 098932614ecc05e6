import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Merges a case into another about the same child.
struct CaseMerge: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: say(
        vi: "Gộp vào hồ sơ khác về cùng một trẻ; tách lại được.",
        en: "Merge into another case about the same child; can be undone."),
      discussion: examples("hotline case merge 26-0148-9 --into 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(say(vi: "Hồ sơ giữ lại.", en: "The case that stays."), valueName: "case"))
  var into: String
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let target = try CaseNumber(into)
    let merger = try reason.taking(session) { store, words in
      try store.merge(
        number, into: target, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    try session.done(
      number,
      Text(
        vi: "\(number) đã gộp vào \(target). \(merger.text(target).vi)",
        en: "\(number) merged into \(target). \(merger.text(target).en)"),
      values: [
        ("into", "\(target)"), ("worker", merger.worker), ("losesSight", merger.losesSight),
      ],
      next: Text(
        vi: "Tách lại: 'hotline case unmerge \(number)'.",
        en: "Undo: 'hotline case unmerge \(number)'."))
  }
}

extension CaseStore.Merger {
  /// Who has the case that stays, and who doesn't see it.
  func text(_ target: CaseNumber) -> Text {
    guard let worker else {
      return Text(
        vi: "Chưa ai lo \(target): 'hotline case assign \(target) --to …'.",
        en: "Nobody has \(target): 'hotline case assign \(target) --to …'.")
    }
    if let losesSight {
      return Text(
        vi: "\(worker) lo \(target); \(losesSight) không xem được \(target), đã báo cả hai.",
        en: "\(worker) has \(target); \(losesSight) doesn't see \(target). Both are told.")
    }
    return isHandedOver
      ? Text(vi: "\(worker) lo luôn \(target).", en: "\(worker) takes over \(target).")
      : Text(vi: "\(worker) lo \(target).", en: "\(worker) has \(target).")
  }
}
