import Base

extension Imprint {
  /// What the publication says of itself, for machines.
  var tree: JSONTree {
    .object([
      "id": .text(release),
      "issuer": .words(heading.issuer),
      "superior": heading.superior.map { .words($0) },
      "documentNumber": heading.number.map { .text("\($0.twoDigits)/\(heading.symbol)") } ?? .null,
      "issuedAt": .words(heading.place),
      "issuedOn": heading.issuedOn.map { .text($0) } ?? .null,
      "period": period.tree,
      "area": .object(["code": .text(areaCode), "label": .words(area)]),
      "secrecy": .object(["code": .text(secrecy.rawValue), "label": .words(secrecy.label)]),
      "scope": .words(scope),
      "unitsAsOf": .text(unitsAsOf),
      "knownOn": .text(knownOn),
      "taxonomyVersion": .text(taxonomyVersion),
      "toolVersion": .text(toolVersion),
      "revision": revision.map {
        .object(["replaces": .text($0.replaces), "reason": .words($0.reason)])
      } ?? .null,
      "licence": licence.map {
        .object(["name": .text($0.name), "address": .text($0.address)])
      } ?? .null,
    ])
  }
}

extension ReportingPeriod {
  var tree: JSONTree {
    .object([
      "code": .text(code), "kind": .text(kind.rawValue), "firstDay": .text(firstDay),
      "lastDay": .text(lastDay),
    ])
  }
}
