import Base
import CaseModel

/// What is said of a child of a case, its forms and decisions.
enum ChildWords {
  static func noSuchChild(_ child: ChildNumber) -> Text {
    Text(
      vi: "Hồ sơ \(child.number) không có trẻ số \(child.position). Xem 'hotline child list \(child.number)'.",
      en: "Case \(child.number) has no child \(child.position). See 'hotline child list \(child.number)'.")
  }

  static func childMoved(_ child: ChildNumber) -> Text {
    Text(
      vi: "\(child) đã có biểu mẫu: giữ nguyên thứ tự các trẻ trong báo tin, thêm trẻ mới ở cuối.",
      en: "Forms are filed under \(child): keep the order of the children in the report, and add new ones at its end.")
  }

  static func noSuchForm(_ child: ChildNumber, _ form: WorkForm, _ revision: Int) -> Text {
    Text(
      vi: "\(child) không có bản \(revision) của mẫu \(form.rawValue). Xem 'hotline form list \(child)'.",
      en: "\(child) has no revision \(revision) of form \(form.rawValue). See 'hotline form list \(child)'.")
  }

  static func staleForm(_ child: ChildNumber, _ form: WorkForm, _ seen: Int, _ now: Int) -> Text {
    Text(
      vi: "Mẫu \(form.rawValue) của \(child) nay là bản \(now), không phải bản \(seen): có người vừa ghi. Xem lại "
        + "('hotline form show \(child) \(form.rawValue)') rồi sửa trên bản mới.",
      en: "Form \(form.rawValue) of \(child) is at revision \(now), not \(seen): somebody filled it meanwhile. Look at "
        + "it ('hotline form show \(child) \(form.rawValue)') and correct the new one.")
  }

  static func formWanted(_ child: ChildNumber, _ form: WorkForm) -> Text {
    Text(
      vi: "Việc này ghi bằng mẫu: 'hotline form fill \(child) \(form.rawValue)'.",
      en: "That is recorded by filling its form: 'hotline form fill \(child) \(form.rawValue)'.")
  }

  static func separationTooLong(_ child: ChildNumber, _ until: Day) -> Text {
    let day = "\(until.day)/\(until.month)/\(until.year)"
    return Text(
      vi: "\(child): cách ly nhiều nhất 15 ngày, cộng mọi đợt và gia hạn (NĐ 56 Đ32 k3): muộn nhất đến hết \(day). "
        + "Cần lâu hơn thì đề nghị Tòa án trước ngày đó: 'hotline child record \(child) court-request'.",
      en: "\(child): a separation lasts 15 days at most, all parts and extensions together (NĐ 56 art. 32(3)): "
        + "until \(day) at the latest. For longer, ask the court before: 'hotline child record \(child) court-request'."
    )
  }

  static func notADecision(_ act: Act) -> Text {
    let all = Act.decisions.map(\.rawValue).joined(separator: ", ")
    return Text(
      vi: "'\(act.rawValue)' không phải quyết định của người ngoài sổ. Các quyết định: \(all).",
      en: "'\(act.rawValue)' is no decision of somebody outside the log. The decisions: \(all).")
  }

  static func noSuchDecision(_ child: ChildNumber, _ id: EntryID?) -> Text {
    guard let id else {
      return Text(
        vi: "\(child) không có đúng một quyết định đang chờ xác nhận; nêu số. Xem 'hotline decision list \(child)'.",
        en:
          "\(child) hasn't just one decision that waits to be confirmed; name its number. See 'hotline decision list \(child)'."
      )
    }
    return Text(
      vi: "\(child) không có quyết định \(id) đang chờ xác nhận. Xem 'hotline decision list \(child)'.",
      en: "\(child) has no decision \(id) that waits to be confirmed. See 'hotline decision list \(child)'.")
  }

  static func ownDecision(_ child: ChildNumber, _ id: EntryID) -> Text {
    Text(
      vi: "Không ai tự xác nhận quyết định do mình ghi. Nhờ người khác: 'hotline decision confirm \(child) \(id)'.",
      en: "Nobody confirms a decision that they entered. Ask somebody else: 'hotline decision confirm \(child) \(id)'.")
  }

  static func ownPlan(_ child: ChildNumber, _ id: EntryID) -> Text {
    Text(
      vi: "Bạn trình kế hoạch này, nên người khác xác nhận việc phê duyệt (NĐ 56 Đ28 k4): "
        + "'hotline decision confirm \(child) \(id)'.",
      en: "You proposed this plan, so somebody else confirms its approval (NĐ 56 art. 28(4)): "
        + "'hotline decision confirm \(child) \(id)'.")
  }

  static func accusedAtMeeting(_ child: ChildNumber) -> Text {
    Text(
      vi: "\(child): người bị tố giác không dự họp xác định nhu cầu (NĐ 56 Đ27 k1h, k2): họp lại không có người đó. "
        + "Cha, mẹ, người chăm sóc đã dự không phải người đó: trả lời 'meeting.accusedPresent' là 'no'.",
      en: "\(child): the accused isn't at the needs meeting (NĐ 56 art. 27(1)h, (2)): hold it again without them. "
        + "If the parent or carer who was there is somebody else: answer 'meeting.accusedPresent' with 'no'.")
  }

  static func noSuchItem(_ child: ChildNumber, _ item: Int) -> Text {
    Text(
      vi: "Kế hoạch của \(child) không có mục \(item). Xem 'hotline plan show \(child)'.",
      en: "The plan of \(child) has no item \(item). See 'hotline plan show \(child)'.")
  }

  static func gaps(_ child: ChildNumber, _ gaps: [ChildPath.Gap]) -> Text {
    let hard = gaps.filter { !$0.isExplainable }
    let list = Text(
      vi: gaps.map(\.label.vi).joined(separator: "; "), en: gaps.map(\.label.en).joined(separator: "; "))
    let remedy =
      hard.isEmpty
      ? Text(
        vi: "Bổ sung, hoặc thêm --gaps-explained và nêu trong lý do vì sao thiếu.",
        en: "Add them, or add --gaps-explained and say in the reason why each is missing.")
      : Text(
        vi: (hard.count == gaps.count
          ? "" : "Không có lý do nào thay được: \(hard.map(\.label.vi).joined(separator: "; ")). ")
          + "Bước tiếp theo: 'hotline child show \(child)'.",
        en: (hard.count == gaps.count
          ? "" : "No reason stands for these: \(hard.map(\.label.en).joined(separator: "; ")). ")
          + "What comes next: 'hotline child show \(child)'.")
    return Text(
      vi: "Chưa kết thúc được việc với \(child) (NĐ 56 Đ30), còn thiếu: \(list.vi). \(remedy.vi)",
      en: "The work with \(child) can't end yet (NĐ 56 art. 30); missing: \(list.en). \(remedy.en)")
  }

  static func formTellsPlacing(_ labels: [Text], mend: String) -> Text {
    Text(
      vi:
        "Nơi trẻ đang được giữ an toàn, hoặc người nhận chăm sóc, bị lộ trong: \(labels.map(\.vi).joined(separator: ", ")). "
        + "Viết lại bằng '\(mend)', hoặc in bản riêng cho nơi được biết: --with-placing. Chưa in gì (NĐ 56/2017 Đ32).",
      en:
        "Where the child is kept safe, or who takes care of it, stands in: \(labels.map(\.en).joined(separator: ", ")). "
        + "Word it anew with '\(mend)', or print a copy for who may know: --with-placing. Nothing was printed (NĐ 56/2017 art. 32)."
    )
  }
}
