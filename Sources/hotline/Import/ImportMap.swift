import Base
import CaseModel

/// Which column of another system's list is which field of the intake, and what its words mean here.
///
/// A CSV file `column,field,value,means`. With a column and a field the cell goes to that field. With a value as well,
/// `value` in that column means `means`; `*` stands for every other value, an empty `means` for no answer. Without a
/// column, `means` stands where the columns of the field give nothing; after a day it is the time of day.
struct ImportMap {
  struct Source: Hashable {
    let column: String
    let field: ImportField
  }

  /// In the order of the file, by which several columns of one field are joined.
  let sources: [Source]
  /// The fields that columns are given to, each once.
  let fields: [ImportField]
  /// By field.
  let constants: [ImportField: String]
  private let translations: [Source: [String: String]]

  static let headings = ["column", "field", "value", "means"]

  init(_ text: String) throws(ImportMapError) {
    let table: CSVTable
    do throws(CSVFault) { table = try CSVTable(text) } catch { throw .unreadable(error) }
    let positions = Self.headings.map { table.column($0) }
    for (name, position) in zip(Self.headings, positions) where position == nil { throw .missing(name) }
    var sources: [Source] = []
    var constants: [ImportField: String] = [:]
    var translations: [Source: [String: String]] = [:]
    for row in table.rows {
      let cells = positions.map { FormulaGuard.unguarded($0.map { row.cells[$0] } ?? "") }
      let (column, written, value, means) = (Fold.stored(cells[0]), cells[1], cells[2], cells[3])
      guard let field = ImportField(written) else {
        throw .noSuchField(line: row.line, ImportField.nearest(to: written))
      }
      guard !column.isEmpty else {
        guard value.isEmpty, !means.isEmpty, field != .key else { throw .noMeaning(line: row.line) }
        guard constants[field] == nil else { throw .twice(line: row.line) }
        try Self.require(means, of: field, line: row.line)
        constants[field] = means
        continue
      }
      let source = Source(column: column, field: field)
      if !sources.contains(source) { sources.append(source) }
      guard !value.isEmpty else {
        guard means.isEmpty else { throw .noMeaning(line: row.line) }
        continue
      }
      let key = Self.key(value)
      guard translations[source]?[key] == nil else { throw .twice(line: row.line) }
      try Self.require(means, of: field, line: row.line)
      translations[source, default: [:]][key] = means
    }
    guard !sources.isEmpty else { throw .empty }
    let given = Set(sources.map(\.field)).union(constants.keys).map(\.path)
    for path in ["kind", "receivedAt"] where !given.contains([path]) { throw .mustHave(path) }
    self.sources = sources
    fields = sources.map(\.field).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.constants = constants
    self.translations = translations
  }

  /// What a cell means; itself where nothing is said of it.
  func meaning(of cell: String, in source: Source) -> String {
    guard let known = translations[source] else { return cell }
    return known[Self.key(cell)] ?? known["*"] ?? cell
  }

  /// Whether a value is named with its meaning, not only by `*`.
  func names(_ value: String, in source: Source) -> Bool {
    translations[source]?[Self.key(value)] != nil
  }

  /// By what a value is known, however it is spelled; signs such as `*` stand for themselves.
  private static func key(_ value: String) -> String {
    let key = Fold.key(value)
    return key.isEmpty ? value : key
  }

  /// A code of a closed list is known here; what the reference data hold depends on the day of each row.
  private static func require(_ means: String, of field: ImportField, line: Int) throws(ImportMapError) {
    guard !means.isEmpty, case .code(let choices)? = field.content else { return }
    guard choices.contains(where: { $0.code == means }) else {
      throw .noSuchCode(line: line, allowed: choices.map(\.code))
    }
  }
}
