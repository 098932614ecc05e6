/// Whose dataflow the figures belong to in SDMX.
public struct SDMXPlan: Hashable, Sendable {
  /// The agency that maintains the dataflow.
  public let agency: String
  /// The dataflow's identifier before the counting unit, as `CP_HOTLINE`.
  public let flow: String
  /// Semantic version.
  public let version: String
  /// What the figures are of (REF_AREA): the code of the area in the codelist that is delivered with them.
  public let area: String

  /// - Throws: ``ExportError/notAnSDMXCode(_:)``.
  public init(
    agency: String = "HOTLINE", flow: String = "CP_HOTLINE", version: String = "1.0.0",
    area: String
  ) throws(ExportError) {
    for code in [agency, flow, area] where !code.isSDMXCode { throw .notAnSDMXCode(code) }
    guard version.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil else {
      throw .notAnSDMXCode(version)
    }
    self.agency = agency
    self.flow = flow
    self.version = version
    self.area = area
  }

  /// The name of the dataflow of some figures: `HOTLINE:CP_HOTLINE_CASES(1.0.0)`.
  func structure(of figures: Figures) -> String {
    "\(agency):\(flowID(of: figures))(\(version))"
  }

  /// As `CP_HOTLINE_CASES`.
  func flowID(of figures: Figures) -> String {
    "\(flow)_\(figures.name.uppercased().replacing(/[^A-Z0-9]/, with: "_"))"
  }
}

extension String {
  var isSDMXCode: Bool { wholeMatch(of: /[A-Za-z0-9_@$\-]+/) != nil }
}
