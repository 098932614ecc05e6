/// A file to hand out: its name without folder, and its text, to be stored as UTF-8.
public struct ExportedFile: Hashable, Sendable {
  public let name: String
  public let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
