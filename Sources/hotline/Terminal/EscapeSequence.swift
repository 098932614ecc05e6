/// Where a terminal's escape sequences end (ECMA-48).
enum EscapeSequence {
  /// The index after the complete sequence that starts at `start`, or nil if none does.
  static func end(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let introducer: Unicode.Scalar
    var index = start + 1
    switch scalars[start].value {
    case 0x1B where index < scalars.count:
      introducer = scalars[index]
      index += 1
    case 0x80...0x9F:
      // A C1 character is the escape character and the one 64 below in one.
      introducer = Unicode.Scalar(UInt8(scalars[start].value - 0x40))
    default:
      return nil
    }
    switch introducer {
    case "[":
      return endOfControl(in: scalars, from: index)
    case "]", "P", "X", "^", "_":
      return endOfString(in: scalars, from: index)
    case " "..."/":
      while index < scalars.count, (" "..."/").contains(scalars[index]) { index += 1 }
      return index < scalars.count && ("0"..."~").contains(scalars[index]) ? index + 1 : nil
    case "0"..."~" where scalars[start] == "\u{1B}":
      return index
    default:
      return nil
    }
  }

  private static func endOfControl(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index < scalars.count, ("0"..."?").contains(scalars[index]) { index += 1 }
    while index < scalars.count, (" "..."/").contains(scalars[index]) { index += 1 }
    return index < scalars.count && ("@"..."~").contains(scalars[index]) ? index + 1 : nil
  }

  private static func endOfString(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    for index in start..<scalars.count {
      switch scalars[index] {
      case "\u{07}", "\u{9C}": return index + 1
      case "\u{1B}":
        let next = index + 1
        return next < scalars.count && scalars[next] == "\\" ? next + 1 : nil
      case "\n", "\r": return nil
      default: continue
      }
    }
    return nil
  }
}
