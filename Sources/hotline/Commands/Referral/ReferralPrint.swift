import Base
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
          "Người báo tin chỉ được nêu khi họ đồng ý. Dạng: text hoặc html (trang A4). Ví dụ: hotline referral print 26-0147-1/2 --format html",
        en:
          "The caller is named only if they agreed. Forms: text, or html (an A4 page). Example: hotline referral print 26-0147-1/2 --format html"
      ))
  }
  @OptionGroup var subject: ReferralOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let (file, referral, answerTo) = try session.store.printed(number, stamp: session.stamp)
    let hasKey = try session.store.newestAgencyKey(of: referral.facts.agency) != nil
    let paper = try ReferralPaper(file, referral, answerTo: hasKey ? answerTo : nil, session)
    try session.sayWhatPapersLack()
    switch session.options.output.format {
    case .text: try session.out(paper.text)
    case .html: try session.out(paper.html)
    case .json, .csv: try session.show(ReferralView(referral, [], session).sheet)
    }
  }
}

extension Session {
  /// Whom an agency could ring isn't on the paper: how that is entered, so that nobody writes it by hand each time.
  func sayWhatPapersLack() throws {
    let signatory = try store.signatory(stamp.actor)
    if signatory.fullName == nil || signatory.office == nil {
      talk(
        Text(
          vi: "Phiếu để trống họ tên, chức vụ: ghi tay, hoặc 'hotline user name \(stamp.actor)' rồi in lại.",
          en: "Name and office are left open on it: by hand, or 'hotline user name \(stamp.actor)' and print again."))
    }
    if try store.issuer(at: stamp.now).phone == nil {
      let code = store.log.agency.lowercased()
      talk(
        Text(
          vi: "Phiếu để trống điện thoại của đường dây: nhập đường dây làm cơ quan, 'hotline agency add \(code)'.",
          en: "The line's telephone is left open on it: enter the line as an agency, 'hotline agency add \(code)'."))
    }
  }
}
