import Base
import CaseModel

/// When which event happened, each in order of time.
struct History {
  private let times: [Event: [Instant]]

  init(_ timeline: some Sequence<Happening>) {
    times = Dictionary(grouping: timeline, by: \.event).mapValues { $0.map(\.at).sorted() }
  }

  func last(_ event: Event) -> Instant? { times[event]?.last }

  /// The first time any of `events` happened, at `earliest` or later.
  func first(of events: [Event], notBefore earliest: Instant? = nil) -> Instant? {
    events.flatMap { times[$0] ?? [] }.filter { at in earliest.map { $0 <= at } ?? true }.min()
  }
}
