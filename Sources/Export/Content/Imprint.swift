/// What a publication says of itself: who issues it, when, for whom, about which time and area.
///
/// Holds offices and titles. The signatory's name is the only name in it, and may be left out.
public struct Imprint: Hashable, Sendable {
  /// The identifier in the register of releases: part of every file name.
  public let release: String
  public let issuer: Label
  /// The body above the issuer, printed over it.
  public let superior: Label?
  /// The place in the head of the document, as "Tu Mơ Rông".
  public let place: Label
  /// ISO 8601; nil leaves day and month to be written by hand.
  public let issuedOn: String?
  /// The document's number; nil leaves it to be written by hand.
  public let number: Int?
  /// The type and body after the number, as "BC-UBND".
  public let symbol: String
  public let addressees: [Label]
  /// Who else gets a copy, before the archive ("VT").
  public let copies: [Label]
  public let legalBasis: [Label]
  public let signatory: Signatory
  public let period: ReportingPeriod
  /// The area that the figures cover, and its code.
  public let area: Label
  public let areaCode: String
  public let secrecy: Secrecy
  /// Who may have it (phạm vi phát hành).
  public let scope: Label
  /// The day whose administrative units are used, ISO 8601.
  public let unitsAsOf: String
  /// The day up to which reports were known, ISO 8601.
  public let knownOn: String
  public let taxonomyVersion: String
  public let toolVersion: String
  public let revision: Revision?
  /// The local line's number, for the public text; 111 is always named.
  public let phone: String?

  let issueDay: CivilDay?
  let unitsDay: CivilDay
  let knownDay: CivilDay

  /// - Throws: ``ExportError/unsafeName(_:)`` for a release identifier that can't be part of a file
  ///   name, ``ExportError/notADay(_:)``, ``ExportError/numberInRemark`` for a revision's reason.
  public init(
    release: String, issuer: Label, superior: Label? = nil, place: Label, issuedOn: String? = nil,
    number: Int? = nil, symbol: String, addressees: [Label] = [], copies: [Label] = [],
    legalBasis: [Label] = [], signatory: Signatory, period: ReportingPeriod, area: Label,
    areaCode: String, secrecy: Secrecy, scope: Label, unitsAsOf: String, knownOn: String,
    taxonomyVersion: String, toolVersion: String, revision: Revision? = nil, phone: String? = nil
  ) throws(ExportError) {
    guard release.isFileSafe else { throw .unsafeName(release) }
    if let revision, revision.reason.hasDigits { throw .numberInRemark }
    self.release = release
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
    self.period = period
    self.area = area
    self.areaCode = areaCode.plain
    self.secrecy = secrecy
    self.scope = scope
    self.unitsAsOf = unitsAsOf
    self.knownOn = knownOn
    self.taxonomyVersion = taxonomyVersion.plain
    self.toolVersion = toolVersion.plain
    self.revision = revision
    self.phone = phone?.plain
    issueDay = try issuedOn.map { day throws(ExportError) in try Self.day(day) }
    unitsDay = try Self.day(unitsAsOf)
    knownDay = try Self.day(knownOn)
  }

  private static func day(_ text: String) throws(ExportError) -> CivilDay {
    guard let day = CivilDay(text) else { throw .notADay(text) }
    return day
  }
}
