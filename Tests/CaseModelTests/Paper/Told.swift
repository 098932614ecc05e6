import Base
import CaseModel
import Foundation
import Testing

/// Reports of papers' tests.
enum Told {
  static func report(_ members: String) throws -> Report {
    let text = #"{"kind":"about-child","receivedAt":"2026-10-03T21:30:00+07:00",\#(members)}"#
    return try report(document: try #require(JSONValue(Data(text.utf8))))
  }

  static func report(document: JSONValue) throws -> Report {
    let reader = FormReader(
      hasCode: { _, _ in true },
      place: { PlaceKey($0) ?? PlaceKey("\($0)@2025-07-01") }, offset: 7 * 3600)
    let now = try #require(Moment("2026-12-01T00:00")).instant(offset: 7 * 3600)
    return try Intake(document, reader: reader, now: now).report
  }

  /// All words on a paper.
  static func words(_ told: ReferralTold) -> [String] {
    told.lines.flatMap(\.values).compactMap {
      if case .words(let words) = $0 { words } else { nil }
    }
  }

  static let kinds = [
    "commune-police", "investigation-body", "commune-people-committee", "commune-chair",
    "child-protection-worker", "health-department", "health-station", "hospital",
    "emergency-number", "school", "social-work-centre", "womens-union", "legal-aid-centre", "court",
    "social-facility", "hotline-111", "border-post", "village-head", "something-new",
  ]

  /// A report in which everything is told.
  static let full = """
    "caller":{"relation":"neighbour","name":"Bà Gọi Thử","phone":"0911000009","address":"xóm trên",\
    "consentToPassIdentity":"no"},
    "children":[{"name":"Y Kín","otherNames":"bé Ti","sex":"female","age":{"from":7,"to":7},\
    "school":"Trường X lớp 2","home":{"place":"23446","village":"làng Một","address":"nhà dài"},\
    "now":{"place":"23446","village":"làng Hai","address":"nhà bà ngoại"},"safe":"no",\
    "father":"A Cha, 40, làm rẫy","mother":"Y Mẹ, 38","carer":"bà ngoại Y Già"}],
    "nature":"actual","topics":["BL01","XH01"],"signs":["weapon","serious-injury"],
    "incident":{"place":"23446","address":"đầu làng","time":"2026-10-02","recent":"yes","frequency":"ongoing"},
    "offenders":[{"relation":"step-parent","carer":"yes","hasAccess":"yes","sex":"male","name":"A Gã"}],
    "story":{"account":"Lời kể riêng tư","condition":"Vết bầm ở lưng","expectedHarm":"Bị đánh nữa",\
    "family":"Nhà nghèo","helpGiven":"Y tế đã băng","remarks":"Ghi chú riêng"}
    """
}
