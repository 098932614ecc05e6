import Base
import CaseModel

/// What is said of referrals, agencies and their answers.
enum ReferralWords {
  static func noSuchReferral(_ number: ReferralNumber) -> Text {
    Text(
      vi: "Không có chuyển tuyến \(number). Xem 'hotline referral list'.",
      en: "There is no referral \(number). List them with 'hotline referral list'.")
  }

  static func illegalReferralStep(
    _ number: ReferralNumber, _ step: ReferralStep, _ state: ReferralState
  ) -> Text {
    Text(
      vi:
        "Chuyển tuyến \(number) đang ở trạng thái '\(state.label.vi)', không thể \(step.label.vi). "
        + (state.isOpen
          ? "Có thể: \(state.legalSteps.map(\.label.vi).joined(separator: ", "))."
          : "Đã kết thúc; hãy lập chuyển tuyến mới."),
      en: "Referral \(number) is \(state.label.en.lowercased()): it can't \(step.label.en). "
        + (state.isOpen
          ? "Legal now: \(state.legalSteps.map(\.label.en).joined(separator: ", "))."
          : "It has ended; draft a new one."))
  }

  static func staleReferral(_ number: ReferralNumber, _ seen: Int, _ now: Int) -> Text {
    Text(
      vi: "Chuyển tuyến \(number) đã đổi từ bản \(seen) sang \(now). Xem lại rồi làm tiếp.",
      en: "Referral \(number) went from version \(seen) to \(now). Look again, then repeat.")
  }

  static func consentNeeded(_ number: ReferralNumber, _ consent: Consent) -> Text {
    Text(
      vi:
        "Chưa thể gửi hay in \(number): đồng ý '\(consent.label.vi)'. Ghi bằng 'hotline referral consent', "
        + "hoặc 'overridden' kèm căn cứ luật.",
      en:
        "Referral \(number) can't be sent or printed: consent is '\(consent.label.en)'. Record it "
        + "with 'hotline referral consent', or 'overridden' with the law that allows it.")
  }

  static var lawNeeded: Text {
    Text(
      vi: "Gửi khi không có đồng ý thì phải nêu điều luật: --law \"NĐ 56/2017 Đ26\".",
      en: "To go without consent it needs the article that allows it: --law \"NĐ 56/2017 Đ26\".")
  }

  static func noSuchAgency(_ code: String) -> Text {
    Text(
      vi: "Không có cơ quan '\(code)' vào ngày này. Xem 'hotline agency list'.",
      en: "There is no agency '\(code)' on that day. See 'hotline agency list'.")
  }

  static func agencyEnded(_ code: String, _ successors: [String]) -> Text {
    let named = successors.isEmpty ? nil : successors.joined(separator: ", ")
    return Text(
      vi: "Cơ quan '\(code)' không còn. "
        + (named.map { "Nay là: \($0). Soạn phiếu mới: 'hotline referral draft … --to'." }
          ?? "Nhập cơ quan thay thế bằng 'hotline agency add'."),
      en: "Agency '\(code)' is no more. "
        + (named.map { "In its place: \($0). Draft a new one: 'hotline referral draft … --to'." }
          ?? "Enter the one in its place with 'hotline agency add'."))
  }

  static func formNamesCaller(_ labels: [Text], mend: String) -> Text {
    Text(
      vi: "Người báo tin không đồng ý nêu tên, nhưng tên hoặc số điện thoại của họ nằm trong: "
        + "\(labels.map(\.vi).joined(separator: ", ")). Viết lại bằng '\(mend)'. Chưa in gì.",
      en: "The caller didn't agree to be named, and their name or phone number stands in: "
        + "\(labels.map(\.en).joined(separator: ", ")). Word it anew with '\(mend)'. Nothing was printed."
    )
  }

  static func withheld(_ code: String) -> Text {
    Text(
      vi:
        "Hồ sơ này giữ kín với '\(code)'. Bỏ: 'hotline referral withhold … --from \(code) --lift', có lý do.",
      en:
        "This case is withheld from '\(code)'. To lift it: 'hotline referral withhold … --from \(code) --lift', with a reason."
    )
  }

  static func conflictOfInterest(_ code: String, _ why: Situation) -> Text {
    Text(
      vi:
        "'\(code)' có thể ở cùng phía với người bị tố giác (\(why.label.vi)). Báo cấp trên, Viện kiểm sát, 111 trước "
        + "('hotline referral propose'). Nếu vẫn phải báo: --despite-conflict. Giữ kín hẳn: 'hotline referral withhold'.",
      en:
        "'\(code)' may be on the accused's side (\(why.label.en)). Tell the level above, the procuracy, 111 first "
        + "('hotline referral propose'). If it must be told all the same: --despite-conflict. To keep it out: 'hotline referral withhold'."
    )
  }

  static func alreadyReferred(_ number: ReferralNumber) -> Text {
    Text(
      vi: "Đã có \(number) cho cơ quan này, chưa xong. Nếu vẫn muốn thêm: --again.",
      en: "\(number) to this agency is open. To draft another all the same: --again.")
  }

  static func conditionNeeded(_ number: ReferralNumber) -> Text {
    Text(
      vi:
        "\(number): chưa ghi tình trạng của trẻ lúc này (Mẫu 01, A2.5), cơ quan chưa biết phải làm gì. "
        + "Chưa rõ thì ghi là chưa rõ. Ghi cho riêng cơ quan này: 'hotline referral send \(number) --words-from -'; "
        + "hoặc bổ sung báo tin: 'hotline case amend \(number.number)'.",
      en:
        "\(number): the child's condition now (form 01, A2.5) is missing: the agency wouldn't learn what to act on. "
        + "If it isn't known, say so. Write it for this agency: 'hotline referral send \(number) --words-from -'; "
        + "or complete the report: 'hotline case amend \(number.number)'.")
  }

  static func namesCaller(_ parts: [PaperPart]) -> Text {
    let fields = parts.map(\.rawValue).joined(separator: ", ")
    return Text(
      vi:
        "Người báo tin không đồng ý nêu tên, nhưng tên hoặc số điện thoại của họ nằm trong: \(fields). "
        + "Viết lại các mục đó ('hotline case amend', hoặc '--words-from' cho 'message'). Chưa có gì ra ngoài.",
      en:
        "The caller didn't agree to be named, and their name or phone number stands in: \(fields). "
        + "Word it anew ('hotline case amend'; '--words-from' for 'message'). Nothing has gone out."
    )
  }

  static func tellsPlacing(_ parts: [PaperPart]) -> Text {
    let fields = parts.map(\.rawValue).joined(separator: ", ")
    return Text(
      vi:
        "Nơi trẻ đang được giữ an toàn, hoặc người nhận chăm sóc (mẫu 07), bị lộ trong: \(fields). "
        + "Viết lại các mục đó ('hotline case amend', hoặc '--words-from' cho 'message'). Chưa có gì ra ngoài (NĐ 56/2017 Đ32).",
      en:
        "Where the child is kept safe, or who takes care of it (form 07), stands in: \(fields). "
        + "Word it anew ('hotline case amend'; '--words-from' for 'message'). Nothing has gone out (NĐ 56/2017 art. 32)."
    )
  }

  static func noAgencyKey(_ code: String) -> Text {
    Text(
      vi:
        "Chưa có khóa của cơ quan '\(code)'. Nhập bằng 'hotline agency key \(code) --recipient age1…'.",
      en: "No key of agency '\(code)' is known. "
        + "Enter it with 'hotline agency key \(code) --recipient age1…'.")
  }

  static func notTheAgency(_ number: ReferralNumber, _ code: String) -> Text {
    Text(
      vi: "\(number) không chuyển cho '\(code)'. Xem 'hotline referral show \(number)'.",
      en: "\(number) doesn't go to '\(code)'. See 'hotline referral show \(number)'.")
  }

  static var answerUnopened: Text {
    Text(
      vi:
        "Thư trả lời này không dành cho phiếu chuyển nào bạn mở được. Nhờ người phụ trách ca hoặc giám sát; hoặc xin cơ quan gửi lại.",
      en: "The answer is to no referral that you can open. Ask whoever has the case, or a "
        + "supervisor; or ask the agency to send it again.")
  }

  static func answerTaken(_ number: ReferralNumber) -> Text {
    Text(
      vi: "Thư trả lời này đã nhận cho \(number). Không ghi lần hai.",
      en: "This answer was received for \(number) before. It isn't recorded twice.")
  }

  static func answerElsewhere(_ number: ReferralNumber) -> Text {
    Text(
      vi: "Thư đến bằng khóa của \(number) nhưng ghi số khác. Chưa ghi gì; hỏi lại cơ quan.",
      en: "The answer came under the key of \(number) and names another referral. "
        + "Nothing was recorded; ask the agency.")
  }

  static func agencyExists(_ code: String) -> Text {
    Text(
      vi: "Cơ quan '\(code)' đang có hiệu lực. Kết thúc bằng 'hotline agency end' trước.",
      en: "Agency '\(code)' is valid already. End it first with 'hotline agency end'.")
  }
}
