import Base
import CaseModel
import CaseStore
import Foundation

/// Work that takes a while: shows how far it is to whoever watches, and ends in good order on Ctrl-C.
struct LongWork {
  private let surroundings: Surroundings
  /// Seconds after which somebody wants to know that something happens.
  private static let patience = 1.0

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// - Throws: What `body` throws; `LineEditor.Interrupted` where a signal asked it to end.
  func run<Result>(_ body: (@escaping (BackupProgress) throws -> Void) throws -> Result) throws
    -> Result
  {
    try run { watch in try body { try watch($0.step.label, $0.share) } }
  }

  /// The same for work of any kind, which tells what it does and from 0 to 1 how much of it is done.
  func run<Result>(_ body: (@escaping (Text, Double) throws -> Void) throws -> Result) throws -> Result {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    let started = surroundings.now()
    var shown = ""
    defer { if !shown.isEmpty { surroundings.talk("\r\u{1B}[K") } }
    return try body { label, share in
      while let signal = SignalWatch.next() {
        if SignalWatch.ending.contains(signal) { throw LineEditor.Interrupted(signal: signal) }
      }
      guard surroundings.talkIsTerminal, !surroundings.isPlain,
        surroundings.now().timeIntervalSince(started) > Self.patience
      else { return }
      let line =
        "\(label.inLanguage(spoken)) \(Int(share * 100)) %"
      if line != shown {
        shown = line
        surroundings.talk("\r\(line)\u{1B}[K")
      }
    }
  }
}
