public import Base
import CaseModel
import Foundation
public import GRDB
public import Vault

extension Instant: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { milliseconds.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
    Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
  }
}

/// Only what came out of the vault can be bound for a sealed column.
extension Sealed: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { bytes.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> Sealed? {
    Data.fromDatabaseValue(value).map(Sealed.init(bytes:))
  }
}

/// What a cell holds, or ``BadCell``.
extension Row {
  /// A code of a closed vocabulary.
  func code<Code: RawRepresentable<String> & CaseIterable>(
    _ column: String, _ type: Code.Type = Code.self
  ) throws -> Code {
    guard let code: Code = try codeIfAny(column) else {
      throw BadCell(column: column, fault: .missing)
    }
    return code
  }

  func codeIfAny<Code: RawRepresentable<String> & CaseIterable>(
    _ column: String
  ) throws -> Code? {
    guard let raw = self[column] as String? else { return nil }
    return try Self.code(raw, column)
  }

  /// The codes of a cell that lists several.
  func codes<Code: RawRepresentable<String> & CaseIterable>(_ column: String) throws -> [Code] {
    try words(column).map { try Self.code($0, column) }
  }

  private static func code<Code: RawRepresentable<String> & CaseIterable>(
    _ raw: String, _ column: String
  ) throws -> Code {
    guard let code = Code(rawValue: raw) else {
      throw BadCell(column: column, fault: .words(Code.allCases.map(\.rawValue)))
    }
    return code
  }

  func place(_ code: String, _ validFrom: String) throws -> PlaceKey {
    guard let key = try placeIfAny(code, validFrom) else {
      throw BadCell(column: code, fault: .missing)
    }
    return key
  }

  func placeIfAny(_ code: String, _ validFrom: String) throws -> PlaceKey? {
    guard let code = self[code] as String? else { return nil }
    return PlaceKey(code: code, validFrom: try day(validFrom))
  }

  func day(_ column: String) throws -> Day {
    guard let text = self[column] as String? else {
      throw BadCell(column: column, fault: .missing)
    }
    guard let day = Day(text) else { throw BadCell(column: column, fault: .notADay) }
    return day
  }

  func dayIfAny(_ column: String) throws -> Day? {
    self[column] as String? == nil ? nil : try day(column)
  }

  func text(_ column: String) -> Text { Text(vi: self[column + "Vi"], en: self[column + "En"]) }

  func span(_ prefix: String) throws -> Span {
    guard let span = try spanIfAny(prefix) else {
      throw BadCell(column: Self.spanColumns(prefix).amount, fault: .missing)
    }
    return span
  }

  /// Nil where neither amount nor unit are given.
  func spanIfAny(_ prefix: String) throws -> Span? {
    let names = Self.spanColumns(prefix)
    let unit: Span.Unit? = try codeIfAny(names.unit)
    switch (self[names.amount] as Int?, unit) {
    case (let amount?, let unit?): return Span(amount, unit)
    case (nil, nil): return nil
    case (nil, _): throw BadCell(column: names.amount, fault: .missing)
    case (_, nil): throw BadCell(column: names.unit, fault: .missing)
    }
  }

  private static func spanColumns(_ prefix: String) -> (amount: String, unit: String) {
    prefix.isEmpty ? ("amount", "unit") : (prefix + "Amount", prefix + "Unit")
  }

  /// Words of a cell that holds a list.
  func words(_ column: String) -> [String] {
    (self[column] as String?)?.split(separator: " ").map(String.init) ?? []
  }
}
