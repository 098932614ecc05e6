import Base
import CaseModel
import CaseStore

/// Records a file with one document a line, in one process: all of it or, when faulty lines are skipped, the rest.
///
/// A line is known again by its own `$key`, or by the prefix that was given and its number.
struct BulkIntake {
  let session: Session
  let prefix: String?
  let linkTo: CaseNumber?
  let strict: Bool
  let skipFaulty: Bool
  /// Practice: each line is recorded when it was received, or after the lines before it.
  let atReceipt: Bool
  /// Tried to its end and taken back: what would be refused is told, and nothing is recorded.
  var isRehearsal = false
  /// What people call the field of a fault: a column of their file.
  var column: (String) -> String = { $0 }
  /// Whether what is refused is told at once; else its rows alone say so.
  var tellsFaults = true

  /// A document of a file: of a line, or made of a row of another system's list.
  struct Item {
    let number: Int
    let document: KeyedDocument
    /// By what a row of another system's list is known again.
    var mark: String?
  }

  /// How many are recorded in one transaction where faulty ones are skipped.
  private static let portion = 50

  func run(_ lines: [JSONLines.Line]) throws -> [BulkRow] {
    guard !lines.isEmpty else { throw BulkError.noLines }
    var rows: [BulkRow] = []
    var items: [Item] = []
    for line in lines {
      guard line.content.count <= Surroundings.longestDocument else {
        throw BulkError.tooLong(line: line.number)
      }
      do throws(IntakeFaults) {
        items.append(Item(number: line.number, document: try KeyedDocument(try JSONValue(document: line.content))))
      } catch {
        rows.append(BulkRow(line: line.number, faults: error.faults))
      }
    }
    return try run(items, refused: rows)
  }

  /// - Parameter refused: What couldn't be read so far.
  func run(_ items: [Item], refused: [BulkRow] = []) throws -> [BulkRow] {
    var (orders, rows) = try read(items)
    rows += refused
    let faulty = rows.sorted { $0.line < $1.line }.map { BulkError.Line(number: $0.line, reasons: $0.reasons) }
    if !faulty.isEmpty {
      guard skipFaulty else { throw BulkError.refused(faulty) }
      if tellsFaults { session.talk(BulkError.told(faulty)) }
    }
    guard let first = orders.first else { return rows }
    let register = try session.store.openRegister(stamp: first.order.stamp)
    let portion = skipFaulty ? Self.portion : orders.count
    var done = 0
    while !orders.isEmpty {
      let part = Array(orders.prefix(portion))
      orders.removeFirst(part.count)
      let outcomes = try record(part, register, before: done, of: items.count)
      done += part.count
      for (line, outcome) in zip(part, outcomes) {
        var row = BulkRow(line: line.number, outcome)
        if !row.isDone {
          row.reasons = reasons(outcome)
          if tellsFaults { session.talk(BulkError.told([BulkError.Line(number: line.number, reasons: row.reasons)])) }
        }
        rows.append(row)
      }
    }
    return rows.sorted { $0.line < $1.line }
  }

  private typealias Numbered = (number: Int, order: CaseStore.Order)

  private func read(_ items: [Item]) throws -> (orders: [Numbered], rows: [BulkRow]) {
    let reader = try IntakeReader(session.store)
    var orders: [Numbered] = []
    var rows: [BulkRow] = []
    let present = session.stampNow.now
    // In practice, when the last line before was recorded.
    var before: Instant?
    for line in items {
      do {
        let keyed = line.document
        guard let key = keyed.key ?? prefix.map({ "\($0)-\(line.number)" }) else {
          throw IntakeFaults([Fault(path: "$.$key", problem: .keyMissing)])
        }
        var now = present
        if atReceipt {
          let received = receipt(keyed.document) ?? before ?? present
          now = before.map { max($0, received) } ?? received
          before = now
        }
        let stamp = CaseStore.Stamp(
          actor: session.stamp.actor, now: now, purpose: session.stamp.purpose)
        let intake = try reader.read(keyed.document, now: now)
        orders.append((line.number, CaseStore.Order(intake, key: key, mark: line.mark, stamp: stamp)))
        for doubt in intake.doubts {
          session.talk(BulkError.told([BulkError.Line(line.number, [named(doubt)])]))
        }
      } catch let faults as IntakeFaults {
        rows.append(BulkRow(line: line.number, faults: faults.faults.map(named)))
      }
    }
    return (orders, rows)
  }

  private func named(_ fault: Fault) -> Fault { Fault(path: column(fault.path), problem: fault.problem) }

  private func receipt(_ document: JSONValue) -> Instant? {
    guard case .string(let text)? = document["receivedAt"] else { return nil }
    return Moment(text).map { session.calendar.instant($0) }
  }

  private func record(
    _ part: [Numbered], _ register: EarlierRegister, before: Int, of all: Int
  ) throws -> [CaseStore.Outcome] {
    do {
      let store = isRehearsal ? session.store.rehearsal : session.store
      return try store.record(
        part.map(\.order), linkTo: linkTo, register: register, strict: strict, skipping: skipFaulty
      ) { count in
        let done = before + count
        guard done.isMultiple(of: 50) || done == all else { return }
        session.talk(Text(vi: "  \(done)/\(all) dòng", en: "  \(done)/\(all) lines"))
      }
    } catch let refusal as BulkRefusal {
      throw BulkError.refused([
        BulkError.Line(number: part[refusal.position].number, reasons: reasons(refusal.outcome))
      ])
    }
  }

  private func reasons(_ outcome: CaseStore.Outcome) -> [Text] {
    switch outcome {
    case .recorded: []
    case .keyTaken(let error): [error.text]
    case .faulty(let faults): faults.faults.map { named($0).line }
    case .similar(let hits):
      [Text(vi: "giống cuộc gọi trước:", en: "like earlier contacts:")]
        + hits.map { SimilarContact($0).line(session.calendar) }
    }
  }
}
