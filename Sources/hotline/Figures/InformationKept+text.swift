import Base
import CaseStore
import CaseModel
import Disclosure
import Statistics

extension InformationKept {
  /// A line a counting unit: how much of it stands in printed numbers, by level of detail.
  func text(_ language: Language) -> String {
    let heading = Text(
      vi: "Giữ được (phần đã đếm nằm trong số được in):",
      en: "Kept (share of what was counted that stands in a printed number):"
    ).inLanguage(language)
    let lines = StatisticsRow.Unit.allCases.compactMap { unit -> String? in
      let own = levels.filter { $0.unit == unit }
      guard !own.isEmpty else { return nil }
      let shares = own.map { level in
        "\(Self.detail(level.depth).inLanguage(language)) \(Int((level.counted * 100).rounded())) %"
      }
      return "  \(unit.label.inLanguage(language)): \(shares.joined(separator: ", "))\n"
    }
    return lines.isEmpty ? "" : heading + "\n" + lines.joined()
  }

  private static func detail(_ depth: Int) -> Text {
    switch depth {
    case 0: Text(vi: "tổng số", en: "total")
    case 1: Text(vi: "chia một cách", en: "divided once")
    default: Text(vi: "chia \(depth) cách cùng lúc", en: "divided \(depth) ways at once")
    }
  }
}
