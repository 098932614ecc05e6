import Base
import CaseModel
import Disclosure

extension Disclosure.Policy {
  /// How to read tables that keep it, in a line.
  ///
  /// - Parameter bound: How far rounded numbers are off: always less than this.
  func legend(bound: Int) -> Text {
    switch method {
    case .suppress:
      Text(
        vi: "x: giấu để bảo vệ trẻ; số nhỏ hơn \(threshold) không bao giờ in. -: không có.",
        en: "x: hidden to protect children; counts below \(threshold) are never printed. -: none.")
    case .recode:
      Text(
        vi: "Mục được gộp khi phải giấu quá nhiều. x: giấu để bảo vệ trẻ; số nhỏ hơn \(threshold) "
          + "không bao giờ in. -: không có.",
        en:
          "Items are joined where too much would be hidden. x: hidden to protect children; counts "
          + "below \(threshold) are never printed. -: none.")
    case .round(let base):
      Text(
        vi: "Làm tròn đến bội số của \(base), lệch dưới \(bound); 0: không có, hoặc dưới \(bound).",
        en:
          "Rounded to multiples of \(base), off by less than \(bound). 0: none, or less than \(bound)."
      )
    }
  }
}

extension [PublishedTable] {
  /// The farthest that a number of them may be off.
  var bound: Int { map(\.bound).max() ?? 1 }
}
