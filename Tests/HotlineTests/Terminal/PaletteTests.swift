import Testing

@testable import hotline

struct PaletteTests {
  @Test(arguments: [
    (true, false, [:], true), (false, false, [:], false), (true, true, [:], false),
    (true, false, ["NO_COLOR": "1"], false), (true, false, ["NO_COLOR": ""], true),
    (true, false, ["TERM": "dumb"], false), (false, false, ["FORCE_COLOR": "1"], true),
    (false, false, ["CLICOLOR_FORCE": "1"], true), (false, false, ["CLICOLOR_FORCE": "0"], false),
    (false, false, ["FORCE_COLOR": ""], false), (true, true, ["FORCE_COLOR": "1"], false),
    (true, false, ["NO_COLOR": "1", "FORCE_COLOR": "1"], false),
  ])
  func `colour follows the terminal, the environment and the flag`(
    isTerminal: Bool, noColour: Bool, environment: [String: String], isOn: Bool
  ) {
    let palette = Palette(isTerminal: isTerminal, noColour: noColour, environment: environment)
    #expect(palette.isOn == isOn)
    #expect((palette.paint("trễ", .alarm) == "trễ") == !isOn)
  }
}
