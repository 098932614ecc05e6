/// How many letters two words are apart.
enum EditDistance {
  /// Whether one letter put in, left out, replaced or swapped with its neighbour makes one word of the other.
  static func isAtMostOne(_ a: String, _ b: String) -> Bool {
    let (short, long) =
      a.utf8.count <= b.utf8.count ? (Array(a.utf8), Array(b.utf8)) : (Array(b.utf8), Array(a.utf8))
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    if start == short.count { return true }
    if long.count > short.count { return short[start...] == long[(start + 1)...] }
    if short[(start + 1)...] == long[(start + 1)...] { return true }
    return start + 1 < short.count && short[start] == long[start + 1]
      && short[start + 1] == long[start] && short[(start + 2)...] == long[(start + 2)...]
  }
}
