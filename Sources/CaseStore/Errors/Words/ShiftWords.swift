import Base
import CaseModel

/// What is said of shifts, turns of duty and notes after a heavy call.
enum ShiftWords {
  static func noSuchShift(_ id: ShiftID?) -> Text {
    guard let id else {
      return Text(
        vi: "Chưa có phiếu giao ca nào. Người hết ca lập: 'hotline shift end'.",
        en: "No shift has been handed over yet. Whoever ends theirs writes one: 'hotline shift end'.")
    }
    return Text(
      vi: "Không có phiếu giao ca số \(id). Xem 'hotline shift list'.",
      en: "There is no hand-over \(id). List them with 'hotline shift list'.")
  }

  static func shiftTaken(_ id: ShiftID, _ reader: String) -> Text {
    Text(
      vi: "Phiếu giao ca \(id) đã có \(reader) nhận. Đọc lại: 'hotline shift show \(id)'.",
      en: "Hand-over \(id) was taken by \(reader). Read it again: 'hotline shift show \(id)'.")
  }

  static var shiftLength: Text {
    Text(
      vi: "Một ca dài hơn 0 và nhiều nhất \(Shift.longest) giờ. Kiểm tra giờ bắt đầu, giờ kết thúc.",
      en: "A shift is longer than nothing and at most \(Shift.longest) hours. Check when it starts and ends.")
  }

  static func noSuchTurn(_ id: RosterTurnID) -> Text {
    Text(
      vi: "Không có lượt trực số \(id), hoặc đã bỏ. Xem 'hotline shift roster'.",
      en: "There is no turn \(id), or it was taken back. See 'hotline shift roster'.")
  }

  static func noSuchDebrief(_ id: DebriefID) -> Text {
    Text(
      vi: "Bạn không có ghi chú số \(id). Chỉ người viết và giám sát mở được: 'hotline debrief list'.",
      en: "You have no note \(id). Only its author and the supervisors open one: 'hotline debrief list'.")
  }
}
