import Base
import CaseModel
import CaseStore
import Synchronization
import Vault

/// What a command does about a history that doesn't continue the one seen before.
enum HistoryDemand {
  /// Refuses.
  case continuity
  /// Says so and goes on: it shows nothing of the log.
  case warning
  /// Looks for itself.
  case none
}

/// How much of the history this run has seen and remembered.
final class SeenSize: Sendable {
  private let size = Mutex<Int?>(nil)

  var value: Int? {
    get { size.withLock { $0 } }
    set { size.withLock { $0 = newValue } }
  }
}

extension Session {
  var lastSeen: LastSeen { LastSeen(log: store.log.id, in: surroundings) }

  /// Sees that people, agencies, rules and clocks are as the signed history tells, before anybody acts by them.
  func demandRules(_ demand: HistoryDemand) throws {
    do {
      if demand != .none { try store.requireRules() }
    } catch let error as StoreError {
      guard demand == .warning else { throw error }
      talk(error.text)
    }
  }

  /// Sees that the history continues the one that this account saw last, and remembers it.
  ///
  /// What was seen is read before the log: whoever writes meanwhile makes the log longer, never shorter.
  func demand(_ demand: HistoryDemand) throws {
    guard demand != .none else { return }
    do {
      let seen = try lastSeen.state()
      if seen == nil, try store.hasWorked(stamp.actor) { talk(Self.nothingSeen) }
      remember(try Session.state(of: store, continuing: seen), after: seen)
    } catch let refusal as HistoryRefusal {
      guard demand == .warning else { throw refusal }
      talk(refusal.text)
    }
  }

  static func state(
    of store: CaseStore, continuing seen: HistoryState?
  ) throws -> HistoryState {
    do {
      let now = try store.state(continuing: seen?.checkpoint)
      if let seen, seen.root != now.root { throw HistoryRefusal.otherRoot }
      return now
    } catch HistoryError.rewritten(let old, let new) {
      throw new < old
        ? HistoryRefusal.shorter(seen: old, now: new) : HistoryRefusal.rewritten(seen: old)
    } catch HistoryError.otherLog {
      throw HistoryRefusal.rewritten(seen: seen?.checkpoint.size ?? 0)
    }
  }

  /// Said to somebody who has worked with this log before.
  private static let nothingSeen = Text(
    vi:
      "Tài khoản máy này không còn nhớ lịch sử của sổ: lần đầu trên máy này, hoặc tệp .seen bị xóa. Sổ có bị thay bằng bản cũ "
      + "hay không thì không biết được: so với người chứng kiến ('hotline audit checkpoint').",
    en:
      "This account of the machine has no memory of the log's history: the first time here, or its .seen file was taken "
      + "away. Whether an older file was put in place can't be told: compare with a witness ('hotline audit checkpoint')."
  )

  private func remember(_ now: HistoryState, after seen: HistoryState?) {
    seenSize.value = now.checkpoint.size
    guard now != seen else { return }
    do {
      try lastSeen.remember(now)
    } catch {
      notRemembered(error)
    }
  }

  private func notRemembered(_ error: any Error) {
    talk(
      Text(
        vi: "Không ghi nhớ được mốc lịch sử. \(Failure(error).text)",
        en: "The history's state can't be remembered. \(Failure(error).text)"))
  }

  /// Remembers what this run has added to the history, before its result is shown. What is done stands, and its result
  /// is shown although the disk fails now: a passphrase that was made is nowhere else.
  func rememberOwnEntries() throws {
    do {
      guard let before = seenSize.value, try store.historySize() != before else { return }
      let seen = try lastSeen.state()
      remember(try Session.state(of: store, continuing: seen), after: seen)
    } catch let error as StoreError {
      notRemembered(error)
    }
  }
}

extension Session {
  /// Prints what has no other form.
  func out(_ text: String) throws {
    try rememberOwnEntries()
    try surroundings.out(text)
  }
}
