import CaseModel
import CaseStore
import Vault

/// A referral as the agency receives it: who must act, about which child, by when, on what ground.
///
/// Left out: the caller unless they agreed, the offender's name, notes, other agencies, and whatever isn't needed to act.
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
    func place(_ key: PlaceKey?, _ more: [String?]) throws -> String {
      let name = try key.flatMap { try session.store.place($0)?.name.inLanguage(session.language) }
      return ([name] + more).compactMap(\.self).joined(separator: ", ")
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
    if let report = file.contacts.first?.report {
      for child in report.children {
        let years = child.age.years.map {
          $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        let age = years.map {
          Text(vi: "\($0) tuổi", en: "aged \($0)").inLanguage(session.language)
        }
        let sex = child.sex == .unknown ? nil : child.sex.label.inLanguage(session.language)
        add(
          "Trẻ em", "Child",
          [
            child.name ?? Text(vi: "chưa rõ tên", en: "name unknown").inLanguage(language), sex,
            age,
          ].compactMap(\.self).joined(separator: ", "))
        add(
          "Trẻ đang ở", "The child is now at",
          try place(child.now.place, [child.now.village, child.now.address]))
        if child.safe == .no {
          add(
            "An toàn", "Safety",
            Text(vi: "trẻ KHÔNG an toàn lúc này", en: "the child is NOT safe now").inLanguage(
              language))
        }
      }
      add(
        "Nơi xảy ra", "Place of the incident",
        try place(report.incident.place, [report.incident.village, report.incident.address]))
      add("Tình trạng", "Condition", report.story?.condition ?? report.story?.account)
      if report.caller.consentToPassIdentity == .yes {
        add(
          "Người báo tin (đã đồng ý)", "Caller (agreed)",
          [report.caller.name, report.caller.phone].compactMap(\.self).joined(separator: ", "))
      }
    }
    add(
      "Bảo mật", "Secrecy",
      Text(
        vi: "MẬT – chỉ cho người xử lý vụ việc (NĐ 56/2017 Đ24). Không tiết lộ người báo tin.",
        en:
          "SECRET – only for those who act in this case (NĐ 56/2017 art. 24). Never disclose who reported."
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
