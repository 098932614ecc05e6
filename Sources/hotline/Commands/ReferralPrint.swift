import ArgumentParser
import CaseModel
import CaseStore

/// The paper or message for the agency, with the minimum it needs.
struct ReferralPrint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        vi: "In phiếu chuyển cho cơ quan, chỉ những gì cơ quan cần.",
        en: "Print the paper for the agency, with the minimum it needs."),
      discussion: say(
        vi:
          "Người báo tin chỉ được nêu khi họ đồng ý. Ví dụ: hotline referral print 26-0147-1/2 --as-html > /dev/usb/phieu.html",
        en:
          "The caller is named only if they agreed. Example: hotline referral print 26-0147-1/2 --as-html"
      ))
  }
  @OptionGroup var subject: ReferralOptions
  @Flag(help: ArgumentHelp(say(vi: "Trang HTML để in A4.", en: "An HTML page that prints to A4.")))
  var asHtml = false

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let (file, referral) = try session.store.printed(number, stamp: session.stamp)
    let paper = try ReferralPaper(file, referral, session)
    if session.options.output.format == .text {
      try session.surroundings.out(asHtml ? paper.html : paper.text)
    } else {
      try session.show(ReferralView(referral, [], session).sheet)
    }
  }
}
