import Base
import Disclosure
import Statistics

extension InformationKept {
  /// How much is told, unit by unit, in a sentence; nil where nothing was counted.
  var sentence: Text? {
    let parts = StatisticsRow.Unit.allCases.compactMap { unit -> Text? in
      let own = levels.filter { $0.unit == unit && $0.depth > 0 }
      guard !own.isEmpty else { return nil }
      let shares = own.map { level in
        let percent = Int((level.counted * 100).rounded())
        return Text(
          vi: "\(percent) % \(Self.detail(level.depth).vi)", en: "\(percent) % \(Self.detail(level.depth).en)")
      }
      return Text(
        vi: "\(unit.label.vi): \(shares.map(\.vi).joined(separator: ", "))",
        en: "\(unit.label.en): \(shares.map(\.en).joined(separator: ", "))")
    }
    guard !parts.isEmpty else { return nil }
    return Text(
      vi: "Bản này cho biết bao nhiêu (phần đã đếm nằm trong số được in): "
        + "\(parts.map(\.vi).joined(separator: "; ")).",
      en: "How much it tells (share of what was counted that stands in a printed number): "
        + "\(parts.map(\.en).joined(separator: "; ")).")
  }

  private static func detail(_ depth: Int) -> Text {
    depth == 1
      ? Text(vi: "khi chia một cách", en: "divided once")
      : Text(vi: "khi chia \(depth) cách cùng lúc", en: "divided \(depth) ways at once")
  }
}
