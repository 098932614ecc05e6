import Foundation

extension String {
  /// The text as it is compared with what someone types in a hurry: without marks and case.
  ///
  /// NFD without category Mn, đ and ð as d, ƀ as b, lower case, single spaces. For matching only;
  /// never for storing or showing.
  var foldedForMatching: String {
    var folded = String.UnicodeScalarView()
    for scalar in decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "đ", "ð", "ɖ": folded.append("d")
      case "ƀ": folded.append("b")
      default:
        if scalar.properties.generalCategory != .nonspacingMark { folded.append(scalar) }
      }
    }
    return String(folded).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
