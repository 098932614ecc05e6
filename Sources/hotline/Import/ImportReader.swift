import Base
import CaseModel
import CaseStore
import Foundation

/// Makes an intake document of a row of another system's list.
final class ImportReader {
  struct Reading {
    let row: ImportSheet.Row
    /// Nil for what is told in the faults.
    var document: JSONValue?
    /// By the heading of the column.
    var faults: [Fault] = []
  }

  private let map: ImportMap
  private let sheet: ImportSheet
  private let session: Session
  private let codes: ImportCodes
  private let fields: [ImportField]
  private let former: [String: Place]
  private var places: [String: PlaceKey?] = [:]

  init(_ map: ImportMap, _ sheet: ImportSheet, _ session: Session) throws {
    self.map = map
    self.sheet = sheet
    self.session = session
    fields = Self.fields(map)
    codes = ImportCodes(try FormChoices(session))
    former = Dictionary(try session.store.formerOwnPlaces().map { (Fold.key($0.former.name.vi), $0.today) }) { $1 }
  }

  func read(_ row: ImportSheet.Row) throws -> Reading {
    var reading = Reading(row: row)
    var document = JSONValue.object([:])
    var receivedAt: Instant?
    for field in fields where field != .key {
      let sources = map.sources.filter { $0.field == field }
      let parts = sources.compactMap { source -> (column: String, text: String)? in
        guard let position = sheet.positions[source], !row.cells[position].isEmpty else { return nil }
        let meaning = map.meaning(of: row.cells[position], in: source)
        return meaning.isEmpty ? nil : (source.column, meaning)
      }
      let column = (parts.first?.column ?? sources.first?.column).map { "'\($0)'" } ?? field.written
      do throws(Fault) {
        let value =
          if case .references(let vocabulary)? = field.content, !parts.isEmpty {
            try several(sources, row, vocabulary)
          } else {
            try value(of: field, parts, receivedAt ?? session.stamp.now)
          }
        guard let value else { continue }
        if field.path == ["receivedAt"], case .string(let text) = value {
          receivedAt = Moment(text).map { session.calendar.instant($0) }
        }
        document = document.setting(field.path, to: value, isAge: field.isAge)
      } catch {
        reading.faults.append(Fault(path: column, problem: error.problem))
      }
    }
    if receivedAt == nil, reading.faults.isEmpty {
      let column = map.sources.first { $0.field.path == ["receivedAt"] }.map { "'\($0.column)'" } ?? "receivedAt"
      reading.faults.append(Fault(path: column, problem: .missing))
    }
    // Of a call that is no report the log has one line, whatever a register says besides.
    if !document.isReport, case .object(let members) = document {
      document = .object(members.filter { Intake.oneLine.contains($0.key) })
    }
    if let receivedAt, receivedAt < session.store.oldestReceipt(recordedAt: session.stamp.now) {
      document = document.setting(["lateEntry"], to: .string("yes"))
    }
    if reading.faults.isEmpty { reading.document = document.withoutGaps }
    return reading
  }

  /// The codes of cells that may hold several words: each is looked up in the map alone.
  private func several(
    _ sources: [ImportMap.Source], _ row: ImportSheet.Row, _ vocabulary: Field.Vocabulary
  ) throws(Fault) -> JSONValue? {
    var found: [JSONValue] = []
    for source in sources {
      guard let position = sheet.positions[source], !row.cells[position].isEmpty else { continue }
      let cell = row.cells[position]
      let isWhole = map.names(cell, in: source) || codes.code(cell, in: vocabulary) != nil
      let bySigns = cell.split { ";|\n".contains($0) }.map(String.init)
      let words = isWhole ? [cell] : bySigns.count > 1 ? bySigns : cell.split(separator: ",").map(String.init)
      for word in words where !Fold.key(word).isEmpty {
        let meaning = map.meaning(of: word.trimmingCharacters(in: .whitespaces), in: source)
        guard !meaning.isEmpty else { continue }
        guard let codes = codes.codes(meaning, in: vocabulary) else {
          throw Fault(path: "", problem: .noSuchCode(vocabulary))
        }
        found += codes.filter { !found.contains($0) }
      }
    }
    return found.isEmpty ? nil : .array(found)
  }

  /// When it was received first: what is told of other times is told from then.
  private static func fields(_ map: ImportMap) -> [ImportField] {
    let constants = map.constants.keys.filter { !map.fields.contains($0) }.sorted { $0.written < $1.written }
    var fields = map.fields + constants
    _ = fields.partition { $0.path != ["receivedAt"] }
    return fields
  }

  private func value(
    of field: ImportField, _ parts: [(column: String, text: String)], _ now: Instant
  ) throws(Fault) -> JSONValue? {
    let constant = map.constants[field]
    func fault(_ problem: Fault.Problem) -> Fault { Fault(path: "", problem: problem) }
    if field.isNarrative, case .words? = field.content, parts.count > 1 {
      return .string(parts.map { "\($0.column): \($0.text)" }.joined(separator: "\n"))
    }
    let given = parts.map(\.text).joined(separator: " ")
    if field.path == ["receivedAt"] { return try receipt(given, constant) }
    guard let text = given.isEmpty ? constant : given else { return nil }
    let dates = TimeReading(now: now.date, zone: session.calendar.timeZone)
    guard let content = field.content else {
      guard let age = SpokenAge.read(text, dates: dates)?.age else {
        throw fault(.wrongType(expected: Text(vi: "tuổi như 12, 8-10, lớp 6", en: "an age such as 12, 8-10, grade 6")))
      }
      return try? JSONValue(age)
    }
    switch content {
    case .code(let choices):
      guard let code = ImportCodes.code(text, among: choices) else {
        throw fault(.notInList(allowed: choices.map(\.code)))
      }
      return .string(code)
    case .reference(let vocabulary):
      guard let code = codes.code(text, in: vocabulary) else { throw fault(.noSuchCode(vocabulary)) }
      return .string(code)
    case .references(let vocabulary):
      guard let found = codes.codes(text, in: vocabulary) else { throw fault(.noSuchCode(vocabulary)) }
      return .array(found)
    case .number:
      guard let number = Int(text.filter { !$0.isWhitespace }) else { throw fault(.notWhole) }
      return .number(Double(number))
    case .numbers:
      let numbers = text.split { ",; ".contains($0) }.map { Int($0) }
      guard !numbers.contains(nil) else { throw fault(.notWhole) }
      return .array(numbers.compactMap { $0.map { .number(Double($0)) } })
    case .moment, .partialDate:
      guard let date = dates.readDate(ImportTime.plain(text)) else { throw fault(.notADate) }
      return .string(date.description)
    case .place:
      guard let key = place(text, at: now) else { throw fault(.noSuchPlace) }
      return .string(key.description)
    case .words:
      // A sheet that took a number for a quantity has cut it.
      if field.path.last == "phone", text.contains(/\d[.,]?\d*[Ee]\+\d/) {
        throw fault(
          .wrongType(
            expected: Text(
              vi: "số điện thoại nguyên vẹn; bảng tính đã cắt số", en: "a whole phone number: the sheet has cut it")))
      }
      return .string(text)
    case .group, .list: return nil
    }
  }

  /// A moment; a day alone is completed by the time that the map gives for all.
  private func receipt(_ given: String, _ constant: String?) throws(Fault) -> JSONValue? {
    var text = ImportTime.plain(given.isEmpty ? constant ?? "" : given)
    guard !text.isEmpty else { return nil }
    if Moment(text) == nil, Moment.day(text) != nil, let time = constant { text += " " + time }
    if let moment = Moment(text) { return .string(session.calendar.instant(moment).description) }
    // With its year only: a register isn't of yesterday.
    let dates = TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
    guard text.contains(/\d{4}/), case .success(let moment) = dates.read(text) else {
      throw Fault(path: "", problem: .notAMoment)
    }
    return .string(Instant(moment).description)
  }

  /// A unit by its code or name on the day, or by the name that one of the own area had.
  private func place(_ text: String, at moment: Instant) -> PlaceKey? {
    let day = session.calendar.day(of: moment)
    let known = "\(day) \(text)"
    if let place = places[known] { return place }
    let names = [text, String(text.prefix { !",(-".contains($0) })].map(Fold.stored)
    var found: PlaceKey?
    for name in names where found == nil && !name.isEmpty {
      found = try? session.store.place(name, at: moment)
      if found == nil {
        let key = Fold.key(name)
        found = (former[key] ?? former["xa " + key])?.key
      }
    }
    places[known] = .some(found)
    return found
  }
}

extension JSONValue {
  /// The document with a value of a cell; an age is joined to what stands there.
  fileprivate func setting(_ path: [String], to value: JSONValue, isAge: Bool) -> JSONValue {
    guard isAge, case .object(let members) = value else { return setting(path, to: value) }
    return members.reduce(self) { $0.setting(path + [$1.key], to: $1.value) }
  }

  /// Lists without the entries that nothing was said of: the second child of a row about one.
  fileprivate var withoutGaps: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.mapValues { value in
        guard case .array(let entries) = value else { return value }
        return .array(entries.filter { $0 != .object([:]) })
      })
  }
}
