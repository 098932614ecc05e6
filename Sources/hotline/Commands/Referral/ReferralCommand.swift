import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Giving a case to those who must act.
struct ReferralCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "referral",
      abstract: say(
        vi: "Chuyển tuyến đến cơ quan phải hành động.", en: "Give a case to those who must act."),
      discussion: say(
        vi: "Số chuyển tuyến là số hồ sơ và thứ tự: 26-0147-1/2.",
        en: "A referral's number is the case's and its position: 26-0147-1/2."),
      subcommands: [
        ReferralPropose.self, ReferralDraft.self, ReferralWithhold.self, ReferralSend.self, ReferralAcknowledge.self,
        ReferralDecline.self, ReferralComplete.self,
        ReferralWithdraw.self, ReferralConsented.self, ReferralList.self, ReferralShow.self, ReferralPrint.self,
        ReferralSeal.self, ReferralReceive.self,
      ])
  }
}

/// A step of a referral as a command.
protocol ReferralStepCommand: ParsableCommand {
  static var step: ReferralStep { get }
  static var about: Text { get }
  var subject: ReferralOptions { get }
}

extension ReferralStepCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: step.rawValue, abstract: about.inLanguage(spoken),
      discussion: examples(
        "hotline referral \(step.rawValue) 26-0147-1/2"
          + (step == .complete ? " --outcome helped" : "")))
  }

  func take(
    outcome: Referral.Outcome? = nil, reason: ReasonOptions? = nil, asks: Bool = false
  ) throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    func step(_ store: CaseStore, _ words: String?) throws -> Referral {
      try store.step(
        number, Self.step, outcome: outcome, words: words, seen: subject.seen,
        stamp: session.stampNow)
    }
    let referral =
      try reason?.taking(session, asks: asks, step) ?? step(session.store, nil)
    try session.done(referral)
  }
}

extension Session {
  /// What a referral is now.
  func done(_ referral: Referral) throws {
    try done(
      referral,
      Text(
        vi: "\(referral.number): \(referral.state.label.vi).",
        en: "\(referral.number): \(referral.state.label.en.lowercased())."))
  }

  func done(_ referral: Referral, _ message: Text, next: Text? = nil) throws {
    let next =
      next
      ?? referral.dueAt.map {
        Text(
          vi: "Cơ quan cần trả lời trước \(calendar.written($0)).",
          en: "The agency should answer by \(calendar.written($0)).")
      }
    try show(
      Done(
        message: message, next: next,
        values: [
          ("referral", referral.number.description), ("state", referral.state.rawValue),
          ("version", "\(referral.version)"), ("dueAt", referral.dueAt.map { "\($0)" }),
        ]))
  }
}

extension Consent: ExpressibleByArgument {}
extension Referral.Outcome: ExpressibleByArgument {}
