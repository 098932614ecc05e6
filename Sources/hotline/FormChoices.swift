import Base
import CaseModel
import CaseStore

/// The codes that the reference data offer today; of the signs, the gravest first.
struct FormChoices {
  let topics: [Choice<JSONValue>]
  /// The groups of topics, gravest first, each with its topics.
  let groups: [Choice<JSONValue>]
  let signs: [Choice<JSONValue>]
  /// What to say at the signs and topics that call for it.
  var cards: [Card] = []
  /// The name of a unit of any day: a recorded report says which it meant.
  var named: (PlaceKey) -> Text? = { _ in nil }
  /// Read at the first question for a place: a country has thousands, and most silent calls ask for none.
  private let country: Once<PlaceChoices>

  var places: PlaceChoices { get throws { try country.value } }

  init(
    topics: [Choice<JSONValue>], groups: [Choice<JSONValue>] = [], signs: [Choice<JSONValue>],
    places: PlaceChoices
  ) {
    self.topics = topics
    self.groups = groups
    self.signs = signs
    country = Once { places }
  }

  init(_ session: Session) throws {
    let day = session.calendar.day(of: session.stamp.now)
    let reference = try session.store.reference(at: session.stamp.now)
    (topics, groups) = Self.topics(
      reference.topics, words: try session.store.topicWords(on: day))
    signs = Self.signs(reference.signs)
    cards = try session.store.cards(on: day)
    named = { key in (try? session.store.place(key))?.name }
    country = Once {
      PlaceChoices(
        try session.store.places(named: nil, level: nil, on: day),
        own: Set(session.store.log.places), former: try session.store.formerOwnPlaces())
    }
  }

  /// Of signs that are equally urgent, what threatens life at this moment stands first.
  private static let first = [
    "present-danger", "serious-injury", "weapon", "suicide", "threatened", "missing", "trafficking-under-way",
  ]

  /// The signs of danger, the gravest first.
  static func signs(_ signs: [Sign]) -> [Choice<JSONValue>] {
    func place(_ sign: Sign) -> Int { first.firstIndex(of: sign.code) ?? first.count }
    return signs.sorted {
      ($1.urgency, place($0), $0.code) < ($0.urgency, place($1), $1.code)
    }.map { sign in
      Choice(
        sign.code, Text(vi: "\(sign.label.vi): \(sign.question.vi)", en: "\(sign.label.en): \(sign.question.en)"),
        .string(sign.code), names: [sign.label.vi, sign.label.en], short: sign.label)
    }
  }

  /// The topics that a report may have, and their groups; kinds of calls that open no case are none.
  ///
  /// - Parameters:
  ///   - labels: Of topics and groups, by code.
  ///   - words: What people say for each.
  static func topics(
    _ labels: [String: Text], words: [String: [String]]
  ) -> (topics: [Choice<JSONValue>], groups: [Choice<JSONValue>]) {
    func choice(_ code: String, members: [Choice<JSONValue>] = []) -> Choice<JSONValue> {
      let label = labels[code] ?? Text(vi: code, en: code)
      return Choice(
        code, label, .string(code), names: [label.vi, label.en] + (words[code] ?? []),
        members: members)
    }
    let codes = labels.keys.filter { TopicOrder.group(of: $0) != TopicOrder.noCase }.sorted()
    let topics = codes.filter { TopicOrder.group(of: $0) != $0 }.map { choice($0) }
    let groups = codes.filter { TopicOrder.group(of: $0) == $0 }
      .sorted { TopicOrder.rank(ofGroup: $0) < TopicOrder.rank(ofGroup: $1) }
      .map { group in
        choice(group, members: topics.filter { TopicOrder.group(of: $0.code) == group })
      }
    return (topics, groups)
  }

  func headings(of vocabulary: Field.Vocabulary) -> [Choice<JSONValue>] {
    switch vocabulary {
    case .topic: groups
    case .sign: []
    }
  }

  func of(_ vocabulary: Field.Vocabulary) -> [Choice<JSONValue>] {
    switch vocabulary {
    case .topic: topics
    case .sign: signs
    }
  }
}
