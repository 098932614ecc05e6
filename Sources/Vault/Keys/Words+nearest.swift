extension Words {
  /// The word with the fewest letters wrong, missing, too many or swapped with a neighbour; of several, the first.
  static func nearest(to typed: String) -> String {
    let typed = Array(typed.utf8.prefix(12))
    return all.min { distance(Array($0.utf8), typed) < distance(Array($1.utf8), typed) } ?? ""
  }

  /// Optimal string alignment distance.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
