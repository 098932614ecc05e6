import Base
import Statistics

/// A release as a DHIS2 `dataValueSets` document (JSON).
///
/// DHIS2 has no sign for a hidden value and adds up whatever lies below: a missing commune or age
/// band would make wrong totals there, and totals that tell something when compared. So, for each
/// data element, one level is sent, the finest whose every value is printed (organisation units
/// first, then categories), and nothing beside it. A hidden value is left out without a comment; a
/// rounded one says so in its comment, and adds up.
public struct DHIS2File: Sendable {
  public let document: String
  /// The codes of the data elements of which no level was complete: for the caller to tell, not
  /// part of the document.
  public let notSent: [String]

  /// - Throws: ``ExportError/administrativePeriod(format:)`` for a period that DHIS2 doesn't have,
  ///   ``ExportError/unknownPlanDimension(_:figures:)``, ``ExportError/noDHIS2Code(role:code:)``.
  public init(_ figures: Figures, _ plan: DHIS2Plan, imprint: Imprint) throws(ExportError) {
    guard let period = figures.period.dhis2 else { throw .administrativePeriod(format: "DHIS2") }
    guard let elements = figures.codebook(plan.dataElements) else {
      throw .unknownPlanDimension(plan.dataElements, figures: figures.name)
    }
    if let place = plan.orgUnits, figures.codebook(place) == nil {
      throw .unknownPlanDimension(place, figures: figures.name)
    }
    let names = DHIS2Names(figures, plan, areaCode: imprint.areaCode)
    let levels = DHIS2Levels(figures, plan)
    var values: [JSONTree] = []
    var notSent: [String] = []
    for entry in elements.entries {
      guard let element = try names.dataElement(entry.code) else { continue }
      var sent: [JSONTree]?
      for level in levels.finestFirst where sent == nil {
        sent = try Self.values(of: level, entry.code, element, figures, names)
      }
      if let sent { values += sent } else { notSent.append(entry.code) }
    }
    document =
      JSONTree.object([
        "dataSet": .text(plan.dataSet), "completeDate": imprint.heading.issuedOn.map { .text($0) },
        "period": .text(period), "dataValues": .list(values),
      ]).document
    self.notSent = notSent
  }

  /// All values of one level, or nil when one is hidden, missing or without a name.
  private static func values(
    of level: [[String: String]], _ code: String, _ element: String, _ figures: Figures,
    _ names: DHIS2Names
  ) throws(ExportError) -> [JSONTree]? {
    var values: [JSONTree] = []
    for place in level {
      let codes = place.merging([names.elements: code]) { $1 }
      guard let number = figures.printed(at: codes).number,
        let orgUnit = try names.orgUnit(place), let combo = try names.categoryOptionCombo(place)
      else { return nil }
      values.append(
        .object([
          "dataElement": .text(element), "categoryOptionCombo": .text(combo),
          "orgUnit": .text(orgUnit), "value": .text("\(number)"),
          "comment": figures.rounding.map { .text($0.en) },
        ]))
    }
    return values
  }
}
