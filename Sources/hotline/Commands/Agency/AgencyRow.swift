import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct AgencyRow: Listed {
  let agency: String
  let kind: String
  let name: String
  let nameEn: String
  let phone: String?
  let superior: String?
  let places: [String]
  let situations: [Situation]
  let validFrom: Day
  let validTo: Day?
  let verifiedOn: Day?
  /// Its public key now, an age recipient.
  let recipient: String?
  private let kindLabel: Text?

  private enum CodingKeys: CodingKey {
    case agency, kind, name, nameEn, phone, superior, places, situations, validFrom, validTo
    case verifiedOn, recipient
  }

  /// - Parameters:
  ///   - agency: The agency as it was entered.
  ///   - session: The open log, and how to speak.
  ///   - kinds: The label of each kind of agency.
  init(_ agency: Agency, _ session: Session, kinds: [String: Text]) throws {
    recipient = try session.store.newestAgencyKey(of: agency.code)?.recipient.description
    kindLabel = kinds[agency.kind]
    self.agency = agency.code
    kind = agency.kind
    name = agency.name.vi
    nameEn = agency.name.en
    phone = agency.phone
    superior = agency.superior
    places = agency.places.map(\.description).sorted()
    situations = agency.situations.sorted { $0.rawValue < $1.rawValue }
    validFrom = agency.validFrom
    validTo = agency.validTo
    verifiedOn = agency.verifiedOn
  }

  static let columns = [
    ListColumn("agency", vi: "MÃ", en: "AGENCY"),
    ListColumn("kind", vi: "LOẠI", en: "KIND", isFlexible: true),
    ListColumn("name", vi: "TÊN", en: "NAME", isFlexible: true),
    ListColumn("phone", vi: "ĐIỆN THOẠI", en: "PHONE"),
    ListColumn("places", vi: "NƠI", en: "PLACES", isFlexible: true),
    ListColumn("superior", vi: "CẤP TRÊN", en: "SUPERIOR"),
    ListColumn("validFrom", vi: "TỪ", en: "FROM"),
    ListColumn("validTo", vi: "ĐẾN", en: "TO"),
    ListColumn("verifiedOn", vi: "KIỂM TRA", en: "VERIFIED"),
    ListColumn("recipient", vi: "KHÓA", en: "KEY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(agency), TextTable.Cell(kindLabel?.inLanguage(language) ?? kind),
      TextTable.Cell(language == .vi ? name : nameEn),
      TextTable.Cell(phone ?? ""),
      // Since when the unit stands is in 'agency show'.
      TextTable.Cell(places.map { $0.prefix { $0 != "@" } }.joined(separator: " ")),
      TextTable.Cell(superior ?? ""), "\(validFrom)", TextTable.Cell(validTo.map { "\($0)" } ?? ""),
      TextTable.Cell(verifiedOn.map { "\($0)" } ?? ""),
      // Its end tells it apart: the beginning is the same for many.
      TextTable.Cell(recipient.map { "…" + $0.suffix(8) } ?? ""),
    ]
  }

  var values: [String] {
    [
      agency, kind, name, phone ?? "", places.joined(separator: " "), superior ?? "",
      "\(validFrom)", validTo.map { "\($0)" } ?? "", verifiedOn.map { "\($0)" } ?? "", recipient ?? "",
    ]
  }
}
