public import Base
import Statistics

/// What a publication says of itself: about which time and area, how secret, for whom, made how.
public struct Imprint: Hashable, Sendable {
  /// The identifier in the register of releases: part of every file name.
  public let release: String
  public let heading: Heading
  public let period: ReportingPeriod
  /// The area that the figures cover.
  public let area: Text
  public let areaCode: String
  public let secrecy: Secrecy
  /// Who may have it (phạm vi phát hành).
  public let scope: Text
  /// The day whose administrative units are used, ISO 8601.
  public let unitsAsOf: String
  /// The day up to which reports were known, ISO 8601.
  public let knownOn: String
  public let taxonomyVersion: String
  public let toolVersion: String
  public let revision: Revision?
  public let licence: Licence?
  /// The local line's number, for the public text; 111 is always named.
  public let phone: String?

  let unitsDay: Day
  let knownDay: Day

  /// - Throws: ``ExportError/unsafeName(_:)`` for a release identifier that can't be part of a file
  ///   name, ``ExportError/notADay(_:)``, ``ExportError/numberInRemark`` for a revision's reason.
  public init(
    release: String, heading: Heading, period: ReportingPeriod, area: Text, areaCode: String,
    secrecy: Secrecy, scope: Text, unitsAsOf: String, knownOn: String, taxonomyVersion: String,
    toolVersion: String, revision: Revision? = nil, licence: Licence? = nil, phone: String? = nil
  ) throws(ExportError) {
    guard release.isFileSafe else { throw .unsafeName(release) }
    if let revision, revision.reason.hasDigits { throw .numberInRemark }
    self.release = release
    self.heading = heading
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
    self.licence = licence
    self.phone = phone?.plain
    unitsDay = try Day(checked: unitsAsOf)
    knownDay = try Day(checked: knownOn)
  }
}
