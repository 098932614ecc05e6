import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Statistics

/// The codebooks of a release: what each code of its dimensions means.
struct ReleaseCodebooks {
  let words: FigureWords

  func codebooks(of part: PeriodRelease) throws -> [Codebook] {
    guard let tally = part.tables.first?.tally else { return [] }
    let shown = part.release.publication.dimensions + [Attribute.period.rawValue]
    return try tally.dimensions.filter { shown.contains($0.name) }.map { dimension in
      guard let attribute = Attribute(rawValue: dimension.name) else { throw StoreError.damaged }
      if attribute == .period { return try time(part, dimension) }
      return try codebook(of: attribute, dimension, part.tables)
    }
  }

  private func time(_ part: PeriodRelease, _ dimension: Dimension) throws -> Codebook {
    let code = part.release.publication.place[dimension.name] ?? dimension.total
    let label = Text(name: "\(part.period)")
    let total = Codebook.Entry(Scheme.total, Text(vi: "Tất cả", en: "All"))
    let own = Codebook.Entry(code, label, sdmx: sdmx(code))
    return try Codebook(
      dimension.name, Text(vi: "Ghi nhận trong", en: "Registered in"),
      code == Scheme.total ? [total] : [total, own])
  }

  private func codebook(
    of attribute: Attribute, _ dimension: Dimension, _ tables: [CountTable]
  ) throws -> Codebook {
    var entries = [Codebook.Entry(Scheme.total, words.label(Scheme.total, of: .sex))]
    var seen: Set<String> = [Scheme.total]
    var heading: Text?
    func add(_ code: String, _ text: Text) {
      guard seen.insert(code).inserted else { return }
      entries.append(
        Codebook.Entry(
          code, text, parent: parent(of: code, among: entries.map(\.code), dimension),
          sdmx: sdmx(code)))
    }
    for table in tables {
      if let code = table.key([:])?.codes[position(of: dimension, in: table)], code != Scheme.total {
        add(code, filterText(table, attribute))
      }
      for axis in table.question.axes where axis.attribute == attribute {
        heading = heading ?? axis.label
        for code in table.codes(axis) {
          if let node = code.node { add(node, words.label(code.code, of: axis)) }
        }
      }
    }
    return try Codebook(dimension.name, heading ?? Text(name: dimension.name), entries)
  }

  private func position(of dimension: Dimension, in table: CountTable) -> Int {
    table.tally.dimensions.firstIndex { $0.name == dimension.name } ?? 0
  }

  /// What a filter lets through, in words.
  private func filterText(_ table: CountTable, _ attribute: Attribute) -> Text {
    let kept = table.question.filters.filter { $0.key.attribute == attribute }
      .flatMap { axis, codes in codes.sorted().map { words.label($0, of: axis) } }
    return Text(
      vi: kept.map(\.vi).joined(separator: "; "), en: kept.map(\.en).joined(separator: "; "))
  }

  /// The smallest code so far that holds it; nil when it crosses one.
  private func parent(of code: String, among codes: [String], _ dimension: Dimension) -> String? {
    func cover(_ code: String) -> Set<Int> {
      dimension.position(of: code).map { Set(dimension.coverage[$0]) } ?? []
    }
    let own = cover(code)
    let others = codes.map { (code: $0, cover: cover($0)) }
    let crosses = others.contains {
      !$0.cover.isDisjoint(with: own) && !$0.cover.isSuperset(of: own)
    }
    if crosses { return nil }
    return others.filter { $0.cover.isStrictSuperset(of: own) }
      .min { $0.cover.count < $1.cover.count }?.code
  }

  /// The code in the letters that SDMX allows; nil when it has no others.
  private func sdmx(_ code: String) -> String? {
    let plain = code.replacing(/[^A-Za-z0-9_@$\-]/, with: "_")
    return plain == code ? nil : plain
  }
}
