extension Unicode.Scalar {
  /// Whether it is a control character: C0, DEL or C1.
  package var steersTerminal: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether the character steers the terminal or the direction of text, or has no shape at all.
  package var actsUnseen: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
