import Base
import CaseModel

extension FormScreen {
  /// The cards that are called for: of what Enter would take now, then of what stands on the form.
  var cards: [Card] {
    let called = choices.cards.filter { card in
      card.isCalled(bySigns: FormSession.codes(document["signs"]), topics: FormSession.codes(document["topics"]))
    }
    guard isMany, let picked, candidates.list.indices.contains(picked) else { return called }
    let code = candidates.list[picked].code
    let here = choices.cards.filter { $0.isCalled(bySigns: [code], topics: [code]) }
    return here + called.filter { !here.contains($0) }
  }
}

extension Card {
  /// As it is read on the phone: what to say, then where it comes from.
  var lines: [Text] {
    let source = Citation(besideSureness: source).text
    return [
      Text(vi: "☞ " + label.vi, en: "☞ " + label.en), say,
      Text(vi: "(\(source.vi); \(sureness.label.vi))", en: "(\(source.en); \(sureness.label.en))"),
    ]
  }
}

extension Citation {
  /// A source whose sureness is said beside it: that says already what is from memory.
  init(besideSureness source: String) { self.init(source.replacing("; from memory, check", with: "")) }
}

extension [Card] {
  /// The first whole, the others by their names.
  var explained: [Text] {
    guard let first else { return [] }
    let others = dropFirst()
    guard !others.isEmpty else { return first.lines }
    return first.lines + [
      Text(
        vi: "Thẻ khác: " + others.map { "\($0.label.vi) ('hotline card show \($0.code)')" }.joined(separator: "; "),
        en: "Other cards: " + others.map { "\($0.label.en) ('hotline card show \($0.code)')" }.joined(separator: "; "))
    ]
  }
}
