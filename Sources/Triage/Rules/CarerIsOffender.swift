import CaseModel

/// A parent or carer is the alleged offender, and harm was told or can't be ruled out.
///
/// Emergency by the law itself, however light the harm seems (NĐ 56/2017 art. 31(1)): nobody at
/// home protects the child.
enum CarerIsOffender: Rule {
  static let code = "carer-is-offender"

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.reports.contains(where: \.accusesCarer) else { return nil }
    return found(
      .emergency, vi: "Người bị tố giác là cha, mẹ hoặc người chăm sóc trẻ.",
      en: "The alleged offender is a parent or carer of the child.",
      guidance: Text(
        vi: "Không gọi lại số của gia đình. Không cho người bị tố giác biết ai đã báo tin.",
        en: "Don't call the family's number back. Don't let the alleged offender know who called."),
      source: "NĐ 56/2017 Đ31 k1")
  }
}
