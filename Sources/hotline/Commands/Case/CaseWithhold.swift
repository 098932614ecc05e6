import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Keeps a case from somebody who works here.
struct CaseWithhold: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withhold",
      abstract: say(
        vi: "Giữ kín hồ sơ với một người dùng của sổ, hoặc xin thôi giữ kín; cần lý do.",
        en: "Withhold a case from a user of the log, or ask to end that; needs a reason."),
      discussion: say(
        vi: """
          Khi người bị tố giác, hoặc người thân của họ, làm ở đây. Từ đó người ấy không được giao ca, không có khóa, không mở, \
          không tra thấy; ai đang được giao thì thôi. Ca gộp chung cũng vậy. Số hồ sơ, mức khẩn, nơi và hạn vẫn thấy trong danh \
          sách, và điều đã xem thì đã biết.
          Giám sát giữ khóa chung mở mọi hồ sơ: máy từ chối họ, nhưng khóa ấy với chương trình khác vẫn mở được. Muốn chắc, giám \
          sát khác đổi vai trò của họ (hotline user role) rồi thay khóa (hotline key rotate).
          --lift: một giám sát thứ hai phải duyệt.
          Ví dụ: hotline case withhold 26-0147-1 --from y-lan --reason-from -
          """,
        en: """
          When the accused, or somebody close to them, works here. From then on they are never given the case, hold no key of \
          it, can't open it and don't find it; whoever has it has it no longer. The same goes for cases that were merged with \
          it. Its number, urgency, place and deadline still stand in lists, and what was seen is known.
          A supervisor holds the common key that opens every case: the tool refuses them, another program with that key \
          wouldn't. To be sure, another supervisor changes their role (hotline user role), then the keys (hotline key rotate).
          --lift: a second supervisor must approve.
          Example: hotline case withhold 26-0147-1 --from y-lan --reason-from -
          """))
  }

  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(vi: "Mã người dùng.", en: "The code of the user."), valueName: "user"))
  var from: String
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Xin thôi giữ kín; người thứ hai duyệt.", en: "Ask to end it; somebody else approves.")
    ))
  var lift = false
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    if lift {
      let request = try reason.taking(session) { store, words in
        try store.askToLift(
          number, fromUser: from, reason: words, seen: subject.seen, stamp: session.stampNow)
      }
      return try session.asked(request, of: number)
    }
    let isSupervisor = try reason.taking(session) { store, words in
      try store.withhold(
        number, fromUser: from, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    if isSupervisor {
      session.talk(
        Text(
          vi:
            "\(from) là giám sát: khóa chung của họ vẫn mở được hồ sơ bằng chương trình khác, và máy chỉ "
            + "từ chối. Giám sát khác: 'hotline user role \(from) …', rồi 'hotline key rotate'.",
          en:
            "\(from) is a supervisor: the tool refuses them, but their common key still opens the case "
            + "with another program. Another supervisor: 'hotline user role \(from) …', then "
            + "'hotline key rotate'."))
    }
    try session.done(
      number,
      Text(vi: "\(number): giữ kín với \(from).", en: "\(number): withheld from \(from)."),
      values: [("withheldFrom", from), ("holdsGroupKey", isSupervisor ? "yes" : "no")])
  }
}
