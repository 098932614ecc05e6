import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

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
        Propose.self, ReferralDraft.self, ReferralWithhold.self, Send.self, Acknowledge.self,
        Decline.self, Complete.self,
        Withdraw.self, Consented.self, List.self, Show.self, ReferralPrint.self,
        ReferralSeal.self, ReferralReceive.self,
      ])
  }

  struct Propose: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "propose",
        abstract: say(
          vi: "Luật và quy định muốn báo ai, vì sao, trước lúc nào.",
          en: "Whom law and local policy want told, why, by when."),
        discussion: examples("hotline referral propose 26-0147-1"))
    }
    @OptionGroup var subject: CaseOptions

    func run() throws {
      let session = try Session(subject.options)
      let proposals = try session.store.proposals(try subject.parsed(), stamp: session.stamp)
      try session.show(Listing(items: proposals.map { ProposalRow($0, session) }))
    }
  }

  struct Send: ReferralStepCommand {
    static let step = ReferralStep.send
    static let about = Text(
      vi: "Ghi là đã gửi; đồng hồ trả lời bắt đầu.",
      en: "It has gone out; the clocks of the answer start.")
    @OptionGroup var subject: ReferralOptions
    @Option(
      help: ArgumentHelp(
        say(
          vi: "Lời nhắn cho cơ quan, in trên phiếu: từ tệp, '-' là đầu vào chuẩn.",
          en: "Words to the agency, printed on its paper: from a file; '-' is standard input."),
        valueName: "file"))
    var wordsFrom: String?
    func run() throws {
      let session = try Session(subject.options)
      try session.done(session.send(try subject.parsed(), wordsFrom: wordsFrom, seen: subject.seen))
    }
  }

  struct Acknowledge: ReferralStepCommand {
    static let step = ReferralStep.acknowledge
    static let about = Text(vi: "Cơ quan báo đã nhận.", en: "The agency says that it has it.")
    @OptionGroup var subject: ReferralOptions
    func run() throws { try take() }
  }

  struct Decline: ReferralStepCommand {
    static let step = ReferralStep.decline
    static let about = Text(
      vi: "Cơ quan từ chối; cần lý do.", en: "The agency declines; needs its reason.")
    @OptionGroup var subject: ReferralOptions
    @OptionGroup var reason: ReasonOptions
    func run() throws { try take(reason: reason, asks: true) }
  }

  struct Complete: ReferralStepCommand {
    static let step = ReferralStep.complete
    static let about = Text(
      vi: "Cơ quan đã làm xong; ghi kết quả.", en: "The agency has acted; record what came of it.")
    @OptionGroup var subject: ReferralOptions
    @Option(help: ArgumentHelp(say(vi: "Kết quả.", en: "The outcome.")))
    var outcome: Referral.Outcome
    @OptionGroup var reason: ReasonOptions
    func run() throws { try take(outcome: outcome, reason: reason) }
  }

  struct Withdraw: ReferralStepCommand {
    static let step = ReferralStep.withdraw
    static let about = Text(
      vi: "Rút lại; được cả khi không còn sự đồng ý.",
      en: "Take it back; works when consent is gone too.")
    @OptionGroup var subject: ReferralOptions
    @OptionGroup var reason: ReasonOptions
    func run() throws { try take(reason: reason) }
  }

  struct Consented: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "consent",
        abstract: say(
          vi: "Ghi đồng ý, từ chối, rút lại, hoặc căn cứ luật.",
          en: "Record consent given, refused, withdrawn, or overridden by law."),
        discussion: examples("hotline referral consent 26-0147-1/2 given"))
    }
    @OptionGroup var subject: ReferralOptions
    @Argument(help: ArgumentHelp(say(vi: "Sự đồng ý.", en: "Consent.")))
    var consent: Consent
    @Option(
      help: ArgumentHelp(
        say(vi: "Điều luật, khi 'overridden'.", en: "The article, for 'overridden'."),
        valueName: "article"))
    var law: String?

    func run() throws {
      let session = try Session(subject.options)
      let referral = try session.store.setConsent(
        subject.parsed(), consent, law: law, seen: subject.seen, stamp: session.stamp)
      try session.done(
        referral,
        Text(
          vi: "\(referral.number): \(consent.label.vi).",
          en: "\(referral.number): \(consent.label.en.lowercased())."),
        next: referral.sentAt == nil || !referral.state.isOpen || consent.allowsSending
          ? nil
          : Text(
            vi: "Đã gửi rồi. Thôi chia sẻ: 'hotline referral withdraw \(referral.number)'.",
            en: "It has gone out. To stop sharing: 'hotline referral withdraw \(referral.number)'.")
      )
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: say(vi: "Chuyển tuyến chưa xong.", en: "The referrals that are open."),
        discussion: examples("hotline referral list --case 26-0147-1"))
    }
    @Option(
      name: .customLong("case"),
      help: ArgumentHelp(say(vi: "Của một hồ sơ.", en: "Of one case."), valueName: "case"))
    var subject: String?
    @Flag(help: ArgumentHelp(say(vi: "Cả những chuyển tuyến đã xong.", en: "Ended ones too.")))
    var all = false
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let number = try subject.map { try CaseNumber($0) }
      let referrals = try session.store.referralList(
        of: number, all: all, after: page.after.map { try ReferralNumber($0) }, limit: page.limit,
        stamp: session.stamp)
      try session.show(Listing(items: referrals.map { ReferralRow($0, session) }))
      session.sayMore(referrals.count, page, after: referrals.last.map { "\($0.number)" })
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say(vi: "Xem một chuyển tuyến.", en: "Show one referral."),
        discussion: examples("hotline referral show 26-0147-1/2"))
    }
    @OptionGroup var subject: ReferralOptions

    func run() throws {
      let session = try Session(subject.options)
      let (referral, ladder) = try session.store.referral(
        try subject.parsed(), stamp: session.stamp)
      try session.show(ReferralView(referral, ladder, session).sheet)
    }
  }
}

/// The referral a command is about, and the version its user saw.
struct ReferralOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Số chuyển tuyến, như 26-0147-1/2.", en: "The referral's number, such as 26-0147-1/2."),
      valueName: "referral"))
  var number: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Phiên bản bạn đã xem.", en: "The version you saw."), valueName: "version"))
  var seen: Int?
  @OptionGroup var options: LogOptions

  func parsed() throws -> ReferralNumber { try ReferralNumber(number) }
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
