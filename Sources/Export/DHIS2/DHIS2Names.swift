import Statistics

/// The identifiers under which a DHIS2 server knows the cells of some figures.
struct DHIS2Names {
  private let figures: Figures
  private let plan: DHIS2Plan
  private let areaCode: String
  /// The dimension of the data elements.
  let elements: String

  init(_ figures: Figures, _ plan: DHIS2Plan, areaCode: String) {
    self.figures = figures
    self.plan = plan
    self.areaCode = areaCode
    elements = plan.dataElements
  }

  /// Without a mapping, the counting unit and the code: `CHILD_BL`.
  func dataElement(_ code: String) throws(ExportError) -> String? {
    guard let mapping = plan.mapping else { return "\(figures.unit.code)_\(code)" }
    return try mapping.id(.dataElement, code)
  }

  /// Without a mapping, the code itself; the code of the area where the figures have no places.
  func orgUnit(_ codes: [String: String]) throws(ExportError) -> String? {
    let code = plan.orgUnits.flatMap { place in
      codes[place].flatMap { $0 == figures.codebook(place)?.total ? nil : $0 }
    }
    guard let mapping = plan.mapping else { return code ?? areaCode }
    return try mapping.id(.orgUnit, code ?? areaCode)
  }

  /// Without a mapping, the codes joined by `_`; `default` where every one is a total.
  func categoryOptionCombo(_ codes: [String: String]) throws(ExportError) -> String? {
    let categories = figures.dimensions.filter {
      $0.dimension != elements && $0.dimension != plan.orgUnits
    }
    let parts = categories.map { codes[$0.dimension] ?? $0.total }
    if zip(categories, parts).allSatisfy({ $0.total == $1 }) { return "default" }
    guard let mapping = plan.mapping else {
      return zip(categories, parts).filter { $0.total != $1 }.map(\.1).joined(separator: "_")
    }
    return try mapping.id(.categoryOptionCombo, parts.joined(separator: "|"))
  }
}
