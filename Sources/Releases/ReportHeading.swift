public import Base
import CaseModel
import Export

/// Who issues a report to whom: offices and titles, no names but a signatory's who wants it in print.
public struct ReportHeading: Codable, Sendable {
  public struct Words: Codable, Sendable {
    public var vi: String
    public var en: String

    var label: Text { Text(vi: vi, en: en) }
  }

  public struct Signer: Codable, Sendable {
    public var authority: Words
    public var title: Words
    public var name: String?
  }

  public var issuer: Words
  public var superior: Words?
  public var place: Words
  public var symbol: String
  public var addressees: [Words]?
  public var copies: [Words]?
  public var legalBasis: [Words]?
  public var signatory: Signer
  /// The local line's number.
  public var phone: String?

  /// What is printed when no file says otherwise; the offices are left to be written by hand.
  public static func blank(agency: String, place: Text) -> ReportHeading {
    ReportHeading(
      issuer: Words(vi: agency, en: agency), place: Words(vi: place.vi, en: place.en),
      symbol: "BC-\(agency)",
      signatory: Signer(
        authority: Words(vi: "Người lập báo cáo", en: "For the hotline"),
        title: Words(vi: "Phụ trách đường dây nóng", en: "Head of the hotline")))
  }

  func heading(issuedOn: String?) throws -> Heading {
    try Heading(
      issuer: issuer.label, superior: superior?.label, place: place.label, issuedOn: issuedOn,
      symbol: symbol, addressees: addressees?.map(\.label) ?? [],
      copies: copies?.map(\.label) ?? [], legalBasis: legalBasis?.map(\.label) ?? [],
      signatory: Signatory(
        authority: signatory.authority.label, title: signatory.title.label, name: signatory.name))
  }

  /// What a file holds, as an example to fill in.
  public static let example = ReportHeading(
    issuer: Words(vi: "UBND xã Tu Mơ Rông", en: "People's Committee of Tu Mơ Rông"),
    superior: Words(vi: "UBND tỉnh Quảng Ngãi", en: "People's Committee of Quảng Ngãi"),
    place: Words(vi: "Tu Mơ Rông", en: "Tu Mơ Rông"), symbol: "BC-UBND",
    addressees: [Words(vi: "Sở Y tế tỉnh Quảng Ngãi", en: "Department of Health of Quảng Ngãi")],
    copies: [], legalBasis: [],
    signatory: Signer(
      authority: Words(vi: "TM. Ủy ban nhân dân", en: "On behalf of the People's Committee"),
      title: Words(vi: "Chủ tịch", en: "Chairperson"), name: nil), phone: nil)
}
