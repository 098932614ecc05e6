import Base
import CaseModel
import Triage

/// What is said of a case and its steps.
enum CaseWords {
  static func erased(_ number: CaseNumber) -> Text {
    Text(
      vi: "Hồ sơ \(number) đã xóa, không ai mở được nữa. Tin mới về trẻ: lập hồ sơ mới.",
      en: "Case \(number) was erased and can't be opened. For a new report open a new case.")
  }

  static func held(_ number: CaseNumber) -> Text {
    Text(
      vi:
        "Hồ sơ \(number) đang được giữ theo luật. Thôi giữ: 'hotline case hold \(number) --lift'.",
      en: "Case \(number) is under a legal hold. Lift it: 'hotline case hold \(number) --lift'.")
  }

  static func notErasable(_ number: CaseNumber, _ state: CaseState) -> Text {
    Text(
      vi: "Hồ sơ \(number) đang '\(state.label.vi)'; chỉ xóa hồ sơ đã đóng hoặc không thụ lý.",
      en: "Case \(number) is \(state.label.en.lowercased()); only closed and screened-out cases "
        + "are erased.")
  }

  static func noSuchCase(_ number: CaseNumber) -> Text {
    Text(
      vi: "Không có hồ sơ \(number). Xem 'hotline case list'.",
      en: "There is no case \(number). List the cases with 'hotline case list'.")
  }

  static func noSuchContact(_ id: ContactID) -> Text {
    Text(
      vi: "Không có cuộc gọi \(id). Xem 'hotline call list'.",
      en: "There is no contact \(id). List them with 'hotline call list'.")
  }

  static var noSuchDraft: Text {
    Text(
      vi:
        "Không có bản nháp như vậy của bạn. Xem 'hotline queue', hoặc bắt đầu bằng 'hotline intake'.",
      en: "You have no such draft. See 'hotline queue', or start with 'hotline intake'.")
  }

  static func withheldFromYou(_ number: CaseNumber) -> Text {
    Text(
      vi:
        "Hồ sơ \(number) được giữ kín với bạn. Có tin mới về trẻ thì ghi cuộc gọi như thường; việc "
        + "khác hãy nhờ một giám sát.",
      en: "Case \(number) is withheld from you. If you hear of the child, record the call as "
        + "always; for anything else ask a supervisor.")
  }

  static func withheldFrom(_ number: CaseNumber, _ user: String) -> Text {
    Text(
      vi: "Hồ sơ \(number) được giữ kín với \(user), không giao, không cho xem được. Thôi giữ kín: "
        + "'hotline case withhold \(number) --from \(user) --lift', một giám sát khác duyệt.",
      en: "Case \(number) is withheld from \(user): they are given nothing of it. To end that: "
        + "'hotline case withhold \(number) --from \(user) --lift', which another supervisor "
        + "approves.")
  }

  static func notWithheld(_ number: CaseNumber, _ user: String) -> Text {
    Text(
      vi: "Hồ sơ \(number) không giữ kín với \(user). Nếu đã gộp, hãy nêu số của ca đã giữ kín.",
      en:
        "Case \(number) isn't withheld from \(user). If it was merged, give the number of the case "
        + "that is.")
  }

  static func notDrawn(_ number: CaseNumber) -> Text {
    Text(
      vi: "Hồ sơ \(number) không chờ đọc lại: không trúng mẫu, chưa phân loại, hoặc đã đọc rồi. "
        + "Xem 'hotline case list --second-reading'.",
      en: "Case \(number) doesn't wait for a second reading: it wasn't drawn, isn't triaged, or "
        + "was read already. List those that wait: 'hotline case list --second-reading'.")
  }

  static func ownTriage(_ number: CaseNumber) -> Text {
    Text(
      vi: "Bạn đã phân loại hồ sơ \(number): người khác đọc lại. Hãy nhờ một giám sát khác.",
      en: "You triaged case \(number): somebody else reads it again. Ask another supervisor.")
  }

  static func illegalStep(_ number: CaseNumber, _ step: CaseStep, _ state: CaseState) -> Text {
    let steps = state.legalSteps
    let first = lead(to: step, from: state).map { command in
      Text(vi: "Trước hết: 'hotline case \(command) \(number)'. ", en: "First: 'hotline case \(command) \(number)'. ")
    }
    return Text(
      vi: "Hồ sơ \(number) đang ở trạng thái '\(state.label.vi)', không thể \(step.label.vi). "
        + "\(first?.vi ?? "")Có thể: \(steps.map(\.label.vi).joined(separator: ", ")).",
      en: "Case \(number) is \(state.label.en.lowercased()): it can't \(step.label.en). "
        + "\(first?.en ?? "")Legal now: \(steps.map(\.label.en).joined(separator: ", ")).")
  }

  /// The step that leads to one that isn't legal yet.
  private static func lead(to step: CaseStep, from state: CaseState) -> String? {
    switch state {
    case .received where [.start, .refer, .record, .close].contains(step): CaseStep.triage.rawValue
    case .triaged where [.record, .close].contains(step): CaseStep.start.rawValue
    case .closed, .screenedOut: step == .unmerge ? nil : CaseStep.reopen.rawValue
    case .merged: CaseStep.unmerge.rawValue
    default: nil
    }
  }

  static func stale(_ number: CaseNumber, _ seen: Int, _ now: Int, _ changes: [StoreError.Change])
    -> Text
  {
    Text(
      vi:
        "Hồ sơ \(number) đã đổi từ bản \(seen) sang \(now): \(list(changes)). Xem lại rồi làm tiếp.",
      en: "Case \(number) went from version \(seen) to \(now): \(list(changes)). "
        + "Look again, then repeat.")
  }

  static func staleDocument(
    _ number: CaseNumber, _ seen: Int, _ now: Int, _ changes: [StoreError.Change],
    _ fields: [String]
  ) -> Text {
    let fields = fields.isEmpty ? ["$"] : fields
    let shown = fields.prefix(20).joined(separator: ", ") + (fields.count > 20 ? ", …" : "")
    return Text(
      vi: "Tài liệu là bản \(seen) của hồ sơ \(number), nay đã là \(now): \(list(changes)). "
        + "Trường đã đổi: \(shown). In lại bằng 'hotline case amend \(number) --print', sửa rồi nạp.",
      en:
        "The document is version \(seen) of case \(number), which is at \(now): \(list(changes)). "
        + "Changed since: \(shown). Print it anew with 'hotline case amend \(number) --print', and correct that."
    )
  }

  static var badKey: Text {
    Text(
      vi: "Khóa (--key) dài từ 1 đến 64 ký tự. Dùng khóa ngắn hơn, không có tên người.",
      en: "A key (--key) has 1 to 64 characters. Give a shorter one, without anybody's name.")
  }

  static func keyTaken(_ contact: ContactID, _ number: CaseNumber?) -> Text {
    let place = number.map { Text(vi: ", hồ sơ \($0)", en: ", case \($0)") } ?? Text(vi: "", en: "")
    return Text(
      vi: "Khóa này đã dùng cho cuộc gọi \(contact)\(place.vi) với nội dung khác. Chưa ghi gì: "
        + "dùng khóa khác cho báo tin mới; sửa báo tin cũ bằng 'hotline case amend'.",
      en:
        "The key was given before, with other content, for contact \(contact)\(place.en). Nothing was recorded: "
        + "give a new report another key; correct the old one with 'hotline case amend'.")
  }

  static var reasonNeeded: Text {
    Text(
      vi: "Cần nêu lý do. Gõ khi được hỏi, hoặc đưa vào bằng --reason-from -.",
      en: "A reason is needed. Type it when asked, or give it with --reason-from -.")
  }

  static func secondPersonNeeded(_ number: CaseNumber, _ untold: [EndingGuard.Body]) -> Text {
    guard !untold.isEmpty else {
      return Text(
        vi:
          "\(number): cuộc gọi có dấu hiệu nguy hiểm, người ghi không tự gạt đi được. Người khác xem "
          + "lại và quyết định, hoặc đề nghị bằng '--ask'.",
        en:
          "\(number): the call had signs of danger, so whoever took it doesn't clear it themselves. "
          + "Another person looks at it and decides, or ask for it with '--ask'.")
    }
    return Text(
      vi:
        "\(number) khẩn cấp hoặc có dấu hiệu tội phạm, mà chưa báo \(untold.map(\.label.vi).joined(separator: ", ")). "
        + "Báo và ghi lại ('hotline referral send', 'hotline case record'), hoặc đề nghị người thứ hai duyệt bằng '--ask'.",
      en:
        "\(number) is an emergency or a suspected crime, and nobody told \(untold.map(\.label.en).joined(separator: ", ")). "
        + "Tell them and record it ('hotline referral send', 'hotline case record'), or ask a second person with '--ask'."
    )
  }

  static func stillSeparated(_ number: CaseNumber) -> Text {
    Text(
      vi: "\(number): trẻ đang được cách ly, chưa đóng được. Ghi 'separation-end', "
        + "'separation-cancelled' hoặc, khi Tòa án đã quyết định, 'court-decision' trước.",
      en: "\(number): the child is separated, so the case can't close. Record 'separation-end', "
        + "'separation-cancelled' or, once the court decided, 'court-decision' first.")
  }

  static func actOutOfOrder(
    _ number: CaseNumber, _ act: Act, _ obstacle: ActOrder.Obstacle, _ child: ChildNumber?
  ) -> Text {
    let subject = child.map(\.description) ?? "\(number)"
    // The command that mends it can be copied where the child is known.
    func told(_ text: String) -> String { child.map { text.replacing(" … ", with: " \($0) ") } ?? text }
    return Text(
      vi: "Chưa ghi '\(act.label.vi)' cho \(subject) được: \(told(obstacle.label.vi))",
      en: "'\(act.label.en)' can't be recorded for \(subject): \(told(obstacle.label.en))")
  }

  static func noSuchPerson(_ number: CaseNumber, _ mark: PersonMark) -> Text {
    Text(
      vi:
        "Hồ sơ \(number) không có '\(mark)' để ghi liên quan như vậy. c1 là trẻ thứ nhất (siblings), o1 là người bị tố giác "
        + "thứ nhất (same-offender), caller là người gọi (same-caller): 'hotline case show \(number)'.",
      en:
        "Case \(number) has no '\(mark)' for such a tie. c1 is its first child (siblings), o1 its first alleged offender "
        + "(same-offender), caller who called (same-caller): 'hotline case show \(number)'.")
  }

  static func openReferrals(_ number: CaseNumber, _ open: [Int]) -> Text {
    Text(
      vi:
        "Hồ sơ \(number) còn chuyển tuyến chưa xong: \(joined(open)). Hoàn thành hoặc rút trước.",
      en: "Case \(number) has open referrals: \(joined(open)). Complete or withdraw them first.")
  }

  static func notOpen(_ number: CaseNumber, _ state: CaseState) -> Text {
    Text(
      vi:
        "Hồ sơ \(number) không còn mở (\(state.label.vi)): không giao thêm việc. Mở lại bằng 'hotline case reopen \(number)'.",
      en:
        "Case \(number) isn't open (\(state.label.en.lowercased())): it takes no more tasks. 'hotline case reopen \(number)' opens it again."
    )
  }

  static func attachmentSize(_ bytes: Int) -> Text {
    let most = Attachment.most / 1_000_000
    return bytes == 0
      ? Text(vi: "Tệp rỗng. Chọn tệp khác.", en: "The file is empty. Choose another one.")
      : Text(
        vi: "Tệp quá lớn: nhiều nhất \(most) MB. Cắt hoặc nén lại rồi lưu.",
        en: "The file is too large: at most \(most) MB. Cut it or make it smaller first.")
  }

  static func noSuchAttachment(_ id: EntryID, _ number: CaseNumber) -> Text {
    Text(
      vi: "Hồ sơ \(number) không có tệp \(id). Xem: 'hotline attachment list \(number)'.",
      en: "Case \(number) has no file \(id). See 'hotline attachment list \(number)'.")
  }

  static var taskInPast: Text {
    Text(
      vi: "Hạn của việc đã qua. Cho một hạn về sau: --due.",
      en: "The task's time is over already. Give one to come: --due.")
  }

  static func noSuchTask(_ id: EntryID, _ number: CaseNumber) -> Text {
    Text(
      vi: "Hồ sơ \(number) không có việc \(id). Xem: 'hotline task list'.",
      en: "Case \(number) has no task \(id). See 'hotline task list'.")
  }

  static func taskEnded(_ id: EntryID) -> Text {
    Text(vi: "Việc \(id) đã kết thúc.", en: "Task \(id) has ended already.")
  }

  static func noOpenTask(_ number: CaseNumber) -> Text {
    Text(
      vi: "Hồ sơ \(number) không còn việc nào như vậy. Đặt việc mới: 'hotline task add \(number)'.",
      en: "No such task of case \(number) is left. Set a new one with 'hotline task add \(number)'.")
  }

  static func whichTask(_ number: CaseNumber, _ tasks: [EntryID]) -> Text {
    let list = tasks.map { "\($0)" }.joined(separator: ", ")
    return Text(
      vi:
        "Hồ sơ \(number) còn các việc \(list). Ghi số việc sau số hồ sơ; nội dung từng việc: 'hotline case show \(number)'.",
      en:
        "Case \(number) has the tasks \(list). Give a task's number after the case's; what each is: 'hotline case show \(number)'."
    )
  }

  static func childCount(_ count: Int) -> Text {
    let most = CaseTask.childCounts
    return Text(
      vi:
        "\(count) trẻ không được. Ghi số trẻ khác trong nhà từ \(most.lowerBound) đến \(most.upperBound); không có trẻ nào thì 'hotline task drop'.",
      en:
        "\(count) children won't do. Give the other children of the home from \(most.lowerBound) to \(most.upperBound); where there are none: 'hotline task drop'."
    )
  }

  static func tieWithItself(_ number: CaseNumber) -> Text {
    Text(
      vi: "\(number) là cùng một hồ sơ. Cho số hồ sơ kia.",
      en: "\(number) is the same case. Give the other one's number.")
  }

  static func notTied(_ number: CaseNumber, _ other: CaseNumber) -> Text {
    Text(
      vi: "Hai hồ sơ \(number) và \(other) không có liên quan như vậy. Xem: 'hotline case show \(number)'.",
      en: "Cases \(number) and \(other) aren't tied in that way. See 'hotline case show \(number)'.")
  }

  static func mergeWithItself(_ number: CaseNumber) -> Text {
    Text(
      vi: "Không thể gộp \(number) vào chính nó. Kiểm tra --into.",
      en: "Case \(number) can't be merged into itself. Check --into.")
  }

  static func mergeTarget(_ number: CaseNumber, _ state: CaseState) -> Text {
    Text(
      vi: "Không gộp vào \(number) được vì đang '\(state.label.vi)'. Mở lại hoặc tách trước.",
      en: "Nothing can be merged into \(number), which is \(state.label.en.lowercased()). "
        + "Reopen or unmerge it first.")
  }

  static func alreadyLinked(_ contact: ContactID, _ number: CaseNumber) -> Text {
    Text(
      vi:
        "Cuộc gọi \(contact) đã thuộc hồ sơ \(number). Để gộp hồ sơ, dùng 'hotline case merge'.",
      en:
        "Contact \(contact) belongs to case \(number) already. To join cases use 'hotline case merge'."
    )
  }

  static func notAReport(_ contact: ContactID) -> Text {
    Text(
      vi: "Cuộc gọi \(contact) không phải báo tin về trẻ em nên không gắn vào hồ sơ được.",
      en: "Contact \(contact) is no report about a child, so it can't be linked.")
  }

  static func beforeReceipt(_ number: CaseNumber) -> Text {
    Text(
      vi: "Thời điểm này trước khi hồ sơ \(number) được tiếp nhận. Kiểm tra --when.",
      en: "That is before case \(number) was received. Check --when.")
  }

  static var inTheFuture: Text {
    Text(
      vi: "Thời điểm này ở tương lai theo giờ máy. Kiểm tra ngày giờ đã gõ, rồi đồng hồ máy.",
      en: "That lies in the future by this machine's clock. Check what was typed, then the clock.")
  }

  private static func joined(_ numbers: [Int]) -> String {
    numbers.map { "/\($0)" }.joined(separator: ", ")
  }

  private static func list(_ changes: [StoreError.Change]) -> String {
    changes.map { "\($0.action.rawValue) (\($0.actor))" }.joined(separator: ", ")
  }

  static func householdUnseen(_ number: CaseNumber, _ task: EntryID) -> Text {
    Text(
      vi:
        "Chưa ai xem các trẻ khác trong nhà có an toàn không. Xem rồi thì 'hotline task done \(number) \(task)'; không có trẻ nào "
        + "khác thì 'hotline task drop \(number) \(task)', có lý do. Chưa đóng hồ sơ \(number).",
      en:
        "Nobody saw whether the other children of the home are safe. When somebody did: 'hotline task done \(number) \(task)'; "
        + "where there are none: 'hotline task drop \(number) \(task)', with a reason. Case \(number) isn't closed.")
  }
}
