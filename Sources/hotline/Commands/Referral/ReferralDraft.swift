import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Drafts one referral, or all that are proposed and need no consent.
struct ReferralDraft: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draft",
      abstract: say(
        vi: "Soạn chuyển tuyến; tên cơ quan chép như lúc này.",
        en: "Draft a referral; the agency is copied as it is now."),
      discussion: say(
        vi: """
          Không có --to: hiện danh sách đề xuất, rồi soạn một lượt cho mọi cơ quan không cần đồng ý, mỗi phiếu với điều luật của nó (không hỏi: --proposed).
          Cơ quan cùng phía với người bị tố giác, cần đồng ý, hoặc đã có phiếu thì không soạn theo.
          Ví dụ: hotline referral draft 26-0147-1     hotline referral draft 26-0147-1 --to ca-tmr --consent overridden --law "NĐ 56/2017 Đ26"
          """,
        en: """
          Without --to: shows who is proposed, and drafts in one go for all that need no consent, each with its law (unasked: --proposed). Left out
          are those on the accused's side, those that need consent, those that have one.
          Examples: hotline referral draft 26-0147-1     hotline referral draft 26-0147-1 --to ca-tmr --consent overridden --law "NĐ 56/2017 Đ26"
          """))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mã cơ quan; không có thì theo đề xuất.",
        en: "The agency's code; without it those proposed."), valueName: "agency"),
    completion: Completions.agencies)
  var to: String?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Soạn cho mọi cơ quan được đề xuất mà không cần đồng ý, không hỏi lại.",
        en: "Draft for all proposed that need no consent, without asking.")))
  var proposed = false
  @Option(help: ArgumentHelp(say(vi: "Sự đồng ý.", en: "Consent.")))
  var consent: Consent = .notAsked
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Điều luật cho phép gửi khi không có đồng ý.",
        en: "The article that lets it go without consent."), valueName: "article"))
  var law: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lời nhắn cho cơ quan, in trên phiếu: từ tệp, '-' là đầu vào chuẩn.",
        en: "Words to the agency, printed on its paper: from a file; '-' is standard input."),
      valueName: "file"))
  var wordsFrom: String?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Thêm phiếu nữa, dù phiếu trước cho cơ quan này chưa xong.",
        en: "Another one, though one to the same agency is open.")))
  var again = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Dù cơ quan có thể cùng phía với người bị tố giác.",
        en: "Though the agency may be on the accused's side.")))
  var despiteConflict = false

  func validate() throws {
    if proposed, to != nil {
      throw ValidationError(
        say(vi: "--proposed không đi cùng --to.", en: "--proposed doesn't go with --to."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let words = try wordsFrom.flatMap {
      try session.words(from: $0, flag: "--words-from")
    }
    guard let to else {
      return try session.draftProposed(number, words: words, unasked: proposed, seen: subject.seen)
    }
    try session.warnOfStale([to])
    let referral = try session.draft(
      number, to: to, consent: consent, law: law, words: words, again: again,
      despiteConflict: despiteConflict, seen: subject.seen)
    try session.show(
      Done(
        message: Text(vi: "Đã soạn \(referral).", en: "Drafted \(referral)."),
        next: consent.allowsSending
          ? Text(
            vi: "Tiếp: 'hotline referral send \(referral)'.",
            en: "Next: 'hotline referral send \(referral)'.")
          : Text(
            vi: "Tiếp: ghi sự đồng ý, 'hotline referral consent \(referral) given', rồi gửi.",
            en: "Next: record the consent, 'hotline referral consent \(referral) given', then send."
          ),
        values: [("referral", referral.description), ("state", "drafted")]))
  }
}
