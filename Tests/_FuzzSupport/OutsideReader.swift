import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Vault

/// Each reader of bytes that come from outside of the log: what it is given may be anything.
///
/// It ends with a value or an error. What it accepts and can write again, it writes byte by byte or reads back as the
/// same; anything else ends the process.
package enum OutsideReader: String, CaseIterable, Sendable {
  case age, answer, calls, certificate, csv, identity, intake, json, log, manifest, note, noteKey, numbers, paper, proof
  case recipient, signature, witness

  package func read(_ data: Data) {
    do { try reading(data) } catch {}
  }

  private func reading(_ data: Data) throws {
    let text = String(decoding: data, as: UTF8.self)
    switch self {
    case .age: _ = try AgeFile.open(data, with: [Self.ageKey])
    case .identity: _ = try AgeIdentity.all(inFile: Secret(data))
    case .recipient: same(try AgeRecipient(text).description, text.trimmingCharacters(in: .whitespacesAndNewlines))
    case .answer: _ = try ReferralAnswer(try JSONValue(reading: data))
    case .calls: _ = try CallCountFile(text, calendar: Self.calendar, now: TestLog.noon)
    case .certificate: same(try Certificate(text).text, text)
    case .csv: _ = try CSVTable(text, numbersRows: data.first == 0x22)
    case .intake: _ = try Self.store.read(try JSONValue(reading: data), now: TestLog.noon)
    case .json:
      let value = try JSONValue(reading: data)
      guard let written = try? value.data() else { return }
      let again = try? JSONValue(reading: written)
      guard again == value else { preconditionFailure("a document was written as another") }
    case .log: Self.audit(data)
    case .manifest: same(try BackupManifest(text).text, text)
    case .note: same(try SignedNote(data).data, data)
    case .noteKey: _ = try NoteKey(text)
    case .numbers:
      let number = try CaseNumber(text)
      guard try CaseNumber(number.description) == number else { preconditionFailure("a number was written as another") }
      _ = try? ReferralNumber(text)
      _ = try? ChildNumber(text)
    case .paper: _ = try PaperKey(text)
    case .proof: same(try EntryProof(data).data, data)
    case .signature: _ = try SSHSignature(data)
    case .witness: same(try WitnessRequest(data).data, data)
    }
  }

  /// What is read strictly is written again as it was.
  private func same<Value: Equatable>(_ written: Value, _ read: Value) {
    guard written == read else { preconditionFailure("\(rawValue): written otherwise than read") }
  }

  private static let calendar = LogCalendar.utc
  package static let ageKey = made { try AgeIdentity(secret: Secret([UInt8](repeating: 0x42, count: 32))) }
  static let testLog = made { try TestLog() }
  static var store: CaseStore { testLog.store }

  private static func made<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("\(error)") }
  }

  private static func audit(_ data: Data) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("outside-\(UUID().uuidString)").path
    defer { for end in ["", "-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    guard FileManager.default.createFile(atPath: path, contents: data, attributes: [.posixPermissions: 0o600]) else {
      return
    }
    guard (try? CaseStore.auditFile(path))?.isGood == true else { return }
    _ = try? CaseStore(path: path).audit()
  }
}
