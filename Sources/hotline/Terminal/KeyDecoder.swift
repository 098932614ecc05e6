/// Makes keys of a terminal's bytes: UTF-8, control characters, and the sequences of xterm, tmux, the
/// Linux console and rxvt.
struct KeyDecoder {
  let terminal: Terminal

  /// How long, in milliseconds, the rest of a key may take; a slow line needs some.
  static let patience: Int32 = 100
  /// The same for the rest of a paste.
  static let pastePatience: Int32 = 2000

  func next() -> Key { next(within: -1) ?? .other }

  /// The next key; nil when none comes within so many milliseconds.
  func next(within milliseconds: Int32) -> Key? {
    switch terminal.next(within: milliseconds, orSignal: true) {
    case .signal(let number): .signal(number)
    case .end: .hangUp
    case .quiet: nil
    case .byte(0x1B): escape()
    case .byte(let byte) where byte < 0x20 || byte == 0x7F: control(byte)
    case .byte(let byte): character(startingWith: byte)
    }
  }

  private func byte(within patience: Int32 = patience) -> UInt8? {
    guard case .byte(let byte) = terminal.next(within: patience) else { return nil }
    return byte
  }

  private func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x01: .home
    case 0x02: .left
    case 0x05: .end
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x0E: .down
    case 0x10: .up
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .other
    }
  }

  private func character(startingWith first: UInt8) -> Key {
    var bytes = [first]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    while bytes.count < length, let next = byte() { bytes.append(next) }
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return .other }
    return .scalar(scalar)
  }

  private func escape() -> Key {
    switch byte() {
    case UInt8(ascii: "["): controlSequence()
    case UInt8(ascii: "O"): named(byte(), modifiers: "")
    case UInt8(ascii: "b"): .wordLeft
    case UInt8(ascii: "f"): .wordRight
    case nil: .escape
    default: .other
    }
  }

  private func controlSequence() -> Key {
    var parameters = ""
    while let byte = byte() {
      switch byte {
      case 0x20...0x3F:
        parameters.append(Character(Unicode.Scalar(byte)))
      case UInt8(ascii: "[") where parameters.isEmpty:
        // The Linux console's function keys: one more byte.
        return switch self.byte() {
        case UInt8(ascii: "A"): .help
        case UInt8(ascii: "B"): .function(2)
        case UInt8(ascii: "C"): .function(3)
        case UInt8(ascii: "D"): .function(4)
        case UInt8(ascii: "E"): .function(5)
        default: .other
        }
      case UInt8(ascii: "~"):
        return numbered(parameters)
      default:
        return named(byte, modifiers: parameters)
      }
    }
    return .other
  }

  private func named(_ final: UInt8?, modifiers: String) -> Key {
    let byWord = modifiers.hasSuffix(";5") || modifiers.hasSuffix(";3")
    return switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): byWord ? .wordRight : .right
    case UInt8(ascii: "D"): byWord ? .wordLeft : .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"): .help
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    case UInt8(ascii: "Z"): .backTab
    default: .other
    }
  }

  private func numbered(_ parameters: String) -> Key {
    switch parameters {
    case "1", "7": .home
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    case "11": .help
    case "12": .function(2)
    case "13": .function(3)
    case "14": .function(4)
    case "15": .function(5)
    case "17": .function(6)
    case "18": .function(7)
    case "19": .function(8)
    case "200": paste()
    default: .other
    }
  }

  private func paste() -> Key {
    let ending = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while let byte = byte(within: Self.pastePatience) {
      bytes.append(byte)
      if bytes.suffix(ending.count) == ending[...] {
        bytes.removeLast(ending.count)
        break
      }
    }
    return .paste(String(decoding: bytes, as: UTF8.self))
  }
}
