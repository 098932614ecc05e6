import Base
import ArgumentParser
import CaseModel
import CaseStore

struct PlaceRow: Listed {
  let place: String
  let level: Place.Level
  let name: String
  let nameEn: String
  let parent: String?
  let validTo: Day?
  /// The unit that became this one, wholly or in part.
  let formerly: String?
  let needsReview: Bool

  init(_ place: Place, becameOf former: PlaceKey? = nil, needsReview: Bool = false) {
    self.place = place.key.description
    level = place.level
    name = place.name.vi
    nameEn = place.name.en
    parent = place.parent?.description
    validTo = place.validTo
    formerly = former?.description
    self.needsReview = needsReview
  }

  static let columns = [
    ListColumn("place", vi: "ĐƠN VỊ", en: "UNIT"), ListColumn("level", vi: "CẤP", en: "LEVEL"),
    ListColumn("name", vi: "TÊN", en: "NAME", isFlexible: true),
    ListColumn("parent", vi: "THUỘC", en: "PART OF"),
    ListColumn("validTo", vi: "ĐẾN", en: "TO"),
    ListColumn("formerly", vi: "TRƯỚC LÀ", en: "FORMERLY"),
    ListColumn("needsReview", vi: "", en: ""),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(place), TextTable.Cell(level.label.inLanguage(language)),
      TextTable.Cell(language == .vi ? name : nameEn), TextTable.Cell(parent ?? ""),
      TextTable.Cell(validTo.map { "\($0)" } ?? ""), TextTable.Cell(formerly ?? ""),
      TextTable.Cell(
        needsReview ? Text(vi: "CẦN XEM LẠI", en: "NEEDS REVIEW").inLanguage(language) : "",
        .warning),
    ]
  }

  var values: [String] {
    [
      place, level.rawValue, name, parent ?? "", validTo.map { "\($0)" } ?? "", formerly ?? "",
      needsReview ? "needs-review" : "",
    ]
  }
}
