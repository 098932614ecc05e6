import Base
import CaseModel

/// What is said of calls that nobody answered, and of call-backs.
enum CallbackWords {
  static func noSuchCallback(_ id: CallbackID) -> Text {
    Text(
      vi: "Không có cuộc gọi lại số \(id). Xem 'hotline callback list'.",
      en: "There is no call-back \(id). List them with 'hotline callback list'.")
  }

  static func callbackEnded(_ id: CallbackID, _ state: Callback.State) -> Text {
    Text(
      vi: "Cuộc gọi lại \(id) đã xong (\(state.label.vi)). Nếu phải gọi nữa: 'hotline callback add' với số hồ sơ.",
      en: "Call-back \(id) has ended (\(state.label.en)). To owe another: 'hotline callback add' with the case number.")
  }

  static func callbackErased(_ id: CallbackID) -> Text {
    Text(
      vi: "Số của cuộc gọi lại \(id) đã hết thời hạn lưu và đã xóa. Còn lại: 'hotline callback list --all'.",
      en:
        "The number of call-back \(id) was kept long enough and is erased. What is left: 'hotline callback list --all'."
    )
  }

  static func noSuchCallerPlan(_ id: CallerPlanID) -> Text {
    Text(
      vi: "Không có kế hoạch số \(id), hoặc đã kết thúc. Xem 'hotline caller list'.",
      en: "There is no plan \(id), or it has ended. See 'hotline caller list'.")
  }

  static var planDays: Text {
    Text(
      vi: "--until: từ hôm nay, nhiều nhất một năm. Hết hạn thì xem lại và viết kế hoạch mới.",
      en: "--until: from today, for a year at most. When it is over, look at it again and write a new one.")
  }

  static func callbackSpent(_ id: CallbackID, _ attempts: Int) -> Text {
    Text(
      vi: "Cuộc gọi lại \(id) đã gọi đủ \(attempts) lần, không gọi thêm. Kết thúc, nêu lý do: "
        + "'hotline callback end \(id) --because spent'.",
      en: "Call-back \(id) was tried \(attempts) times, which is all it may be. Give it up with the reason: "
        + "'hotline callback end \(id) --because spent'.")
  }

  static func callbackNotSpent(_ id: CallbackID, _ left: Int) -> Text {
    Text(
      vi: "Cuộc gọi lại \(id) còn được gọi \(left) lần. Gọi tiếp, hoặc chọn lý do khác: "
        + "'hotline callback end \(id) --help'.",
      en: "Call-back \(id) may be tried \(left) more times. Try again, or give another reason: "
        + "'hotline callback end \(id) --help'.")
  }

  static func callbackOwed(_ id: CallbackID) -> Text {
    Text(
      vi: "Người này đang chờ gọi lại rồi (gọi lại số \(id)). Xem: 'hotline callback show \(id)'.",
      en: "This caller is owed a call already (call-back \(id)). See 'hotline callback show \(id)'.")
  }

  static func noNumber(_ contact: ContactID) -> Text {
    Text(
      vi: "Cuộc gọi \(contact) không để lại số, không gọi lại được. Có số thì sửa báo tin trước: 'hotline case amend'.",
      en: "Contact \(contact) left no number to call. If you have it, correct the report first: 'hotline case amend'.")
  }

  static var notAPhone: Text {
    Text(
      vi: "Đó không phải số điện thoại: cần ít nhất 6 chữ số, nhiều nhất 40 ký tự. Máy không hiện số thì để trống.",
      en: "That is no telephone number: it takes at least 6 digits and at most 40 characters. Leave it out if none "
        + "was shown.")
  }

  static func unansweredKeyTaken(_ id: UnansweredCallID) -> Text {
    Text(
      vi: "Khóa này đã dùng cho một cuộc gọi không ai trả lời khác (số \(id)). Dùng khóa mới.",
      en: "This key was used for another call that nobody answered (\(id)). Use a new key.")
  }
}
