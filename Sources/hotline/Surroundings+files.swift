import Base
import CaseModel
import Foundation
import Glibc

extension Surroundings {
  /// In bytes: more than any form holds, and little enough to be looked at at once.
  static let longestDocument = 4_000_000

  /// The text of a file, or of standard input for `-`; without the mark by which Windows says that it is UTF-8.
  func read(_ file: String, flag: String, atMost most: Int = .max) throws -> String {
    var data = try data(file, flag: flag, atMost: most)
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { data = data.dropFirst(3) }
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandError.unreadableFile(flag: flag)
    }
    return text
  }

  /// The text of a file that a sheet or another program wrote: `FileText`.
  func sheet(_ file: String, flag: String) throws -> String {
    guard let text = FileText.decoded(try data(file, flag: flag)) else {
      throw CommandError.unreadableFile(flag: flag)
    }
    return text
  }

  /// - Parameters:
  ///   - file: Path of a file; `-` is standard input.
  ///   - flag: The option that gave it, for the error.
  ///   - most: In bytes; of a longer file nothing is looked at.
  func data(_ file: String, flag: String, atMost most: Int = .max) throws -> Data {
    let data: Data
    if file == "-" {
      data = try input.readAll(most)
    } else {
      let descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw CommandError.unreadableFile(flag: flag) }
      defer { close(descriptor) }
      do {
        data = try Descriptor.readAll(from: descriptor, atMost: most)
      } catch {
        throw CommandError.unreadableFile(flag: flag)
      }
    }
    guard data.count <= most else {
      throw CommandError.tooLarge(flag: flag, megabytes: most / 1_000_000)
    }
    return data
  }

  /// One JSON document.
  ///
  /// - Throws: `IntakeFaults` where it is no JSON, or an object has a key twice.
  func document(_ file: String, flag: String) throws -> JSONValue {
    try JSONValue(document: try data(file, flag: flag, atMost: Self.longestDocument))
  }

  /// The bytes of one JSON document, which whoever reads them finds more to say of.
  ///
  /// - Throws: `IntakeFaults` where an object has a key twice: most readers drop one.
  func json(_ file: String, flag: String) throws -> Data {
    let data = try data(file, flag: flag, atMost: Self.longestDocument)
    do {
      _ = try JSONValue(document: data)
    } catch {
      if error.faults.contains(where: { $0.problem == .givenTwice }) { throw error }
    }
    return data
  }
}
