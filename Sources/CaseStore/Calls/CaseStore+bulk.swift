public import CaseModel
import GRDB

extension CaseStore {
  /// One of many intakes that are recorded together.
  public struct Order: Sendable {
    public let intake: Intake
    public let key: String
    /// By what a row of another system's list is known again; it stands in the sealed register alone.
    public let mark: String?
    /// When it is recorded, and by whom: all by one person.
    public let stamp: Stamp

    public init(_ intake: Intake, key: String, mark: String? = nil, stamp: Stamp) {
      self.intake = intake
      self.key = key
      self.mark = mark
      self.stamp = stamp
    }
  }

  /// What became of one of many.
  public enum Outcome: Sendable {
    case recorded(Recorded, similar: [Hit])
    /// Earlier contacts are like it, and only what is new was to be recorded.
    case similar([Hit])
    /// Its key was given before, with another content.
    case keyTaken(StoreError)
    /// What is told of a talk forbids to leave it at that.
    case faulty(IntakeFaults)
  }

  /// Records many intakes in one transaction: all of them or, with `skipping`, those that nothing speaks against.
  ///
  /// Nobody else can write meanwhile, so whoever has thousands hands them over in portions.
  ///
  /// - Parameters:
  ///   - orders: The intakes with their keys, in the order in which they are recorded.
  ///   - linkTo: The case that the contact belongs to; nil opens its own.
  ///   - register: What was registered before, to be looked through for each; it takes in what is recorded.
  ///   - strict: Whether one that is like an earlier contact is left out.
  ///   - skipping: Whether those that are refused are left out.
  ///   - told: Hears after each how many are done; what it throws ends the work, and nothing is recorded.
  /// - Throws: ``BulkRefusal`` for the first that can't be recorded, unless those are skipped.
  public func record(
    _ orders: [Order], linkTo: CaseNumber? = nil, register: EarlierRegister, strict: Bool,
    skipping: Bool, told: (Int) throws -> Void
  ) throws -> [Outcome] {
    guard let first = orders.first else { return [] }
    return try write(by: first.stamp) { db in
      try admit(db, .recordContact, first.stamp)
      return try orders.enumerated().map { position, order in
        try CaseStore.sweep(db, now: order.stamp.now)
        let outcome = try outcome(db, order, linkTo: linkTo, register, strict: strict)
        if !skipping, !outcome.isRecorded {
          throw BulkRefusal(position: position, outcome: outcome)
        }
        try told(position + 1)
        return outcome
      }
    }
  }

  private func outcome(
    _ db: Database, _ order: Order, linkTo: CaseNumber?, _ register: EarlierRegister, strict: Bool
  ) throws -> Outcome {
    if let mark = order.mark, let known = register.contact(marked: mark) {
      return .recorded(try recorded(db, contact: known), similar: [])
    }
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM contact WHERE key = ?", arguments: [order.key])
    let similar =
      isKnown == true
      ? []
      : try hits(db, register.found(order.intake.report)).filter {
        linkTo == nil || $0.number != linkTo
      }
    if strict, !similar.isEmpty { return .similar(similar) }
    do {
      let recorded = try record(
        db, order.intake, key: order.key, linkTo: linkTo, mark: order.mark, stamp: order.stamp)
      // What is taken back is like nothing that comes later.
      if recorded.isNew, !isRehearsal {
        register.take(order.intake.report, mark: order.mark, of: recorded.contactID)
      }
      return .recorded(recorded, similar: similar)
    } catch let error as StoreError {
      guard case .keyTaken = error else { throw error }
      return .keyTaken(error)
    } catch let faults as IntakeFaults {
      // Nothing of it was written yet.
      return .faulty(faults)
    }
  }
}

extension CaseStore.Outcome {
  var isRecorded: Bool { if case .recorded = self { true } else { false } }
}

/// One of many intakes can't be recorded, so none was.
public struct BulkRefusal: Error {
  /// From 0.
  public let position: Int
  public let outcome: CaseStore.Outcome
}
