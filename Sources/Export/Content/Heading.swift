public import Base
import Statistics

/// Who issues a document to whom: the boxes at its head and foot (NĐ 30/2020 annex I).
///
/// Holds offices and titles. The signatory's name is the only name in it, and may be left out.
public struct Heading: Hashable, Sendable {
  public let issuer: Text
  /// The body above the issuer, printed over it.
  public let superior: Text?
  /// The place beside the date, as "Tu Mơ Rông".
  public let place: Text
  /// ISO 8601; nil leaves day and month to be written by hand.
  public let issuedOn: String?
  /// The document's number; nil leaves it to be written by hand.
  public let number: Int?
  /// The type and body after the number, as "BC-UBND".
  public let symbol: String
  public let addressees: [Text]
  /// Who else gets a copy, before the archive ("VT").
  public let copies: [Text]
  public let legalBasis: [Text]
  public let signatory: Signatory

  let issueDay: Day?

  /// - Throws: ``ExportError/notADay(_:)``.
  public init(
    issuer: Text, superior: Text? = nil, place: Text, issuedOn: String? = nil,
    number: Int? = nil, symbol: String, addressees: [Text] = [], copies: [Text] = [],
    legalBasis: [Text] = [], signatory: Signatory
  ) throws(ExportError) {
    self.issuer = issuer
    self.superior = superior
    self.place = place
    self.issuedOn = issuedOn
    self.number = number
    self.symbol = symbol.plain
    self.addressees = addressees
    self.copies = copies
    self.legalBasis = legalBasis
    self.signatory = signatory
    issueDay = try issuedOn.map { day throws(ExportError) in try Day(checked: day) }
  }
}
