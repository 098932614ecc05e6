import Dispatch
import Foundation
import Synchronization

/// Work that one core would be long about, done by all of them.
enum Parallel {
  /// How many cores there are for it.
  static let width = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// What `body` makes of each element, in their order; the first element that fails decides.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) throws -> Value
  ) throws -> [Value] {
    if elements.count == 1 { return [try body(elements[0])] }
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: elements.count) { position in
      let result = Result { try body(elements[position]) }
      results.withLock { $0[position] = result }
    }
    let all = results.withLock { $0 }
    return try elements.indices.compactMap { try all[$0]?.get() }
  }

  /// The elements in as many pieces as there are cores, in their order, none of them empty.
  static func pieces<Element>(of elements: [Element]) -> [ArraySlice<Element>] {
    let size = (elements.count + width - 1) / width
    return stride(from: 0, to: elements.count, by: max(1, size)).map {
      elements[$0..<min($0 + size, elements.count)]
    }
  }
}
