import Base
import CaseModel

/// What the focused line offers for what was typed there, likeliest first.
struct FormCandidates {
  private(set) var list: [Choice<JSONValue>] = []
  /// Whether the first is what the typed text names: only then Enter takes it unasked.
  private(set) var certain = false
  /// How many more there are that only typing finds.
  private(set) var unlisted = 0

  /// More are not searched word by word: of the country's communes only those with the letters typed.
  private static let longList = 200
  private static let most = 60

  init() {}

  init(_ screen: FormScreen) {
    guard let content = screen.content else { return }
    let (all, shown) = Self.options(content, screen)
    let typed = screen.entry.text
    guard !typed.allSatisfy(\.isWhitespace) else {
      list = shown
      unlisted = max(0, all.count - shown.count)
      return
    }
    var within = all
    if case .place = content, let places = try? screen.choices.places, all.count > Self.longList {
      within = Self.containing(typed, places)
    }
    let match = ChoiceMatch(
      typed, in: within, listed: 0, isWary: !(screen.choices.headings(of: content).isEmpty),
      screen.language)
    certain = match.certain.count == 1
    var found = match.certain
    for other in match.possible where !found.contains(where: { $0.value == other.value && $0.label == other.label }) {
      found.append(other)
    }
    list = Array(found.prefix(Self.most))
    // It stands on the screen, and so does that Enter takes it. Of topics one may look like another crime.
    if list.count == 1, screen.choices.headings(of: content).isEmpty { certain = true }
    if case .place = content, certain, let first = list.first, let places = try? screen.choices.places,
      places.isForeign(first)
    {
      certain = Self.hasWholeWords(typed, first)
    }
  }

  /// Whether each word typed is a whole one of the name: beginnings of words lead to places that nobody meant.
  private static func hasWholeWords(_ typed: String, _ place: Choice<JSONValue>) -> Bool {
    func words(_ text: String) -> [Substring] { text.foldedForMatching.split { !$0.isLetter && !$0.isNumber } }
    let names = [place.name.vi, place.name.en] + place.names + [place.code]
    let known = Set(names.flatMap(words))
    return words(typed).allSatisfy(known.contains)
  }

  /// Every choice of a line, and those shown before anything is typed.
  private static func options(
    _ content: Field.Content, _ screen: FormScreen
  ) -> (all: [Choice<JSONValue>], shown: [Choice<JSONValue>]) {
    if let group = screen.group { return (group.members, group.members) }
    switch content {
    case .code(let options):
      let choices = options.filter { screen.focus.path != ["kind"] || ContactKind(rawValue: $0.code)?.isReport == true }
        .map(FormSession.choice)
      return (choices, choices)
    case .reference:
      let chosen = FormSession.codes(screen.document["topics"])
      let choices = chosen.compactMap { code in screen.choices.topics.first { $0.code == code } }
      return (choices, choices)
    case .references(let vocabulary):
      let headings = screen.choices.headings(of: vocabulary)
      let choices = screen.choices.of(vocabulary)
      return (headings + choices, headings.isEmpty ? choices : headings)
    case .place:
      guard let places = try? screen.choices.places else { return ([], []) }
      return (places.all, Array(places.all.prefix(places.listed)))
    default: return ([], [])
    }
  }

  /// Places with each word typed in one of their names, without marks.
  private static func containing(_ typed: String, _ places: PlaceChoices) -> [Choice<JSONValue>] {
    guard let folded = try? places.folded.value else { return places.all }
    let words = typed.foldedForMatching.split(separator: " ")
    return zip(places.all, folded).compactMap { choice, name in
      words.allSatisfy { name.contains($0) } ? choice : nil
    }
  }
}

extension FormChoices {
  fileprivate func headings(of content: Field.Content) -> [Choice<JSONValue>] {
    if case .references(let vocabulary) = content { headings(of: vocabulary) } else { [] }
  }
}
