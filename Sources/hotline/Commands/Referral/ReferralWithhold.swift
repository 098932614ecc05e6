import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Names offices that get nothing of a case.
struct ReferralWithhold: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withhold",
      abstract: say(
        vi: "Giữ kín hồ sơ với một cơ quan, hoặc thôi giữ kín; cần lý do.",
        en: "Withhold a case from an office, or no longer; needs a reason."),
      discussion: say(
        vi: """
          Khi người bị tố giác làm ở đó, hoặc quen biết ở đó. Danh sách được niêm phong trong hồ sơ; soạn, gửi, in, niêm phong phiếu cho cơ quan
          ấy đều bị từ chối. --from nhận mã cơ quan, hoặc loại cơ quan (mọi công an xã: commune-police).
          Ví dụ: hotline referral withhold 26-0147-1 --from ub-tumorong --from commune-police
          """,
        en: """
          For an office where the accused works, or is known. The list is sealed in the case; no referral to such an office is drafted, sent,
          printed or sealed. --from takes the code of an agency, or a kind (all commune police: commune-police).
          Example: hotline referral withhold 26-0147-1 --from ub-tumorong --from commune-police
          """))
  }

  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mã hoặc loại cơ quan; lặp lại được.", en: "An agency's code or kind; may be repeated."),
      valueName: "office"))
  var from: [String]
  @Flag(help: ArgumentHelp(say(vi: "Thôi giữ kín.", en: "No longer withhold.")))
  var lift = false
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let withheld = try reason.taking(session) { store, words in
      try store.withhold(
        number, from: from, lift: lift, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    let list = withheld.joined(separator: ", ")
    try session.show(
      Done(
        message: withheld.isEmpty
          ? Text(
            vi: "\(number): không giữ kín với cơ quan nào.", en: "\(number): withheld from nobody.")
          : Text(vi: "\(number): giữ kín với \(list).", en: "\(number): withheld from \(list)."),
        values: [("number", number.description), ("withheld", list)]))
  }
}
