public import Base
public import CaseModel

/// Reads intake documents as of the log's reference data. Codes are looked up once for each day of receipt, units one
/// by one.
public final class IntakeReader {
  private let store: CaseStore
  private let calendar: LogCalendar
  private var codes: [Day: CaseStore.Codes] = [:]

  public init(_ store: CaseStore) throws {
    self.store = store
    calendar = try store.calendar()
  }

  /// - Parameters:
  ///   - document: The fields as JSON.
  ///   - now: The moment at which it is done.
  ///   - recordedAt: When the contact was first recorded, if that was before.
  ///   - known: The document as it stands in the log.
  /// - Throws: `IntakeFaults` with everything that is wrong with it.
  public func read(
    _ document: JSONValue, now: Instant, recordedAt: Instant? = nil, known: JSONValue? = nil
  ) throws -> Intake {
    let recordedAt = recordedAt ?? now
    var receivedAt = recordedAt
    if case .string(let text)? = document["receivedAt"], let moment = Moment(text) {
      receivedAt = calendar.instant(moment)
    }
    let day = calendar.day(of: receivedAt)
    let codes = try codes[day] ?? store.codes(on: day)
    self.codes[day] = codes
    var reader = try store.formReader(for: document, receivedAt: receivedAt, codes: codes)
    reader.known = known
    reader.oldestReceipt = store.oldestReceipt(recordedAt: recordedAt)
    return try Intake(document, reader: reader, now: now)
  }
}
