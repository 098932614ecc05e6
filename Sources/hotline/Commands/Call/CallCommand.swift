import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Triage

/// A contact that is no report: one line, under a second.
struct CallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "call",
      abstract: say(
        vi: "Ghi một cuộc gọi không thành ca hay không ai trả lời, hoặc xem các cuộc gọi.",
        en: "Record a contact that is no report, a call that nobody answered, or list them."),
      discussion: say(
        vi: "Ví dụ: hotline call silent     hotline call missed",
        en: "Examples: hotline call wrong-number     hotline call missed"),
      subcommands: [
        Silent.self, HangUp.self, WrongNumber.self, Prank.self, Abusive.self, Test.self,
        Question.self, Thanks.self, Complaint.self, Other.self, CallMissed.self, CallAbandoned.self,
        CallUnanswered.self, CallImport.self, CallFigures.self,
        CallList.self,
      ])
  }

  /// Without a kind it asks for one; where nobody can be asked, its help tells them.
  func run() throws {
    let surroundings = Surroundings.live
    guard surroundings.canPrompt, surroundings.outIsTerminal, let terminal = surroundings.terminal else {
      throw CleanExit.helpRequest(self)
    }
    let prompt = Prompt(
      editor: LineEditor(terminal: terminal, isPlain: surroundings.isPlain), language: spoken)
    let answer = try prompt.choose(
      Text(vi: "Cuộc gọi nào?", en: "Which call?"),
      from: BoardMenu.oneLineCalls.map { Choice("", $0.label, $0.words) }, isRequired: true)
    guard case .value(let words) = answer else { throw CommandError.cancelled }
    var command = try Hotline.parseAsRoot(words)
    try command.run()
  }

  struct Silent: OneLineCall {
    static let kind = ContactKind.silent
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct HangUp: OneLineCall {
    static let kind = ContactKind.hangUp
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct WrongNumber: OneLineCall {
    static let kind = ContactKind.wrongNumber
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Prank: OneLineCall {
    static let kind = ContactKind.prank
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Abusive: OneLineCall {
    static let kind = ContactKind.abusive
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Test: OneLineCall {
    static let kind = ContactKind.test
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Question: OneLineCall {
    static let kind = ContactKind.question
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Thanks: OneLineCall {
    static let kind = ContactKind.thanks
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Complaint: OneLineCall {
    static let kind = ContactKind.complaint
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

  struct Other: OneLineCall {
    static let kind = ContactKind.other
    @OptionGroup var call: CallOptions
    func run() throws { try record() }
  }

}

/// The kinds of contact that are recorded in one line differ only in their name.
protocol OneLineCall: ParsableCommand {
  static var kind: ContactKind { get }
  var call: CallOptions { get }
}

/// What can be said of a contact in one line.
struct CallOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say(vi: "Kênh.", en: "Channel.")))
  var channel: Channel = .phone
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lúc nhận, nếu ghi sau: 21:15, hôm qua 21h15.",
        en: "When it came in, if written down later: 21:15, yesterday 21:15."),
      valueName: "moment"))
  var received: String?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Đúng là nhận từ rất lâu, trước khi có sổ này.",
        en: "It was received that long ago, before this log began.")))
  var lateEntry = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa: ghi lại cùng khóa không tạo bản thứ hai.",
        en: "Key: a retry with it records nothing twice."),
      valueName: "key"))
  var key: String?
  @OptionGroup var options: LogOptions
}

extension OneLineCall {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: kind.rawValue, abstract: kind.label.inLanguage(spoken),
      discussion: examples(
        "hotline call \(kind.rawValue)", "hotline call \(kind.rawValue) --received 21:15"))
  }
}

extension OneLineCall {
  func record() throws {
    let session = try Session(call.options, rules: .warning)
    try session.unlockIfLocked()
    var members: [String: JSONValue] = [
      "kind": .string(Self.kind.rawValue), "channel": .string(call.channel.rawValue),
    ]
    if let received = call.received {
      members.merge(
        try session.receipt(received, flag: "--received", confirmed: call.lateEntry).members
      ) { $1 }
    }
    let intake = try session.store.read(.object(members), now: session.stamp.now)
    let recorded = try session.store.record(
      intake, key: call.key ?? UUID().uuidString, stamp: session.stamp)
    try session.show(Done(recorded, kind: Self.kind))
  }
}

extension Done {
  init(_ recorded: CaseStore.Recorded, kind: ContactKind) {
    let number = recorded.number?.description
    let answered = recorded.calledAgain.map { "\($0)" }.joined(separator: ", ")
    let label = kind.label
    let again =
      recorded.isNew
      ? Text(vi: "Đã ghi", en: "Recorded") : Text(vi: "Đã ghi từ trước", en: "Was recorded before")
    let place = number.map { Text(vi: ", hồ sơ \($0)", en: ", case \($0)") } ?? Text(vi: "", en: "")
    self.init(
      message: Text(
        vi: "\(again.vi): \(label.vi) (cuộc gọi \(recorded.contactID)\(place.vi))."
          + (recorded.callback.map { " Phải gọi lại: 'hotline callback show \($0)'." } ?? "")
          + (answered.isEmpty ? "" : " Số này đã gọi nhỡ: gọi lại \(answered) xong, họ đã tự gọi lại."),
        en: "\(again.en): \(label.en) (contact \(recorded.contactID)\(place.en))."
          + (recorded.callback.map { " A call is owed: 'hotline callback show \($0)'." } ?? "")
          + (answered.isEmpty
            ? "" : " This number had not been answered: call-back \(answered) has ended, they called again.")),
      next: number.map {
        Text(
          vi: "Tiếp: 'hotline case triage \($0)', rồi 'hotline referral propose \($0)'.",
          en: "Next: 'hotline case triage \($0)', then 'hotline referral propose \($0)'.")
      },
      values: [
        ("contact", String(recorded.contactID)), ("number", number),
        ("new", recorded.isNew ? "yes" : "no"), ("state", recorded.state?.rawValue),
        ("proposedUrgency", recorded.assessment?.proposed.rawValue),
        ("dueAt", recorded.dueAt.map { "\($0)" }), ("callback", recorded.callback.map { "\($0)" }),
        ("calledAgain", answered.isEmpty ? nil : answered),
      ])
  }
}

extension Channel: ExpressibleByArgument {}
