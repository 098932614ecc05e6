/// One table of reference data: a file of `Schema/Reference`, embedded at build time.
///
/// The text is RFC 4180 in UTF-8 (NFC) with line feeds; its first line names the table's columns.
/// Dates are ISO 8601, `validTo` is the last valid day and empty while the row is valid, and a list
/// in a cell is separated by spaces. A source that ends in "from memory, check" was not read in
/// the law or paper it names.
public struct ReferenceFile: Sendable {
  /// The table the file fills.
  public let name: String
  /// The whole file.
  public let text: String

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.text = String(decoding: bytes, as: UTF8.self)
  }
}

extension ReferenceFile {
  /// Every file in loading order: a row names only rows of earlier files or earlier in its own.
  public static let all = [
    ReferenceFile("urgency", PackageResources.urgency_csv),
    ReferenceFile("sign", PackageResources.sign_csv),
    ReferenceFile("topic", PackageResources.topic_csv),
    ReferenceFile("place", PackageResources.place_csv),
    ReferenceFile("placeChange", PackageResources.placeChange_csv),
    ReferenceFile("agencyKind", PackageResources.agencyKind_csv),
    ReferenceFile("agency", PackageResources.agency_csv),
    ReferenceFile("clock", PackageResources.clock_csv),
    ReferenceFile("referralRule", PackageResources.referralRule_csv),
    ReferenceFile("holiday", PackageResources.holiday_csv),
    ReferenceFile("retention", PackageResources.retention_csv),
    ReferenceFile("draftLimit", PackageResources.draftLimit_csv),
    ReferenceFile("callbackLimit", PackageResources.callbackLimit_csv),
    ReferenceFile("verifyLimit", PackageResources.verifyLimit_csv),
    ReferenceFile("taskLimit", PackageResources.taskLimit_csv),
    ReferenceFile("topicWord", PackageResources.topicWord_csv),
    ReferenceFile("formItem", PackageResources.formItem_csv),
    ReferenceFile("card", PackageResources.card_csv),
    ReferenceFile("criterion", PackageResources.criterion_csv),
  ]
}
