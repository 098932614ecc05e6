public import CaseStore
public import Disclosure
import Foundation
public import Statistics

/// Releases of the log's register, read as what protects and is protected.
public struct ReleaseLedger {
  public let entries: [(entry: ReleaseEntry, policy: Disclosure.Policy, tables: [PublishedTable])]

  public init(_ entries: [ReleaseEntry]) throws {
    self.entries = try entries.map { entry in
      do {
        return (
          entry, try JSONDecoder().decode(Policy.self, from: entry.content.policy),
          try JSONDecoder().decode([PublishedTable].self, from: entry.content.published)
        )
      } catch is DecodingError {
        throw StoreError.damaged
      }
    }
  }

  /// How many cases of their own readers may have without learning more: the least that any release promised, nil where
  /// one promised nothing of it.
  public var coalition: Int? {
    let promised = entries.map(\.policy.coalition)
    return promised.contains(nil) ? nil : promised.compactMap(\.self).min()
  }

  /// Everything that was asked, in the order of the releases, then what is asked now: each once.
  public func questions(and new: [Question] = []) -> [Question] {
    var seen: Set<Question> = []
    return (entries.flatMap(\.entry.content.questions) + new).filter { seen.insert($0).inserted }
  }

  /// All tables that are out, in a count of ``questions(and:)``.
  public func earlier(in tables: [CountTable]) -> [EarlierTable] {
    let counted = Dictionary(tables.map { ($0.question, $0) }) { first, _ in first }
    return entries.flatMap { entry in
      entry.tables.compactMap { published in
        counted[published.question].map {
          EarlierTable(published, $0, zeros: entry.policy.zeros)
        }
      }
    }
  }
}

extension ReleaseEntry {
  /// Who reads it.
  public func audience() throws -> Audience {
    guard let audience = Audience(rawValue: content.audience) else { throw StoreError.damaged }
    return audience
  }
}
