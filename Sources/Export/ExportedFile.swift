/// A file to hand out: its name without folder, and its text, to be stored as UTF-8.
public struct ExportedFile: Hashable, Sendable {
  public let name: String
  public let text: String
  /// Codes of what the format can't carry without telling something hidden: for the caller to say, not in the file.
  public let notSent: [String]

  init(_ name: String, _ text: String, notSent: [String] = []) {
    self.name = name
    self.text = text
    self.notSent = notSent
  }
}
