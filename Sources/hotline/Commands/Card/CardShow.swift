import Base
import ArgumentParser
import CaseModel
import CaseStore

struct CardShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Đọc một thẻ.", en: "Read a card."),
      discussion: examples("hotline card show suicide"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã thẻ.", en: "The card's code.")), completion: Completions.cards)
  var card: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let card = try session.store.card(card, on: session.calendar.day(of: session.stamp.now))
    let language = session.language
    func row(_ vi: String, _ en: String, _ text: Text) -> DetailBlock.Row {
      DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), text.inLanguage(language))
    }
    try session.show(
      Sheet(
        document: CardDocument(card),
        sections: [
          .init(
            title: card.label,
            rows: [
              row("Nói, làm", "Say and do", card.say), row("Căn cứ", "Source", Citation(card.source).text),
              row("Chắc đến đâu", "How sure", card.sureness.label),
            ])
        ]))
  }
}

private struct CardDocument: Encodable {
  let code: String
  let sign: String?
  let topic: String?
  let label: String
  let say: String
  let sure: Card.Sureness
  let source: String

  init(_ card: Card) {
    code = card.code
    sign = card.sign
    topic = card.topic
    label = card.label.inLanguage(spoken)
    say = card.say.inLanguage(spoken)
    sure = card.sureness
    source = card.source
  }
}
