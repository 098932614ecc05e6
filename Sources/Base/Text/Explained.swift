/// A refusal or failure that says, in both languages, what is wrong and what to do.
///
/// Its text holds ids and codes, never a name, a phone number or anything a caller said.
public protocol Explained: Error, CustomStringConvertible {
  var text: Text { get }

  /// How a command ends that meets it; ``ExitStatus/failed`` unless the error says otherwise.
  var status: ExitStatus { get }
}

extension Explained {
  public var description: String { text.en }

  public var status: ExitStatus { .failed }
}
