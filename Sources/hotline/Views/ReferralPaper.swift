import Base
import CaseModel
import CaseStore
import Vault

/// A referral as the agency receives it: who must act, about which child, by when, on what ground.
///
/// What is told is `ReferralTold`'s to say; here it is only put on a page.
struct ReferralPaper {
  let paper: StatePaper

  /// - Parameters:
  ///   - file: The opened case.
  ///   - referral: What was sent, or is to be.
  ///   - answerTo: The key under which the agency may seal its answer; nil for one that has no key and answers on
  ///     paper.
  ///   - session: The open log, and how to speak.
  init(
    _ file: CaseFile, _ referral: Referral, answerTo: AgeRecipient?, _ session: Session
  ) throws {
    let language = session.language
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    func printedLimit(_ limit: Instant) -> String {
      session.calendar.printedLimit(limit).inLanguage(language)
    }
    let addressee = referral.facts.agencyName.inLanguage(language)
    let told = ReferralTold(
      file.contacts.map(\.report), to: referral.facts.agencyKind, for: referral.facts.situations,
      message: referral.message)
    let words = try PaperWords(session)
    let issuer = try session.store.issuer(at: session.stamp.now)
    let signatory = try session.store.signatory(session.stamp.actor)
    let situations = referral.facts.situations
      .filter { told.recipient != .school && told.recipient != .shelter || $0 == .schoolInvolved }
      .map { $0.label.inLanguage(language) }
    let head: [(String, String?)] = [
      (said("Mức", "Urgency"), file.summary.urgency.label.inLanguage(language)),
      (said("Tiếp nhận lúc", "Received"), session.calendar.written(file.summary.receivedAt)),
      (
        said("Đề nghị báo nhận trước", "Please acknowledge by"),
        referral.acknowledgeBy.map(printedLimit)
      ),
      (
        said("Đề nghị hành động trước", "Please act by"),
        referral.actBy.map(printedLimit)
      ),
      (said("Lý do chuyển", "Why"), situations.joined(separator: ", ")),
      (
        said("Căn cứ", "Legal basis"),
        referral.facts.legalOverride ?? referral.facts.consent.label.inLanguage(language)
      ),
    ]
    let body = try told.lines.map {
      ($0.part.label.inLanguage(language), Optional(try words.text($0)))
    }
    let contact: (String, String?) = (
      said("Hỏi ai", "Whom to ask"),
      // What the log doesn't know is written by hand: an account's code rings nobody.
      [
        signatory.fullName ?? said("họ tên ", "name ") + Self.blank,
        signatory.office ?? said("chức vụ ", "office ") + Self.blank,
        issuer.phone ?? said("điện thoại ", "telephone ") + Self.blank,
      ].joined(separator: ", ")
    )
    let rows = (head + body + [contact]).compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : StatePaper.Row(label: label, value: $0) }
    }
    paper = StatePaper(
      issuer: issuer, number: "\(referral.number)/PC-\(session.store.log.agency)",
      day: session.calendar.day(of: session.stamp.now),
      title: said("Phiếu chuyển thông tin", "Referral"),
      subtitle: told.recipient == .owner
        ? said("về nơi nguy hiểm cho trẻ em", "of a spot that endangers children")
        : said("về trẻ em cần bảo vệ, hỗ trợ", "of a child in need of protection or support"),
      addressee: addressee, sections: [StatePaper.Section(title: nil, rows: rows)],
      secrecy: StatePaper.secrecyOfChildren.inLanguage(language),
      recipients: [said("Như trên;", "as above;"), said("Lưu: hồ sơ.", "the case's file.")],
      signatory: (
        signatory.office ?? said("Người chuyển", "For the hotline"), signatory.fullName
      ),
      remark: nil, slip: Self.slip(referral, language),
      machine: answerTo.map {
        Self.machine(referral.number, $0, language)
      }, language: language)
  }

  private static let blank = String(repeating: "…", count: 12)

  var text: String { paper.text }
  var html: String { paper.html }

  /// What the agency ticks, signs and sends back.
  private static func slip(_ referral: Referral, _ language: Language) -> StatePaper.Slip {
    let outcomes = Referral.Outcome.allCases.map { "☐ " + $0.label.inLanguage(language) }
      .joined(separator: "  ")
    return language == .vi
      ? StatePaper.Slip(
        title: "Phiếu trả lời \(referral.number) – gửi lại nơi chuyển",
        choices: [
          "Đã tiếp nhận lúc …… giờ …… ngày ……/……/……",
          "Từ chối, vì: ……………………………………………………", "Đã thực hiện: \(outcomes)",
        ], signature: "Người nhận (ký, họ tên, chức vụ): ………………………………  Điện thoại: ………………")
      : StatePaper.Slip(
        title: "Answer to \(referral.number) – to be returned to the sender",
        choices: [
          "Received at …… on ……/……/……", "Declined, because: ……………………………………………………",
          "Done: \(outcomes)",
        ], signature: "Received by (signature, name, office): ………………………………  Phone: ………………")
  }

  private static func machine(
    _ number: ReferralNumber, _ key: AgeRecipient, _ language: Language
  ) -> (title: String, text: String) {
    language == .vi
      ? (
        "Trả lời kín qua e-mail hoặc USB (cho máy tính của cơ quan)",
        #"""
        tệp answer.json: {"referral":"\#(number)","step":"acknowledge","words":"…"}
        step: acknowledge (đã nhận), decline (từ chối, nêu lý do ở words), complete (đã làm; thêm "outcome": helped = đã hỗ trợ,
        partly-helped = hỗ trợ một phần, nothing-needed = không cần hỗ trợ, not-helped = chưa hỗ trợ được). Niêm phong:
        age -a -r \#(key) -o answer.age answer.json
        Hoặc: hotline agency answer (tự làm tất cả).
        """#
      )
      : (
        "Sealed answer by e-mail or stick (for the agency's computer)",
        #"""
        a file answer.json: {"referral":"\#(number)","step":"acknowledge","words":"…"}
        step: acknowledge, decline (words say why), complete (with "outcome": helped, partly-helped, nothing-needed or not-helped).
        Seal it:
        age -a -r \#(key) -o answer.age answer.json
        Or: hotline agency answer (does all of it).
        """#
      )
  }
}
