import ArgumentParser
import CaseModel
import CaseStore

/// What to say, and what the law has, at the sign that calls for it.
struct CardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "card",
      abstract: say(vi: "Thẻ: nói gì, luật thế nào.", en: "Cards: what to say, what the law has."),
      discussion: say(
        vi:
          "Trong mẫu ghi, thẻ hiện khi chọn dấu hiệu hay nội dung; '?' đọc cả thẻ. Là danh mục: 'hotline reference update card.csv'.",
        en:
          "On the intake a card shows at its sign or topic; '?' reads it whole. Reference data: 'hotline reference update card.csv'."
      ),
      subcommands: [CardList.self, CardShow.self])
  }
}
