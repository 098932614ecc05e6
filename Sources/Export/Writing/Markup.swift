import Base

/// XHTML that is well-formed by construction: what is interpolated into it is escaped, unless it is
/// markup itself.
struct Markup: Hashable, Sendable {
  let text: String

  static let empty: Markup = ""
}

extension Markup: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ number: Int) { text += "\(number)" }

    mutating func appendInterpolation(_ words: String) {
      for scalar in words.plain.unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
}

extension Sequence<Markup> {
  func joined(_ separator: String = "\n") -> Markup {
    let text = map(\.text).filter { !$0.isEmpty }.joined(separator: separator)
    return Markup(text: text)
  }
}
