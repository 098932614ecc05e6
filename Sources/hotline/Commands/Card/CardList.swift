import Base
import ArgumentParser
import CaseModel
import CaseStore

struct CardList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Các thẻ.", en: "The cards."), discussion: examples("hotline card list"))
  }
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let choices = try FormChoices(session)
    try session.show(
      Listing(
        items: choices.cards.map { CardRow($0, choices) },
        ifEmpty: Text(
          vi: "Sổ chưa có thẻ: quản trị nạp bằng 'hotline reference update card.csv'.",
          en: "This log has no cards yet: the administrator loads them with 'hotline reference update card.csv'.")))
  }
}

/// A card in a list.
struct CardRow: Listed {
  let card: Card
  private let calledBy: [Text]

  init(_ card: Card, _ choices: FormChoices) {
    self.card = card
    let names = choices.signs + choices.groups + choices.topics
    calledBy = [card.sign, card.topic].compactMap { code in
      code.flatMap { code in names.first { $0.code == code }.map { $0.short ?? $0.label } }
    }
  }

  private enum CodingKeys: CodingKey { case code, sign, topic, label, sure, source }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(card.code, forKey: .code)
    try container.encodeIfPresent(card.sign, forKey: .sign)
    try container.encodeIfPresent(card.topic, forKey: .topic)
    try container.encode(card.label.inLanguage(spoken), forKey: .label)
    try container.encode(card.sureness, forKey: .sure)
    try container.encode(card.source, forKey: .source)
  }

  static let columns = [
    ListColumn("code", vi: "THẺ", en: "CARD"), ListColumn("calledBy", vi: "KHI", en: "AT", isFlexible: true),
    ListColumn("label", vi: "ĐIỀU CHÍNH", en: "IN A LINE", isFlexible: true),
    ListColumn("sure", vi: "CHẮC ĐẾN ĐÂU", en: "HOW SURE", isForWide: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(card.code), TextTable.Cell(calledBy.map { $0.inLanguage(language) }.joined(separator: "; ")),
      TextTable.Cell(card.label.inLanguage(language)), TextTable.Cell(card.sureness.label.inLanguage(language)),
    ]
  }

  var values: [String] {
    [
      card.code, [card.sign, card.topic].compactMap(\.self).joined(separator: " "), card.label.inLanguage(spoken),
      card.sureness.rawValue,
    ]
  }
}
