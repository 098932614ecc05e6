import Base

/// What all codes of a publication mean, as comma-separated values (RFC 4180).
///
/// Columns: `dimension` (the column of the data files), `code`, `parent`, `label_vi`, `label_en`.
public struct CodesFile: Sendable {
  public let bulletin: Bulletin

  public init(_ bulletin: Bulletin) { self.bulletin = bulletin }

  static let columns = ["dimension", "code", "parent", "label_vi", "label_en"]

  public var document: String {
    let line = CSVWriter()
    var seen: Set<[String]> = []
    var document = line.text(Self.columns)
    for codebook in bulletin.figures.flatMap(\.codebooks) {
      for entry in codebook.entries where seen.insert([codebook.columnName, entry.code]).inserted {
        document += line.text([
          codebook.columnName, entry.code, entry.parent ?? "", entry.label.vi, entry.label.en,
        ])
      }
    }
    return document
  }
}
