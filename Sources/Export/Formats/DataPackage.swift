import Base

/// The description of the data files as a Frictionless Data Package, for `datapackage.json`
/// beside them.
public struct DataPackage: Sendable {
  public let bulletin: Bulletin

  public init(_ bulletin: Bulletin) { self.bulletin = bulletin }

  public var document: String {
    let imprint = bulletin.imprint
    let legend = bulletin.legend.text
    return JSONTree.object([
      "$schema": .text("https://datapackage.org/profiles/2.0/datapackage.json"),
      "name": .text(imprint.release),
      "title": .text(bulletin.title.vi),
      "title_en": .text(bulletin.title.en),
      "description": .text(legend.vi),
      "description_en": .text(legend.en),
      "created": imprint.heading.issuedOn.map { .text("\($0)T00:00:00+07:00") },
      "version": .text("1.0.0"),
      "contributors": .list([
        .object(["title": .text(imprint.heading.issuer.vi), "roles": .texts(["publisher"])])
      ]),
      "licenses": imprint.licence.map {
        .list([.object(["name": .text($0.name), "path": .text($0.address)])])
      },
      "release": imprint.tree,
      "policy": bulletin.policy.tree,
      "resources": .list(bulletin.figures.map(resource) + [codes]),
    ]).document
  }

  private func resource(_ figures: Figures) -> JSONTree {
    let file = bulletin.fileName(figures, "csv")
    return .object([
      "name": .text(file.dropExtension), "path": .text(file), "type": .text("table"),
      "format": .text("csv"), "mediatype": .text("text/csv"), "encoding": .text("utf-8"),
      "dialect": .object(["delimiter": .text(","), "header": .bool(true)]),
      "schema": .object([
        "fields": .list(figures.columns.map(\.frictionless)),
        "missingValues": .texts([""]),
        "primaryKey": .texts(figures.keyColumns),
      ]),
    ])
  }

  private var codes: JSONTree {
    let file = bulletin.codesFileName
    return .object([
      "name": .text(file.dropExtension), "path": .text(file), "type": .text("table"),
      "format": .text("csv"), "mediatype": .text("text/csv"), "encoding": .text("utf-8"),
      "schema": .object([
        "fields": .list(
          CodesFile.columns.map { .object(["name": .text($0), "type": .text("string")]) }),
        "missingValues": .texts([""]),
        "primaryKey": .texts(["dimension", "code"]),
      ]),
    ])
  }
}
