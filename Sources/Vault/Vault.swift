public import CaseModel
import Foundation

/// The one place where values are sealed and opened.
///
/// This version has no keys: it stores values as they are (envelope version 0) and says so through ``isSealing``. The
/// tables, the labels and every caller are already those of the sealed log.
public struct Vault: Sendable {
  public init() {}

  /// Whether somebody who holds the file but no key can read nothing of it.
  public var isSealing: Bool { false }

  public func seal(_ document: JSONValue, as label: SealLabel) throws -> Sealed {
    Sealed(bytes: Data([Envelope.open.rawValue]) + (try document.data()))
  }

  public func seal(_ value: some Encodable, as label: SealLabel) throws -> Sealed {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Sealed(bytes: Data([Envelope.open.rawValue]) + (try encoder.encode(value)))
  }

  /// - Throws: ``VaultError`` when the bytes are no envelope this version knows, or not what the label says.
  public func open<Value: Decodable>(
    _ sealed: Sealed, as label: SealLabel, _ type: Value.Type = Value.self
  ) throws(VaultError) -> Value {
    guard let version = sealed.bytes.first, Envelope(rawValue: version) == .open else {
      throw .unknownEnvelope("\(label)")
    }
    do {
      return try JSONDecoder().decode(type, from: sealed.bytes.dropFirst())
    } catch {
      throw .damaged("\(label)")
    }
  }

  /// The first byte of a sealed value: how the rest is to be read.
  private enum Envelope: UInt8 {
    /// As it is.
    case open = 0
  }
}

/// Why a sealed value doesn't open.
public enum VaultError: Explained, Hashable {
  case unknownEnvelope(String)
  case damaged(String)

  public var text: Text {
    switch self {
    case .unknownEnvelope(let label):
      Text(
        vi: "Mục \(label) do phiên bản mới hơn ghi. Hãy cập nhật hotline để mở.",
        en: "Item \(label) was written by a newer version. Update hotline to open it.")
    case .damaged(let label):
      Text(
        vi: "Mục \(label) bị hỏng. Hãy dừng ghi và khôi phục từ bản sao lưu.",
        en: "Item \(label) is damaged. Stop writing and restore a backup.")
    }
  }
}
