import Base
import CaseModel
import Glibc

/// The living queue: lines, which of them are shown, and which one somebody stands on. A value that keys and changes of
/// the log change.
struct LivingBoard {
  enum Filter: Hashable {
    case all, mine, emergencies, late, nobodys
  }

  /// What a key wants done beyond the board.
  enum Effect: Hashable {
    case nothing
    case open(BoardLine)
    case newCall
    case oneLineCall
    case search
    case notices
    case shift
    case help
    case redraw
    case quit
    case pause
  }

  let user: String
  private(set) var lines: [BoardLine] = []
  private(set) var filter = Filter.all
  private(set) var picked: BoardLine.Subject?
  private(set) var now: Instant

  init(user: String, now: Instant) {
    self.user = user
    self.now = now
  }

  var shown: [BoardLine] {
    lines.filter { line in
      switch filter {
      case .all: true
      case .mine: line.assignedTo == user
      case .emergencies: line.urgency == .emergency
      case .late: line.isLate(at: now)
      case .nobodys: line.assignedTo == nil
      }
    }
  }

  var pickedIndex: Int { shown.firstIndex { $0.subject == picked } ?? 0 }

  /// What should be heard: a line that has become late or is a new emergency since the last look.
  ///
  /// - Returns: Those lines, in the order of the board.
  mutating func update(_ new: [BoardLine], now: Instant) -> [BoardLine] {
    let before = Dictionary(lines.map { ($0.subject, $0) }) { first, _ in first }
    let then = self.now
    let isFirst = lines.isEmpty
    self.now = now
    lines = new.sorted { BoardLine.precedes($0, $1, at: now) }
    guard !isFirst else { return [] }
    return lines.filter { line in
      guard let old = before[line.subject] else { return line.urgency == .emergency || line.isLate(at: now) }
      return line.isLate(at: now) && !old.isLate(at: then)
        || line.urgency == .emergency && old.urgency != .emergency
    }
  }

  /// Goes on with the time alone.
  mutating func tick(_ now: Instant) -> [BoardLine] { update(lines, now: now) }

  mutating func press(_ key: Key) -> Effect {
    let shown = shown
    switch key {
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-10)
    case .pageDown: move(10)
    case .home: picked = shown.first?.subject
    case .end: picked = shown.last?.subject
    case .enter: return shown.isEmpty ? .nothing : .open(shown[pickedIndex])
    case .scalar(let scalar): return letter(scalar)
    case .help: return .help
    case .control("c"), .hangUp, .escape: return .quit
    case .signal(SIGTSTP), .control("z"): return .pause
    case .signal(let number) where SignalWatch.ending.contains(number): return .quit
    case .signal, .control("l"): return .redraw
    default: break
    }
    return .nothing
  }

  private mutating func letter(_ scalar: Unicode.Scalar) -> Effect {
    switch scalar {
    case "1": return .newCall
    case "2": return .oneLineCall
    case "3": return .search
    case "4": return .notices
    case "5": return .shift
    case "6", "?": return .help
    case "a", "0": filter = .all
    case "m": filter = .mine
    case "k", "e": filter = .emergencies
    case "t", "l": filter = .late
    case "c", "n": filter = .nobodys
    case "q": return .quit
    default: break
    }
    return .nothing
  }

  private mutating func move(_ steps: Int) {
    let shown = shown
    guard !shown.isEmpty else { return }
    picked = shown[max(0, min(shown.count - 1, pickedIndex + steps))].subject
  }
}
