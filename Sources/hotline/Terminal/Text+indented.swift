import Base

extension Text {
  /// A line of a list below what was said before.
  var indented: Text { Text(vi: "  " + vi, en: "  " + en) }
}
