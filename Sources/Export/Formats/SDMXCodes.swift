extension Codebook {
  /// The identifier of its concept: as stated, or the dimension's name in capitals.
  var conceptID: String { concept ?? columnName.uppercased() }

  /// The code of an entry in SDMX: as stated, or by custom, or the code itself.
  ///
  /// By custom the total is `_T`, unknown `_U`, other `_O`, sexes `F` and `M`, and an age band
  /// `10-12` is `Y10T12` (UNICEF's CL_AGE).
  ///
  /// - Throws: ``ExportError/notAnSDMXCode(_:)``.
  func sdmx(_ code: String) throws(ExportError) -> String {
    let result = entry(code)?.sdmx ?? custom(code)
    guard result.isSDMXCode else { throw .notAnSDMXCode(result) }
    return result
  }

  private func custom(_ code: String) -> String {
    if code == total { return "_T" }
    switch code {
    case "unknown": return "_U"
    case "other": return "_O"
    case "female": return "F"
    case "male": return "M"
    default: break
    }
    if let band = code.wholeMatch(of: /([0-9]{1,2})-([0-9]{1,2})/) { return "Y\(band.1)T\(band.2)" }
    return code
  }
}

extension ReportingPeriod {
  /// CL_FREQ.
  var frequency: String {
    switch length {
    case .month, .months: "M"
    case .quarter: "Q"
    case .half: "S"
    case .year: "A"
    }
  }

  /// TIME_PERIOD: a standard period, or a range of time where months start on the 15th or were added up.
  var timePeriod: String {
    let months: Int
    switch length {
    case .month: months = 1
    case .quarter: months = 3
    case .half: months = 6
    case .year: months = 12
    case .months(let from, let to): return "\(firstDay)/P\(to - from + 1)M"
    }
    if kind == .administrative { return "\(firstDay)/P\(months)M" }
    return code.replacing("-H", with: "-S")
  }
}
