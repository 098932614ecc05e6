import Base

/// The description of one data file after the W3C's "CSV on the Web", for `<file>-metadata.json`
/// beside it.
public struct CSVWMetadata: Sendable {
  public let bulletin: Bulletin
  public let figures: Figures

  public init(_ figures: Figures, in bulletin: Bulletin) {
    self.bulletin = bulletin
    self.figures = figures
  }

  public var document: String {
    let imprint = bulletin.imprint
    let issuer = imprint.heading.issuer
    let notes = Legend(bulletin.policy, of: [figures]).text
    return JSONTree.object([
      "@context": .list([
        .text("http://www.w3.org/ns/csvw"), .object(["@language": .text("vi")]),
      ]),
      "url": .text(bulletin.fileName(figures, "csv")),
      "dc:identifier": .text(imprint.release),
      "dc:title": .list([.tagged(bulletin.title.vi, "vi"), .tagged(bulletin.title.en, "en")]),
      "dc:description": .list([.tagged(notes.vi, "vi"), .tagged(notes.en, "en")]),
      "dc:publisher": .list([.tagged(issuer.vi, "vi"), .tagged(issuer.en, "en")]),
      "dc:issued": imprint.heading.issuedOn.map { .text($0) },
      "dc:license": imprint.licence.map { .object(["@id": .text($0.address)]) },
      "dc:temporal": .text("\(figures.period.firstDay)/\(figures.period.lastDay)"),
      "dc:accessRights": .list([
        .tagged("\(imprint.secrecy.label.vi). \(imprint.scope.vi)", "vi"),
        .tagged("\(imprint.secrecy.label.en). \(imprint.scope.en)", "en"),
      ]),
      "dialect": .object([
        "delimiter": .text(","), "header": .bool(true), "encoding": .text("utf-8"),
      ]),
      "tableSchema": .object([
        "columns": .list(figures.columns.map(\.csvw)),
        "primaryKey": .texts(figures.keyColumns),
      ]),
    ]).document
  }
}
