import Base
import CaseModel
import CaseStore
import Foundation

/// One import: read, shown, agreed to, recorded; what isn't taken is handed back.
struct ImportRun {
  let session: Session
  let map: ImportMap
  let bytes: Data
  let isRehearsal: Bool
  let strict: Bool

  private struct Read {
    let sheet: ImportSheet
    let readings: [ImportReader.Reading]
  }

  struct Outcome {
    let rows: [BulkRow]
    let sheet: ImportSheet
    let cases: Int

    var left: [BulkRow] { rows.filter { !$0.isDone } }
  }

  /// - Parameter encoding: What was said of the letters; nil where they are recognised, shown and agreed to.
  func run(_ encoding: SheetEncoding?) throws -> Outcome {
    var chosen = encoding ?? SheetEncoding.detected(in: bytes)
    if chosen == nil {
      guard session.canPrompt else { throw ImportError.letters }
      session.talk(ImportError.letters.text)
      chosen = try ask()
    }
    var read: Read?
    while let now = chosen {
      chosen = nil
      if encoding == nil, !session.canPrompt {
        guard isRehearsal else { throw CommandError.needsInput(flag: "--encoding \(now.rawValue)") }
        session.talk(Text(vi: "Bảng mã: \(now.label.vi).", en: "Letters: \(now.label.en)."))
      }
      do {
        read = try self.read(now)
      } catch let error as ImportMapError where encoding == nil && session.canPrompt {
        // Garbled headings are no columns of the map.
        session.talk(error.text)
        chosen = try ask()
        continue
      }
      if let read, session.canPrompt, try !agreed(read, now) { chosen = try ask() }
    }
    guard let read else { throw CommandError.cancelled }
    return try record(read)
  }

  private func read(_ encoding: SheetEncoding) throws -> Read {
    guard let text = encoding.text(of: bytes) else { throw ImportError.notThat(encoding) }
    let sheet: ImportSheet
    do {
      sheet = try ImportSheet(text, map)
    } catch let fault as CSVFault {
      throw ImportError.unreadable(fault)
    }
    guard !sheet.rows.isEmpty else { throw ImportError.noRows }
    let reader = try ImportReader(map, sheet, session)
    return Read(sheet: sheet, readings: try sheet.rows.map { try reader.read($0) })
  }

  /// Shows the first rows at the terminal alone, never where a log could keep them.
  private func agreed(_ read: Read, _ encoding: SheetEncoding) throws -> Bool {
    let prompt = try session.prompt(insteadOf: "--encoding")
    let preview = ImportPreview(map: map, calendar: session.calendar) { key in
      PlaceKey(key).flatMap { try? session.store.place($0) }?.name.inLanguage(session.language)
    }
    prompt.say(
      Text(
        vi: "\(read.sheet.rows.count) dòng, bảng mã \(encoding.label.vi). Các dòng đầu sẽ được ghi như sau:",
        en: "\(read.sheet.rows.count) rows, letters: \(encoding.label.en). The first would be recorded like this:"))
    for reading in read.readings.prefix(ImportPreview.rows) {
      for line in preview.lines(reading, session.language) { prompt.say(Text(vi: line, en: line)) }
    }
    let untaken = read.sheet.untaken(map)
    if !untaken.isEmpty {
      let names = untaken.joined(separator: " | ")
      prompt.say(Text(vi: "Cột không lấy: \(names)", en: "Columns that aren't taken: \(names)"))
    }
    let answer = try prompt.confirm(
      Text(
        vi: isRehearsal ? "Chữ, cột và ngày giờ có đúng không?" : "Chữ, cột và ngày giờ đúng, ghi vào sổ?",
        en: isRehearsal
          ? "Are letters, columns and dates right?" : "Are letters, columns and dates right, to be recorded?"
      ), default: nil,
      help: Text(
        vi: "Không: chọn bảng mã khác, hoặc Ctrl-C rồi sửa tệp --map. Chưa có gì được ghi.",
        en: "No: choose other letters, or Ctrl-C and mend the file of --map. Nothing has been recorded."))
    guard case .value(let isRight) = answer else { throw CommandError.cancelled }
    return isRight
  }

  private func ask() throws -> SheetEncoding {
    let answer = try session.prompt(insteadOf: "--encoding").choose(
      Text(vi: "Tệp viết bằng bảng mã nào? (Enter: thôi)", en: "Which letters is the file written in? (Enter: stop)"),
      from: SheetEncoding.allCases.map { Choice($0.rawValue, $0.label, $0) })
    guard case .value(let encoding) = answer else { throw CommandError.cancelled }
    return encoding
  }

  private func record(_ read: Read) throws -> Outcome {
    let items = read.readings.compactMap { reading -> BulkIntake.Item? in
      reading.document.map {
        BulkIntake.Item(
          number: reading.row.line, document: KeyedDocument($0, key: UUID().uuidString), mark: reading.row.mark)
      }
    }
    let refused = read.readings.filter { $0.document == nil }.map { BulkRow(line: $0.row.line, faults: $0.faults) }
    let rows = try BulkIntake(
      session: session, prefix: nil, linkTo: nil, strict: strict, skipFaulty: true, atReceipt: false,
      isRehearsal: isRehearsal, column: { path in column(of: path) }, tellsFaults: false
    ).run(items, refused: refused)
    return Outcome(
      rows: rows, sheet: read.sheet, cases: rows.filter { $0.result == .recorded && $0.number != nil }.count)
  }

  /// The column that a fault of the document is about; the field itself where none is.
  private func column(of path: String) -> String {
    let sources = map.sources.filter { $0.field != .key }
    let own = sources.first { source in
      let field = "$." + source.field.written
      return path == field || path.hasPrefix(field + ".") || path.hasPrefix(field + "[")
    }
    return own.map { "'\($0.column)'" } ?? path
  }
}
