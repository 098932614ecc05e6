import Base

extension Text {
  /// Whether a number is written in it, in digits of any script.
  var hasDigits: Bool {
    (vi + en).unicodeScalars.contains { $0.properties.numericType != nil }
  }
}
