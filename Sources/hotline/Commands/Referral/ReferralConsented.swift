import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferralConsented: ParsableCommand {
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
