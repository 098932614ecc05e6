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
    let legend = Legend(policy: bulletin.policy)
    let notes = Label(
      vi: legend.line.vi + " " + legend.paragraphs.map(\.vi).joined(separator: " "),
      en: legend.line.en + " " + legend.paragraphs.map(\.en).joined(separator: " "))
    return JSONTree.object([
      "@context": .list([
        .text("http://www.w3.org/ns/csvw"), .object(["@language": .text("vi")]),
      ]),
      "url": .text(bulletin.fileName(figures, "csv")),
      "dc:identifier": .text(imprint.release),
      "dc:title": .list([.tagged(bulletin.title.vi, "vi"), .tagged(bulletin.title.en, "en")]),
      "dc:description": .list([.tagged(notes.vi, "vi"), .tagged(notes.en, "en")]),
      "dc:publisher": .list([.tagged(imprint.issuer.vi, "vi"), .tagged(imprint.issuer.en, "en")]),
      "dc:issued": imprint.issuedOn.map { .text($0) },
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
