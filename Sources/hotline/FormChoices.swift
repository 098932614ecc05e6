import CaseModel
import CaseStore

/// The codes that the reference data offer today; of the signs, the gravest first.
struct FormChoices {
  let topics: [Choice<JSONValue>]
  let signs: [Choice<JSONValue>]
  let places: PlaceChoices

  init(topics: [Choice<JSONValue>], signs: [Choice<JSONValue>], places: PlaceChoices) {
    self.topics = topics
    self.signs = signs
    self.places = places
  }

  init(_ session: Session) throws {
    let reference = try session.store.reference(at: session.stamp.now)
    topics = reference.topics.filter { $0.key.count > 2 }.sorted { $0.key < $1.key }
      .map { Choice($0.key, $0.value, .string($0.key)) }
    signs = reference.signs.sorted { ($1.urgency, $0.code) < ($0.urgency, $1.code) }.map { sign in
      Choice(
        sign.code,
        Text(
          vi: "\(sign.label.vi): \(sign.question.vi)", en: "\(sign.label.en): \(sign.question.en)"),
        .string(sign.code))
    }
    let valid = try session.store.places(
      named: nil, level: nil, on: session.calendar.day(of: session.stamp.now))
    places = PlaceChoices(
      valid, own: Set(session.store.log.places), former: try session.store.formerOwnPlaces())
  }

  func of(_ vocabulary: Field.Vocabulary) -> [Choice<JSONValue>] {
    switch vocabulary {
    case .topic: topics
    case .sign: signs
    }
  }
}
