/// A form in which a publication can be handed out.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// RFC 4180 with the codes' meanings beside it.
  case csv
  /// CSV that Excel opens in a Vietnamese locale.
  case excel
  case json
  /// SDMX-CSV 2.0.
  case sdmx
  /// Frictionless `datapackage.json` with the CSV files it describes.
  case dataPackage = "data-package"
  /// CSVW metadata with the CSV files it describes.
  case csvw
  /// DHIS2 dataValueSets.
  case dhis2
  /// The report to sign, one page of HTML that prints to A4.
  case report
  /// The text for the public.
  case broadcast

  /// The folder of its files. What describes CSV files lies beside them.
  var folder: String {
    switch self {
    case .csv, .csvw, .dataPackage: "csv"
    case .broadcast: "public"
    case .report, .excel, .json, .sdmx, .dhis2: rawValue
    }
  }
}
