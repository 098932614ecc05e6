/// The number that the log gave to a row of one table: a contact's number is never taken for a request's.
///
/// It is a positive number, counted up, and means nothing outside of its log. In JSON and on a screen it is the bare
/// number. A number typed by a person is read by `init(_:)`; that the log has such a row is asked of the log.
public struct RowID<Table>: Hashable, Comparable, Sendable {
  public let number: Int64

  public init(_ number: Int64) { self.number = number }

  /// Beyond every row: where a list that runs backwards begins.
  public static var max: RowID { RowID(.max) }

  public static func < (one: RowID, other: RowID) -> Bool { one.number < other.number }
}

/// The tables whose rows people, commands and other programs name by number.
public enum RowTable {
  public enum Contact {}
  public enum Case {}
  public enum Draft {}
  public enum Entry {}
  public enum Journal {}
  public enum Request {}
  public enum Notice {}
  public enum Release {}
  public enum Backup {}
  public enum UnansweredCall {}
  public enum Callback {}
  public enum Shift {}
  public enum RosterTurn {}
  public enum Debrief {}
  public enum Breach {}
  public enum Review {}
  public enum CallerPlan {}
}

/// A contact: a call, a message, a visit.
public typealias ContactID = RowID<RowTable.Contact>
/// A case by its row; people name it by its ``CaseNumber``.
public typealias CaseID = RowID<RowTable.Case>
/// A report that is being taken down.
public typealias DraftID = RowID<RowTable.Draft>
/// Something done in a case.
public typealias EntryID = RowID<RowTable.Entry>
/// An entry of the history, counted from 1 without a gap.
public typealias JournalID = RowID<RowTable.Journal>
/// What one person asks and another decides.
public typealias RequestID = RowID<RowTable.Request>
public typealias NoticeID = RowID<RowTable.Notice>
/// A release of figures.
public typealias ReleaseID = RowID<RowTable.Release>
public typealias BackupID = RowID<RowTable.Backup>
/// A call that nobody answered.
public typealias UnansweredCallID = RowID<RowTable.UnansweredCall>
/// A call-back that is or was owed.
public typealias CallbackID = RowID<RowTable.Callback>
/// The end of a shift.
public typealias ShiftID = RowID<RowTable.Shift>
/// A turn of duty.
public typealias RosterTurnID = RowID<RowTable.RosterTurn>
/// A note after a heavy call.
public typealias DebriefID = RowID<RowTable.Debrief>
/// A breach of personal data.
public typealias BreachID = RowID<RowTable.Breach>

/// A call that a supervisor read again.
public typealias ReviewID = RowID<RowTable.Review>

/// How somebody who calls again and again is answered.
public typealias CallerPlanID = RowID<RowTable.CallerPlan>

extension RowID: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int64) { self.init(number) }
}

extension RowID: LosslessStringConvertible {
  public init?(_ text: String) {
    guard let number = Int64(text) else { return nil }
    self.init(number)
  }

  public var description: String { String(number) }
}

extension RowID: Codable {
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
