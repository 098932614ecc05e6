import Base

extension [FormTable.Row] {
  /// A row for each of some codes of a codebook, the total as level 0 and
  /// without a code; all codes when none are named.
  public static func rows(of codebook: Codebook, codes: [String]? = nil) -> Self {
    codebook.chosen(codes).map { entry, level in
      Element(
        entry.label, code: level == 0 ? "" : entry.code, at: [codebook.dimension: entry.code],
        level: level)
    }
  }
}

extension [FormTable.Column] {
  /// A column for each of some codes of a codebook, under its name; all but the total when none are named.
  public static func columns(of codebook: Codebook, codes: [String]? = nil) -> Self {
    let parts = codebook.entries.dropFirst().map(\.code)
    return codebook.chosen(codes ?? parts).map { entry, _ in
      Element(entry.label, group: codebook.label, at: [codebook.dimension: entry.code])
    }
  }
}

extension Codebook {
  fileprivate func chosen(_ codes: [String]?) -> [(entry: Entry, level: Int)] {
    (codes ?? entries.map(\.code)).map { code in
      guard let entry = entry(code) else { return (Entry(code, Text(name: code)), 1) }
      var level = code == total ? 0 : 1
      var parent = entry.parent
      while let above = parent, above != total {
        level += 1
        parent = self.entry(above)?.parent
      }
      return (entry, level)
    }
  }
}
