import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// What a shell completes: numbers, codes and names that stand in clear. A locked log is as good; what can't be read
/// completes nothing.
enum Completions {
  static var cases: CompletionKind {
    .custom { words, _, _ in
      found(words) { store, now in
        try store.queue(CaseStore.Filter(), limit: 200, now: now).map(\.number.description)
      }
    }
  }

  static var agencies: CompletionKind {
    .custom { words, _, _ in
      found(words) { store, now in try store.agencies(on: store.calendar().day(of: now)).map(\.code) }
    }
  }

  static var cards: CompletionKind {
    .custom { words, _, _ in
      found(words) { store, now in try store.cards(on: store.calendar().day(of: now)).map(\.code) }
    }
  }

  static var people: CompletionKind {
    .custom { words, _, _ in
      found(words) { store, now in try store.users().filter { $0.endedAt == nil }.map(\.code) }
    }
  }

  /// The communes that the log serves, by their codes.
  static var places: CompletionKind {
    .custom { words, _, _ in found(words) { store, _ in store.log.places.map(\.code) } }
  }

  private static func found(
    _ words: [String], _ list: (CaseStore, Instant) throws -> [String]
  ) -> [String] {
    do {
      var options = try LogOptions.parse([])
      if let flag = words.lastIndex(of: "--log"), flag + 1 < words.count { options.log = words[flag + 1] }
      let store = try CaseStore(path: options.path(in: .live))
      return try list(store, Instant(Surroundings.live.now()))
    } catch {
      return []
    }
  }
}
