import Base
import Disclosure
import Statistics

/// A release as SDMX-CSV 2.0 (SDMX 3.0), one line an observation.
///
/// Action `R`: it replaces what was sent for its keys. A hidden value is `NaN` with the status
/// `Q` (suppressed) and `N` (not for publication), the same for every hidden cell; a rounded number
/// has the status `E`. Source:
/// sdmx-twg/sdmx-csv, field guide 2.0.
public struct SDMXFile: Sendable {
  public let document: String

  /// - Throws: ``ExportError/notAnSDMXCode(_:)``, or ``ExportError/clashingColumn(_:)`` when two
  ///   dimensions have one concept.
  public init(_ figures: Figures, _ plan: SDMXPlan) throws(ExportError) {
    let codebooks = figures.standing.map(\.codebook) + figures.dimensions
    let leading = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "COUNT_UNIT"]
    let trailing = [
      "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "CONF_STATUS",
    ]
    var seen = Set(leading + trailing)
    for codebook in codebooks {
      let concept = codebook.conceptID
      guard concept.isSDMXCode else { throw .notAnSDMXCode(concept) }
      guard seen.insert(concept).inserted else { throw .clashingColumn(concept) }
    }
    let line = CSVWriter()
    let start = [
      "dataflow", plan.structure(of: figures), "R", figures.period.frequency, plan.area,
      figures.unit.code,
    ]
    let standing = figures.standing.map(\.code)
    var document = line.text(leading + codebooks.map(\.conceptID) + trailing)
    for cell in figures.release.publication.cells {
      var codes: [String] = []
      for (codebook, code) in zip(codebooks, standing + cell.key.codes) {
        codes.append(try codebook.sdmx(code))
      }
      let value = cell.printed.map { "\($0)" } ?? "NaN"
      document += line.text(
        start + codes + [figures.period.timePeriod, value, "NUMBER", "0"]
          + figures.statuses(of: cell))
    }
    self.document = document
  }
}
