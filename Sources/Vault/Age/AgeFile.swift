public import Foundation

/// Whole age files in memory, for what is short: a referral, an agency's answer.
public enum AgeFile {
  /// Seals `content`; see ``AgeWriter``.
  public static func seal(
    _ content: Data, to recipients: [AgeRecipient], as form: AgeForm = .binary
  ) throws(AgeError) -> Data {
    var file = Data()
    do {
      var writer = try AgeWriter(to: recipients, as: form) { file += $0 }
      try writer.write(content)
      try writer.finish()
    } catch let error as AgeError {
      throw error
    } catch {
      throw .recipient
    }
    return file
  }

  /// Opens a file; all of its content, or an error.
  public static func open(_ file: Data, with identities: [AgeIdentity]) throws(AgeError) -> Data {
    var rest: Data? = file
    var content = Data()
    do {
      var reader = try AgeReader(identities: identities) {
        defer { rest = nil }
        return rest
      }
      while let chunk = try reader.next() { content += chunk }
    } catch let error as AgeError {
      throw error
    } catch {
      throw .header
    }
    return content
  }
}
