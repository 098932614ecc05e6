import Base
import CaseModel
import Export
import Foundation

/// Who issues a report to whom, as a file says: offices and titles, no names but a signatory's who wants it in print.
struct HeadingFile: Codable {
  struct Words: Codable {
    var vi: String
    var en: String

    var label: Text { Text(vi: vi, en: en) }
  }

  struct Signer: Codable {
    var authority: Words
    var title: Words
    var name: String?
  }

  var issuer: Words
  var superior: Words?
  var place: Words
  var symbol: String
  var addressees: [Words]?
  var copies: [Words]?
  var legalBasis: [Words]?
  var signatory: Signer
  /// The local line's number.
  var phone: String?

  static func read(_ data: Data) throws -> HeadingFile {
    do {
      return try JSONDecoder().decode(HeadingFile.self, from: data)
    } catch let error as DecodingError {
      throw FiguresError.badHeading(QuestionFileError(error).path)
    }
  }

  /// What is printed when no file says otherwise; the offices are left to be written by hand.
  static func blank(agency: String, place: Text) -> HeadingFile {
    HeadingFile(
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
  static let example = HeadingFile(
    issuer: Words(vi: "UBND xã Tu Mơ Rông", en: "People's Committee of Tu Mơ Rông"),
    superior: Words(vi: "UBND tỉnh Quảng Ngãi", en: "People's Committee of Quảng Ngãi"),
    place: Words(vi: "Tu Mơ Rông", en: "Tu Mơ Rông"), symbol: "BC-UBND",
    addressees: [Words(vi: "Sở Y tế tỉnh Quảng Ngãi", en: "Department of Health of Quảng Ngãi")],
    copies: [], legalBasis: [],
    signatory: Signer(
      authority: Words(vi: "TM. Ủy ban nhân dân", en: "On behalf of the People's Committee"),
      title: Words(vi: "Chủ tịch", en: "Chairperson"), name: nil), phone: nil)
}
