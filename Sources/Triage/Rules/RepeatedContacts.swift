import Base
import CaseModel

enum RepeatedContacts: Rule {
  static let code = "repeated-contacts"
  static let summary = Text(
    vi: """
      Từ ba liên hệ về trẻ trong 72 giờ: nặng hơn một bậc so với mọi điều khác, ít nhất \
      là gấp. Nhiều người gọi không biết nhau, hoặc một người không đợi được, tự nó là \
      dấu hiệu (Missouri 13 CSR 35-31.020).
      """,
    en: """
      Three or more contacts about the child within 72 hours: one step graver than all \
      else says, at least urgent. Several callers who don't know of each other, or one \
      who can't wait, are a sign of their own (Missouri 13 CSR 35-31.020).
      """)
  static let change = Text(
    vi: "Các cuộc gọi không cùng về một trẻ.", en: "The contacts aren't about the same child.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    let times = subject.contactTimes.sorted()
    guard zip(times, times.dropFirst(2)).contains(where: { $1 - $0 <= 72 * 3_600_000 }) else {
      return nil
    }
    let gravest = Rules.ofOneReport.compactMap { $0.finding(subject)?.urgency }.max()
    return found(
      max(.urgent, gravest?.raised ?? .urgent),
      vi: "Có từ ba cuộc gọi về trẻ trong 72 giờ.",
      en: "Three or more contacts about the child within 72 hours.",
      source: "Missouri 13 CSR 35-31.020")
  }
}

extension Urgency {
  /// One step graver; an emergency stays one.
  fileprivate var raised: Urgency { Urgency.allCases[max(0, rank - 1)] }
}
