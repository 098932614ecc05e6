import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Triage

/// The rules of triage and the clocks, from the rules' own words and the shipped table.
struct RulesTopic: HelpTopic {
  @OptionGroup var output: OutputOptions

  static let name = "rules"
  static let abstract = Text(
    vi: "Các quy tắc phân loại và thời hạn.", en: "The rules of triage, and the clocks.")

  static var page: Text {
    let today = LogCalendar.utc.day(of: Instant(Date()))
    let clocks = (try? ClockRule.shipped(on: today)) ?? []
    func page(_ language: Language) -> String {
      func text(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
      let rules = Triage.rules.map { rule in
        block(
          rule.code,
          [
            rule.text.inLanguage(language),
            text("Điều làm thay đổi: ", "What would change it: ")
              + rule.change.inLanguage(language),
          ])
      }
      let times = clocks.map { block($0.code, lines(of: $0, language)) }
      return [
        text(
          "Công cụ đề xuất, người quyết định: kết quả nặng nhất của các quy tắc là mức được đề xuất.",
          "The tool proposes, people decide: the gravest finding of the rules is what is proposed."),
        text("QUY TẮC PHÂN LOẠI", "RULES OF TRIAGE"), rules.joined(separator: "\n"),
        text(
          "THỜI HẠN (bảng gốc; bảng của một sổ: 'hotline reference list clock')",
          "CLOCKS (as shipped; those of a log: 'hotline reference list clock')"),
        times.joined(separator: "\n"),
      ].joined(separator: "\n\n")
    }
    return Text(vi: page(.vi), en: page(.en))
  }

  private static func lines(of clock: ClockRule, _ language: Language) -> [String] {
    func text(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let conditions = ClockRule.Condition.allCases.filter(clock.conditions.contains)
      .map { $0.label.inLanguage(language) }
    let starts = clock.startsAt.label.inLanguage(language)
    let meets = clock.meets.map { $0.label.inLanguage(language) }
    return [
      clock.label.inLanguage(language) + ".",
      text("Tính từ: ", "Runs from: ") + starts + ", " + clock.span.text.inLanguage(language)
        + (conditions.isEmpty
          ? "" : text("; khi: ", "; when: ") + conditions.joined(separator: ", ")) + ".",
      text("Xong khi: ", "Met by: ") + meets.joined(separator: ", ") + ".",
      text("Căn cứ: ", "Basis: ") + clock.basis.label.inLanguage(language)
        + (clock.basis == .law ? " (" + clock.source + ")" : "") + ".",
    ]
  }

  private static func block(_ code: String, _ paragraphs: [String]) -> String {
    let lines = paragraphs.flatMap { $0.wrapped(to: 76) }
    return (["  " + code] + lines.map { "    " + $0 }).joined(separator: "\n")
  }
}

extension Span {
  /// Such as `within 12 hours`, or `at once`.
  var text: Text {
    if amount == 0 { return Text(vi: "ngay", en: "at once") }
    let plural = amount == 1 ? "" : "s"
    return switch unit {
    case .hour: Text(vi: "trong \(amount) giờ", en: "within \(amount) hour\(plural)")
    case .day: Text(vi: "trong \(amount) ngày", en: "within \(amount) day\(plural)")
    case .workingDay:
      Text(vi: "trong \(amount) ngày làm việc", en: "within \(amount) working day\(plural)")
    }
  }
}
