import Base
import CaseModel
import Vault

/// How a result is shown as text.
struct TextStyle: Sendable {
  var language: Language
  /// Whether a person reads it now; otherwise full values without decoration.
  var isTerminal: Bool
  /// The columns there are to fill.
  var width: Int
  var palette: Palette
}

extension TextStyle {
  /// The style of standard output.
  init(of surroundings: Surroundings, language: Language, noColour: Bool) {
    self.init(
      language: language, isTerminal: surroundings.outIsTerminal, width: surroundings.width,
      palette: Palette(
        isTerminal: surroundings.outIsTerminal, noColour: noColour,
        environment: surroundings.environment))
  }
}

extension TextStyle {
  /// What QR codes are drawn with.
  var ink: QRCode.Ink { palette.isOn ? .coloured : isTerminal ? .lightOnDark : .darkOnLight }
}
