import Base
import CaseModel

/// A judgement that nothing, or nothing more, was to be done, and what came of it.
struct PutAside: Hashable {
  enum How: String, CaseIterable {
    case screenedOut = "screened-out"
    /// Triaged as needing nothing.
    case none = "urgency-none"
  }

  enum Sequel: String, CaseIterable {
    /// Somebody called again, or the case was merged, or opened again.
    case cameBack = "came-back"
    /// Somebody gave it another urgency, without any news.
    case judgedAnew = "judged-anew"
    case stayed
  }

  let how: How
  let at: Instant
  private(set) var sequel: Sequel = .stayed

  /// How long a return is looked for.
  static let days = 180

  var end: Instant { at.adding(hours: Self.days * 24) }
}

extension PutAside {
  private enum Event {
    case putAside(How)
    case ended(Sequel)
  }

  /// Each time the case was put aside, in order. What is put aside already isn't put aside again, however it is called.
  ///
  /// - Parameter calls: The case's contacts but the opening one; those of merged cases come with the merger.
  static func all(in dossier: Dossier, calls: [CaseContact]) -> [PutAside] {
    var found: [PutAside] = []
    var isAside = false
    for (at, event) in events(in: dossier, calls) {
      switch event {
      case .putAside(let how):
        if !isAside { found.append(PutAside(how: how, at: at)) }
        isAside = true
      case .ended(let sequel):
        if isAside, let last = found.last, at <= last.end {
          found[found.count - 1].sequel = sequel
        }
        isAside = false
      }
    }
    return found
  }

  private static func events(
    in dossier: Dossier, _ calls: [CaseContact]
  ) -> [(at: Instant, event: Event)] {
    let steps = dossier.entries.compactMap { entry -> (Instant, Event)? in
      let isOwn = !dossier.inherited.contains(entry.id)
      switch entry.facts.step {
      case .screenOut where isOwn: return (entry.at, .putAside(.screenedOut))
      case .triage where isOwn:
        let isNone = entry.facts.urgency == Urgency.none
        return (entry.at, isNone ? .putAside(.none) : .ended(.judgedAnew))
      // A case may be merged into another, or another into it.
      case .reopen where isOwn, .link where isOwn, .merge: return (entry.at, .ended(.cameBack))
      default: return nil
      }
    }
    let all = steps + calls.map { ($0.recordedAt, Event.ended(.cameBack)) }
    return all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { (at: $0.element.0, event: $0.element.1) }
  }
}
