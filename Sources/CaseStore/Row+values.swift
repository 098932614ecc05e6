public import CaseModel
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

extension Row {
  /// A code of a closed vocabulary.
  func code<Code: RawRepresentable<String>>(_ column: String, _ type: Code.Type = Code.self) throws
    -> Code
  {
    guard let code = Code(rawValue: self[column]) else { throw StoreError.damaged }
    return code
  }

  func codeIfAny<Code: RawRepresentable<String>>(_ column: String) throws -> Code? {
    guard let raw = self[column] as String? else { return nil }
    guard let code = Code(rawValue: raw) else { throw StoreError.damaged }
    return code
  }

  func place(_ code: String, _ validFrom: String) throws -> PlaceKey {
    guard let key = try placeIfAny(code, validFrom) else { throw StoreError.damaged }
    return key
  }

  func placeIfAny(_ code: String, _ validFrom: String) throws -> PlaceKey? {
    guard let code = self[code] as String? else { return nil }
    return PlaceKey(code: code, validFrom: try day(validFrom))
  }

  func day(_ column: String) throws -> Day {
    guard let day = Day(self[column] as String) else { throw StoreError.damaged }
    return day
  }

  func dayIfAny(_ column: String) throws -> Day? {
    self[column] as String? == nil ? nil : try day(column)
  }

  func text(_ column: String) -> Text { Text(vi: self[column + "Vi"], en: self[column + "En"]) }

  func spanIfAny(_ prefix: String) throws -> Span? {
    let names = prefix.isEmpty ? ("amount", "unit") : (prefix + "Amount", prefix + "Unit")
    guard let amount = self[names.0] as Int? else { return nil }
    return Span(amount, try code(names.1))
  }

  /// Words of a cell that holds a list.
  func words(_ column: String) -> [String] {
    (self[column] as String?)?.split(separator: " ").map(String.init) ?? []
  }
}
