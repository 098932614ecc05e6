import Base
import Disclosure
import Statistics

/// A whole publication as one JSON document (UTF-8, keys in fixed order).
///
/// - `format`, `formatVersion`: `hotline-figures`, 1. Unknown keys may appear in later versions;
///   none of these disappears.
/// - `release`: what the publication says of itself (``Imprint``).
/// - `policy`: `threshold` (the least count printed as it is), `protection`, `zeros`, `coalition`,
///   `cost`, `method` (`suppress`, `round`, `merge`), `base` (what rounded numbers are multiples of).
/// - `legend`: `signs` and `paragraphs`, in Vietnamese (`vi`) and English (`en`).
/// - `figures`: for each release `name`, `unit`, `period`, `bound` (every number lies less than this
///   from its count: 1 when exact), `dimensions` (with all codes, and
///   whether they add up: `addsUp`),
///   `standsAt` (the codes of dimensions at which all of it stands) and `cells`.
/// - a cell: `codes` in the order of `dimensions`, `value` (null when hidden), `hidden`.
public struct JSONFile: Sendable {
  public let bulletin: Bulletin

  public init(_ bulletin: Bulletin) { self.bulletin = bulletin }

  public var document: String {
    let legend = bulletin.legend
    return JSONTree.object([
      "format": .text("hotline-figures"), "formatVersion": .number(1),
      "release": bulletin.imprint.tree,
      "policy": bulletin.policy.tree,
      "legend": .object([
        "signs": .list(
          legend.signs.map {
            .object(["sign": .text($0.sign), "meaning": .words($0.meaning)])
          }),
        "paragraphs": .list(legend.paragraphs.map { .words($0) }),
      ]),
      "figures": .list(bulletin.figures.map(tree)),
    ]).document
  }

  private func tree(_ figures: Figures) -> JSONTree {
    .object([
      "name": .text(figures.name), "unit": .text(figures.unit.rawValue),
      "period": figures.period.tree, "bound": .number(figures.bound),
      "dimensions": .list(figures.dimensions.map { tree($0, of: figures) }),
      "standsAt": .object(
        figures.standing.map { .init(key: $0.codebook.dimension, value: .text($0.code)) }),
      "cells": .list(
        figures.release.publication.cells.map { cell in
          .object([
            "codes": .texts(cell.key.codes),
            "value": cell.printed.map { .number($0) } ?? .null,
            "hidden": .bool(cell.printed == nil),
          ])
        }),
    ])
  }

  private func tree(_ codebook: Codebook, of figures: Figures) -> JSONTree {
    .object([
      "name": .text(codebook.dimension), "label": .words(codebook.label),
      "total": .text(codebook.total),
      "addsUp": .bool(!figures.overlapping.contains(codebook.dimension)),
      "codes": .list(
        codebook.entries.map { entry in
          .object([
            "code": .text(entry.code), "parent": entry.parent.map { .text($0) } ?? .null,
            "vi": .text(entry.label.vi), "en": .text(entry.label.en),
          ])
        }),
    ])
  }
}
