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
    let forms = ReleaseForms(words: words, period: period, parts: parts).forms()
    return try Bulletin(
      imprint(entry, period), figures: figures.filter { $0.name.hasSuffix("-total") == false },
      forms: forms)
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
