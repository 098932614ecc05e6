import Base
import Disclosure

extension Legend {
  /// Which numbers are printed.
  var threshold: Text {
    if policy.base != nil {
      return Text(
        vi:
          "Mọi số đều được làm tròn, cả tổng số: trong cộng đồng nhỏ, một số nhỏ có thể chỉ ra một "
          + "đứa trẻ.",
        en:
          "Every number is rounded, totals too: in a small community a small number can point at a "
          + "child.")
    }
    let largest = policy.threshold - 1
    return Text(
      vi: "Không số nào từ 1 đến \(largest) được in: trong cộng đồng nhỏ, một số nhỏ có thể chỉ ra "
        + "một đứa trẻ.",
      en: "No count from 1 to \(largest) is printed: in a small community a small number can point "
        + "at a child.")
  }

  /// What was done to the counts.
  var method: Text {
    switch policy.method {
    case .suppress:
      Text(vi: "Phương pháp: ẩn ô. \(hiding.vi)", en: "Method: cell suppression. \(hiding.en)")
    case .round(let base): rounding(base)
    case .recode:
      Text(
        vi:
          "Phương pháp: gộp rồi ẩn ô. Bảng nào phải ẩn quá nhiều thì các mục được gộp lại hoặc chỉ "
          + "đưa số của cả địa bàn. \(hiding.vi)",
        en: "Method: joining, then cell suppression. Where too much would have been hidden, items "
          + "were joined or given for the whole area only. \(hiding.en)")
    }
  }

  private var hiding: Text {
    let zeros =
      switch policy.zeros {
      case .hideable: Text(vi: "các số lớn hơn và số 0", en: "larger counts and zeros")
      case .printed: Text(vi: "các số lớn hơn", en: "larger counts")
      }
    let cost =
      switch policy.cost {
      case .count:
        Text(vi: "giữ cho số ô bị ẩn thật ít", en: "keeping the number of hidden cells low")
      case .value:
        Text(vi: "giữ cho tổng bị ẩn thật nhỏ", en: "keeping the sum of what is hidden low")
      }
    return Text(
      vi:
        "Một phần \(zeros.vi) cũng được ẩn, \(cost.vi), để không ai tính ngược "
        + "ra số nhỏ từ tổng, từ bảng khác hay từ kỳ đã công bố trước. Mọi ô bị ẩn mang cùng một "
        + "dấu x. Số được in là số đúng, không làm tròn.",
      en: "Some \(zeros.en) are hidden too, \(cost.en), so that nobody "
        + "can work a small count out from totals, from other tables or from earlier releases. "
        + "Every hidden cell has the same sign x. Printed numbers are exact, not rounded.")
  }

  private func rounding(_ base: Int) -> Text {
    let example = bound + base
    return Text(
      vi:
        "Phương pháp: làm tròn có kiểm soát. Mỗi số được thay bằng một bội số của \(base) lệch với "
        + "số đúng dưới \(bound): số in \(example) là một số từ \(example - bound + 1) đến "
        + "\(example + bound - 1). Số in 0 có thể là không có, hoặc một số dưới \(bound); không phân "
        + "biệt được.",
      en:
        "Method: controlled rounding. Each number is replaced by a multiple of \(base) that differs "
        + "from the true one by less than \(bound): a printed \(example) stands for a number from "
        + "\(example - bound + 1) to \(example + bound - 1). A printed 0 may be none, or a number "
        + "below \(bound); the two aren't told apart.")
  }

  /// Whether printed parts make the printed total.
  var sums: Text {
    policy.base == nil
      ? Text(
        vi: "Vì có số bị ẩn, cộng các số được in không nhất thiết ra tổng số được in.",
        en: "As some numbers are hidden, the printed parts of a total need not add up to it.")
      : Text(
        vi:
          "Các số làm tròn vẫn cộng thành tổng số được in. Hiệu của hai số in có thể lệch nhiều hơn.",
        en:
          "Rounded parts still add up to the total that is printed. The difference of two printed "
          + "numbers can be further off.")
  }
}
