import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// A call that rang and that nobody took.
struct CallMissed: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "missed", abstract: UnansweredCall.Ending.missed.label.inLanguage(spoken),
      discussion: UnansweredOptions.discussion + "\n"
        + examples("hotline call missed", "hotline call missed --rang 02:58 --waited 40"))
  }
  @OptionGroup var call: UnansweredOptions

  func run() throws { try call.record(.missed) }
}

/// A call that broke off before anybody spoke.
struct CallAbandoned: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "abandoned", abstract: UnansweredCall.Ending.abandoned.label.inLanguage(spoken),
      discussion: UnansweredOptions.discussion + "\n" + examples("hotline call abandoned"))
  }
  @OptionGroup var call: UnansweredOptions

  func run() throws { try call.record(.abandoned) }
}

/// What can be said of a call that nobody answered.
struct UnansweredOptions: ParsableArguments {
  static var discussion: String {
    say(
      vi: "Số hiện trên máy được hỏi, niêm phong, và phải gọi lại; Enter nếu máy không hiện số.",
      en: "The number that was shown is asked for, sealed, and owed a call; Enter where none was shown.")
  }

  @Option(
    help: ArgumentHelp(
      say(vi: "Đổ chuông lúc nào (mặc định bây giờ): 02:58.", en: "When it rang (now unless given): 02:58."),
      valueName: "moment"))
  var rang: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Chuông đổ bao nhiêu giây, nếu biết.", en: "For how many seconds it rang, if known."),
      valueName: "seconds"))
  var waited: Int?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số hiện trên máy, từ tệp; '-' là đầu vào chuẩn.",
        en: "The number that was shown, from a file; '-' is standard input."), valueName: "file"))
  var numberFrom: String?
  @Flag(
    help: ArgumentHelp(
      say(vi: "Không gọi lại số này (quấy rối, quảng cáo).", en: "Don't call this number back (abuse, advertising).")))
  var noCallback = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Đúng là gọi từ rất lâu, trước khi có sổ này.", en: "It rang that long ago, before this log began.")))
  var lateEntry = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa: ghi lại cùng khóa không tạo bản thứ hai.", en: "Key: a retry with it records nothing twice."),
      valueName: "key"))
  var key: String?
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard waited.map((0...UnansweredCall.longestWait).contains) ?? true else {
      throw ValidationError(
        say(vi: "--waited: số giây từ 0 đến 86400.", en: "--waited: seconds from 0 to 86400."))
    }
  }

  func record(_ ending: UnansweredCall.Ending) throws {
    let session = try Session(options, rules: .warning)
    try session.unlockIfLocked()
    let began = session.stampNow
    let rangAt = try rang.map { try session.receipt($0, flag: "--rang", confirmed: lateEntry).at } ?? began.now
    let phone = try numberFrom.map { try session.words(from: $0, flag: "--number-from") } ?? asked(session)
    let key = key ?? UUID().uuidString
    let (call, callback, isNew) = try session.keepingUnlocked {
      try session.store.recordUnanswered(
        ending, rangAt: rangAt, waited: waited, phone: phone, owes: !noCallback, key: key, stamp: session.stampNow)
    }
    try session.show(Done(call, callback, isNew: isNew, session))
  }

  /// Typed where somebody can be asked; else the call is recorded without a number.
  private func asked(_ session: Session) throws -> String? {
    guard session.canPrompt else { return nil }
    let answer = try session.prompt(insteadOf: "--number-from").ask(
      Text(vi: "Số hiện trên máy?", en: "The number that was shown?"),
      help: Text(
        vi: "Được niêm phong; không hiện trong danh sách nào. Máy không hiện số thì Enter.",
        en: "It is sealed and stands in no list. Enter where none was shown."),
      byDefault: Text(vi: "máy không hiện số", en: "none was shown")
    ) { text -> String in
      guard !Phone.keys(text).isEmpty else { throw Prompt.Unacceptable(expected: StoreError.notAPhone.text) }
      return text
    }
    switch answer {
    case .value(let number): return number
    case .skipped: return nil
    case .back: throw CommandError.cancelled
    }
  }
}

extension Done {
  fileprivate init(_ call: UnansweredCall, _ callback: Callback?, isNew: Bool, _ session: Session) {
    let again =
      isNew ? Text(vi: "Đã ghi", en: "Recorded") : Text(vi: "Đã ghi từ trước", en: "Was recorded before")
    let label = call.ending.label
    let rang = session.calendar.written(call.rangAt)
    let due = callback?.dueAt.map { session.calendar.written($0) }
    self.init(
      message: Text(
        vi: "\(again.vi): \(label.vi), \(rang) (số \(call.id)).",
        en: "\(again.en): \(label.en), \(rang) (no. \(call.id))."),
      next: callback.flatMap { callback in
        due.map { due in
          Text(
            vi: "Phải gọi lại trước \(due). Đọc cách gọi an toàn trước:\n'hotline callback show \(callback.id)'",
            en: "To be called back by \(due). Read the safe contact first:\n'hotline callback show \(callback.id)'")
        }
      },
      values: [
        ("call", "\(call.id)"), ("ending", call.ending.rawValue), ("new", isNew ? "yes" : "no"),
        ("callback", callback.map { "\($0.id)" }), ("dueAt", callback?.dueAt.map { "\($0)" }),
      ])
  }
}
