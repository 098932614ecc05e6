/// A file to hand out: its name, the folder of its format, and its text, to be stored as UTF-8.
public struct ExportedFile: Hashable, Sendable {
  public let name: String
  /// Empty for what lies above all formats.
  public internal(set) var folder = ""
  public let text: String
  /// Codes of what the format can't carry without telling something hidden: for the caller to say, not in the file.
  public let notSent: [String]

  init(_ name: String, _ text: String, notSent: [String] = []) {
    self.name = name
    self.text = text
    self.notSent = notSent
  }

  /// The name with the folder.
  public var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
