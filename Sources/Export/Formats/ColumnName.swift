extension Figures {
  /// The names of the columns that data files have for dimensions, standing ones first.
  var columnNames: [String] {
    (standing.map(\.codebook) + dimensions).map(\.columnName)
  }

  /// The columns before and after those of the dimensions.
  static let leadingColumns = ["period", "period_kind", "count_unit"]
  static let trailingColumns = ["value", "obs_status", "conf_status"]

  /// - Throws: ``ExportError/clashingColumn(_:)`` when two columns would have one name.
  func checkColumns() throws(ExportError) {
    var seen = Set(Self.leadingColumns + Self.trailingColumns)
    for name in columnNames where !seen.insert(name).inserted { throw .clashingColumn(name) }
  }
}

extension Codebook {
  /// The dimension's name as a column: lower-case letters, digits and `_`, as CSVW allows.
  var columnName: String {
    let name = dimension.lowercased().unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "_"
    }.joined()
    return name.first.map { $0.isLetter ? name : "d" + name } ?? "d"
  }
}
