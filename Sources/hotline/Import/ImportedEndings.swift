import Base
import CaseModel
import CaseStore

/// Cases of an old register that were over before they were typed in: each is triaged as the rules propose and closed
/// with one reason for all of them. What one person may not end alone is asked of a second one, case by case.
struct ImportedEndings {
  private(set) var closed = 0
  private(set) var asked: [RequestID] = []

  /// - Parameters:
  ///   - numbers: Cases that an import opened. Those that somebody has worked on since stay as they are.
  ///   - day: Only cases that were received before it are over.
  ///   - words: Why they are over, and where that is written.
  init(_ numbers: [CaseNumber], receivedBefore day: Day, because words: String, _ session: Session) throws {
    let limit = session.calendar.start(of: day)
    for number in numbers {
      let summary = try session.store.summary(number)
      guard summary.state == .received, summary.receivedAt < limit else { continue }
      let (store, stamp) = (session.store, session.stampNow)
      _ = try store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp)
      try store.start(number, seen: nil, stamp: stamp)
      do {
        try store.close(number, because: .other, decision: nil, reason: words, seen: nil, stamp: stamp)
        closed += 1
      } catch StoreError.secondPersonNeeded {
        asked.append(
          try store.ask(for: .close(.other, decision: nil), of: number, reason: words, seen: nil, stamp: stamp))
      }
    }
  }

  /// What was done, and what the second person does.
  var text: Text {
    guard let first = asked.first, let last = asked.last else {
      return Text(vi: "Đã đóng \(closed) ca cũ.", en: "Closed \(closed) old cases.")
    }
    let requests = first == last ? "\(first)" : "\(first)–\(last)"
    return Text(
      vi:
        "Đã đóng \(closed) ca cũ; \(asked.count) ca có dấu hiệu nguy hại chờ một giám sát khác (đề nghị \(requests)): "
        + "'hotline request list', rồi 'hotline request approve' với các số đó.",
      en:
        "Closed \(closed) old cases; \(asked.count) that tell of harm wait for another supervisor (requests \(requests)): "
        + "'hotline request list', then 'hotline request approve' with their numbers.")
  }
}
