import CaseModel
import CaseStore
import Vault

/// A referral as the agency receives it: who must act, about which child, by when, on what ground.
///
/// What is told is ``ReferralTold``'s to say; here it is only put on a page.
struct ReferralPaper {
  private let lines: [(label: Text, value: String)]
  private let title: Text
  private let language: Language
  private let addressee: String

  /// - Parameter answerTo: The key under which the agency may seal its answer.
  init(
    _ file: CaseFile, _ referral: Referral, answerTo: AgeRecipient, _ session: Session
  ) throws {
    language = session.language
    title = Text(vi: "PHIẾU CHUYỂN", en: "REFERRAL")
    addressee = referral.facts.agencyName.inLanguage(session.language)
    var lines: [(Text, String)] = []
    func add(_ vi: String, _ en: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append((Text(vi: vi, en: en), value)) }
    }
    add("Số", "Number", referral.number.description)
    add("Kính gửi", "To", addressee)
    add("Cơ quan chuyển", "From", session.store.log.agency)
    add("Mức", "Urgency", file.summary.urgency.label.inLanguage(language))
    add("Tiếp nhận lúc", "Received", session.calendar.written(file.summary.receivedAt))
    add(
      "Đề nghị báo nhận trước", "Please acknowledge by",
      referral.acknowledgeBy.map(session.calendar.written))
    add("Đề nghị hành động trước", "Please act by", referral.actBy.map(session.calendar.written))
    let situations = referral.facts.situations.map { $0.label.inLanguage(session.language) }
    add("Lý do chuyển", "Why", situations.joined(separator: ", "))
    add(
      "Căn cứ", "Legal basis",
      referral.facts.legalOverride ?? referral.facts.consent.label.inLanguage(language))
    let told = ReferralTold(
      file.contacts.map(\.report), to: referral.facts.agencyKind, message: referral.message)
    let words = try PaperWords(session)
    for line in told.lines {
      let label = line.part.label
      add(label.vi, label.en, try words.text(line))
    }
    add(
      "Bảo mật", "Secrecy",
      Text(
        vi:
          "KÍN – bí mật đời sống riêng tư của trẻ em (NĐ 56 Đ24, Đ33). Chỉ cho người xử lý vụ việc. Không tiết lộ người báo tin.",
        en:
          "CLOSED – the child's private life (NĐ 56 art. 24, 33). Only for those who act in this case. Never disclose who reported."
      ).inLanguage(language))
    add(
      "Trả lời kín qua e-mail hoặc USB", "Sealed answer, by e-mail or stick",
      Text(
        vi: #"""
          tệp answer.json: {"referral":"\#(referral.number)","step":"acknowledge","words":"…"}
          step: acknowledge (đã nhận), decline (từ chối, nêu lý do ở words), complete (đã làm; thêm "outcome": helped, partly-helped,
          nothing-needed hoặc not-helped). Niêm phong: age -a -r \#(answerTo) -o answer.age answer.json
          Hoặc: hotline agency answer (tự làm tất cả).
          """#,
        en: #"""
          a file answer.json: {"referral":"\#(referral.number)","step":"acknowledge","words":"…"}
          step: acknowledge, decline (words say why), complete (with "outcome": helped, partly-helped, nothing-needed or not-helped).
          Seal it: age -a -r \#(answerTo) -o answer.age answer.json
          Or: hotline agency answer (does all of it).
          """#
      ).inLanguage(language))
    self.lines = lines
  }

  var text: String {
    title.inLanguage(language) + "\n\n"
      + lines.map { "\($0.label.inLanguage(language)): \(Sanitiser.clean($0.value, .text))\n" }
      .joined()
  }

  /// One self-contained page for A4: no script, nothing loaded from elsewhere.
  var html: String {
    let rows = lines.map {
      "<tr><th scope=\"row\">\(escaped($0.label.inLanguage(language)))</th><td>\(escaped($0.value))</td></tr>"
    }.joined(separator: "\n")
    let title = escaped(title.inLanguage(language))
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
      body { font: 14pt/1.4 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; max-width: 170mm; margin: 2em auto; padding: 0 1em; }
      h1 { font-size: 16pt; text-align: center; }
      table { border-collapse: collapse; width: 100%; }
      th { text-align: left; vertical-align: top; width: 35%; padding: 4pt 8pt 4pt 0; font-weight: bold; }
      td { padding: 4pt 0; white-space: pre-wrap; }
      tr { border-bottom: 1px solid #999; break-inside: avoid; }
      @media print { body { margin: 0; padding: 0; max-width: none; } }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <table>
      \(rows)
      </table>
      </body>
      </html>

      """
  }

  private func escaped(_ text: String) -> String {
    Sanitiser.clean(text, .text)
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
