extension String {
  /// Whether it can be part of a file name and of a data package's name anywhere.
  var isFileSafe: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return utf8.count <= 64
      && unicodeScalars.allSatisfy {
        "abcdefghijklmnopqrstuvwxyz0123456789-._".unicodeScalars.contains($0)
      }
  }
}
