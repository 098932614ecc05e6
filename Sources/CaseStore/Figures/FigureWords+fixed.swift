import Base
import CaseModel
import Statistics

/// Words that no table of the reference data holds.
extension FigureWords {
  static let common = [
    Scheme.unknown: Text(vi: "Không rõ", en: "Unknown"),
    Scheme.total: Text(vi: "Tổng số", en: "Total"),
  ]

  static let groups = [
    "abuse": Text(vi: "Xâm hại trẻ em", en: "Abuse"),
    "accident": Text(vi: "Tai nạn, thương tích", en: "Accidents, injuries"),
    "health": Text(vi: "Sức khoẻ", en: "Health"),
  ]

  /// The lines of hotline 111's monthly report; its words are Vietnamese.
  static func line111(_ line: String) -> Text {
    let english = [
      "bạo lực": "Violence", "xâm hại tình dục": "Sexual abuse", "bóc lột": "Exploitation",
      "mua bán": "Trafficking", "sao nhãng, bỏ mặc": "Neglect", "pháp luật": "Law",
      "hỗ trợ chính sách": "Benefits", "vi phạm quyền": "Rights violated", "tư vấn": "Counselling",
    ]
    guard let english = english[line] else { return Text(vi: "Khác", en: "Other") }
    return Text(vi: line.prefix(1).uppercased() + line.dropFirst(), en: english)
  }

  /// The categories of Child Helpline International; its words are English, the Vietnamese ones ours.
  static func childHelpline(_ category: String) -> Text {
    let vietnamese = [
      "Accessibility": "Tiếp cận dịch vụ", "Discrimination and Exclusion": "Phân biệt đối xử",
      "Education and Occupation": "Học tập, việc làm", "Family Relationships": "Quan hệ gia đình",
      "Mental Health": "Sức khoẻ tâm thần", "Missing children": "Trẻ em mất tích",
      "Non-Counselling contacts": "Cuộc gọi không tư vấn", "Peer Relationships": "Quan hệ bạn bè",
      "Physical Health": "Sức khoẻ thể chất", "Sexuality": "Giới tính, tình dục",
      "Violence": "Bạo lực",
    ]
    guard let words = vietnamese[category] else { return Text(vi: "Khác", en: "Other") }
    return Text(vi: words, en: category)
  }

  /// `Y6T9` is 6 to 9 years, `Y_GE18` 18 and more.
  static func age(_ code: String) -> Text {
    if let from = code.wholeMatch(of: /Y_GE([0-9]+)/) {
      return Text(vi: "từ \(from.1) tuổi", en: "\(from.1) and over")
    }
    let words = code.replacing("Y", with: "").replacing("T", with: "–")
    return Text(vi: "\(words) tuổi", en: words)
  }

  /// `PT12H` is up to 12 hours.
  static func time(_ code: String) -> Text {
    guard let hours = code.wholeMatch(of: /PT([0-9]+)H/) else {
      return Text(vi: "lâu hơn hoặc chưa", en: "later or not yet")
    }
    return Text(vi: "trong \(hours.1) giờ", en: "within \(hours.1) h")
  }
}
