import Base
import CaseModel

/// What is said of calls that are read again.
enum ReviewWords {
  static func noSuchReview(_ id: ReviewID) -> Text {
    Text(
      vi: "Không có góp ý số \(id) cho bạn. Xem 'hotline quality list'.",
      en: "There is no feedback \(id) for you. List it with 'hotline quality list'.")
  }

  static func callNotDrawn(_ contact: ContactID) -> Text {
    Text(
      vi: "Cuộc gọi \(contact) không được chọn, hoặc là của chính bạn. Xem 'hotline quality draw'.",
      en: "Contact \(contact) wasn't drawn, or is your own. See 'hotline quality draw'.")
  }

  static func callReviewed(_ id: ReviewID) -> Text {
    Text(
      vi: "Cuộc gọi này đã có góp ý số \(id): 'hotline quality show \(id)'.",
      en: "This call has feedback \(id) already: 'hotline quality show \(id)'.")
  }

  static func ratingsMissing(_ codes: [String]) -> Text {
    let list = codes.joined(separator: ", ")
    return Text(
      vi:
        "Mỗi tiêu chí của hôm nay cần một mức, và không có tiêu chí nào khác: \(list). Xem 'hotline reference list criterion'.",
      en:
        "Each criterion of today takes one rating, and there is no other: \(list). See 'hotline reference list criterion'."
    )
  }
}
