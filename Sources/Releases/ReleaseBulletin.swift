import Base
import CaseModel
public import CaseStore
import Disclosure
public import Export
import Foundation
import Statistics

/// Everything that a release prints, made again from the register and verified on the way.
public struct ReleaseBulletin {
  private let store: CaseStore
  private let stamp: CaseStore.Stamp
  private let heading: ReportHeading
  /// Names the program and its version in what is printed.
  private let tool: String

  public init(store: CaseStore, stamp: CaseStore.Stamp, heading: ReportHeading, tool: String) {
    self.store = store
    self.stamp = stamp
    self.heading = heading
    self.tool = tool
  }

  public func bulletin(_ entry: ReleaseEntry) throws -> Bulletin {
    let words = try store.figureWords()
    let parts = try ReleaseRebuild(store: store, stamp: stamp).periods(entry)
    guard let period = entry.content.questions.period else { throw StoreError.damaged }
    let codebooks = ReleaseCodebooks(words: words)
    let figures = try parts.map { part in
      try Figures(
        part.name, part.release, counting: part.tables[0].question.unit,
        in: part.period.reporting, codebooks: codebooks.codebooks(of: part),
        overlapping: part.overlapping)
    }
    let published = try ReleaseLedger([entry]).entries[0].tables
    let earlier = try EarlierNumbers(before: entry, store.releases())
    let forms = ReleaseForms(
      words: words, period: period, wordsBefore: try period.reporting.wordsBefore, parts: parts,
      published: published, earlier: earlier
    ).forms()
    let omitted = entry.content.questions.filter { question in
      !published.contains { $0.question == question }
    }
    let own = published.filter { $0.question.period == period }
    return try Bulletin(
      imprint(entry, period), figures: figures.filter { $0.name.hasSuffix("-total") == false },
      forms: forms, totals: totals(own, period, earlier),
      kept: InformationKept(own, omitted: omitted.filter { $0.period == period }))
  }

  /// How many of each unit, beside what earlier releases say of the period before and a year before.
  private func totals(
    _ published: [PublishedTable], _ period: Period, _ earlier: EarlierNumbers
  ) -> [KeyTotal] {
    // Where numbers are rounded a total that isn't printed has no sign: it isn't spoken of.
    published.filter { $0.question.attributes.isEmpty && ($0.bound == 1 || $0.printed(at: [:]).number != nil) }
      .sorted { $0.question.unit.rank < $1.question.unit.rank }
      .map { table in
        func told(_ other: Period) -> Printed? {
          earlier.table(like: table.question, in: other)?.printed(at: [:])
        }
        return KeyTotal(
          table.question.unit, table.printed(at: [:]), before: told(period.before),
          yearBefore: period.before == period.yearBefore ? nil : told(period.yearBefore))
      }
  }

  private func imprint(_ entry: ReleaseEntry, _ period: Period) throws -> Imprint {
    let places = try store.log.places.compactMap { try store.place($0)?.name }
    let issued = try entry.confirmedAt.map { "\(try store.calendar().day(of: $0))" }
    let questions = entry.content.questions
    let scope =
      entry.content.scope.isEmpty
      ? Text(vi: "Công khai", en: "Public") : Text(name: entry.content.scope)
    return try Imprint(
      release: Self.name(entry.id, period), heading: try heading.heading(issuedOn: issued),
      period: period.reporting,
      area: Text(
        vi: places.map(\.vi).joined(separator: ", "), en: places.map(\.en).joined(separator: ", ")),
      areaCode: store.log.agency,
      secrecy: Secrecy(rawValue: entry.content.secrecy) ?? .internal, scope: scope,
      unitsAsOf: questions.map(\.unitsOn).max() ?? period.lastDay,
      knownOn: questions.map(\.finalAfter).max() ?? period.closingDay,
      taxonomyVersion: tool, toolVersion: tool,
      revision: try entry.content.revises.map { id in
        let old = try store.release(id).content.questions.period ?? period
        return Revision(
          replaces: Self.name(id, old),
          reason: Text(
            vi: "đính chính theo thông tin biết thêm", en: "corrected by what was learnt since"))
      }, phone: heading.phone)
  }

  static func name(_ id: ReleaseID, _ period: Period) -> String {
    "\(period.code.lowercased())-r\(id)"
  }
}

extension StatisticsRow.Unit {
  /// Calls first, then cases, then those in them.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Period {
  /// As a report writes it.
  var reporting: ReportingPeriod {
    get throws {
      try ReportingPeriod(
        code: code, kind: cut == .calendar ? .calendar : .administrative, firstDay: firstDay,
        lastDay: lastDay)
    }
  }
}

extension PeriodRelease {
  /// The dimensions in which one counted thing can have several codes.
  fileprivate var overlapping: Set<String> {
    Set(tables.flatMap(\.question.axes).filter { !$0.addsUp }.map(\.attribute.rawValue))
  }
}
