public import Base

/// An intake document that was read: the report, or everything that is wrong with it.
public struct Intake: Sendable {
  /// The checked document, its gaps filled.
  public let document: JSONValue
  public let report: Report
  /// What was given, in one spelling: by it a retry is known.
  public let given: JSONValue
  /// What can be true and seldom is: to be asked back, never refused.
  public let doubts: [Fault]

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - document: What an operator or another program wrote.
  ///   - reader: Finds codes and places as they were when the contact was received.
  ///   - now: When it is recorded. A document without `receivedAt` was received now.
  /// - Throws: ``IntakeFaults`` with every fault; nothing of the document is believed then.
  public init(_ document: JSONValue, reader: FormReader, now: Instant) throws(IntakeFaults) {
    guard case .object(var members) = document else {
      throw IntakeFaults([Fault(path: "$", problem: .notADocument)])
    }
    given = document.canonical
    if members["receivedAt"] ?? .null == .null { members["receivedAt"] = .string("\(now)") }
    let (read, found) = reader.read(.object(members), as: IntakeForm.fields)
    var faults = found
    guard case .object(var filled) = read else { throw IntakeFaults(faults) }
    if filled["receivedAt"] == nil { filled["receivedAt"] = .string("\(now)") }
    Intake.fillDefaults(&filled, in: reader.calendar)
    faults += Intake.requirements(given: members, filled: filled)
    let report = try? JSONValue.object(filled).decoded(as: Report.self)
    // Without a kind nothing can be read; what contradicts itself is told beside the other faults.
    if let report {
      let isLate = filled["lateEntry"] != nil
      let standing = Intake.standing(.object(filled), reader, now: now)
      faults += report.contradictions(now: now, reader, isLate: isLate)
        .filter { new in
          !found.contains { $0.path.hasPrefix(new.path) } && !standing.contains(new)
        }
    }
    guard let report, faults.isEmpty else {
      throw IntakeFaults(
        faults.isEmpty ? [Fault(path: "$", problem: .notADocument)] : faults)
    }
    self.document = .object(filled)
    self.report = report
    doubts = report.doubts
  }

  /// Contradictions that stand in the log already, in fields that nobody has changed.
  private static func standing(
    _ document: JSONValue, _ reader: FormReader, now: Instant
  ) -> [Fault] {
    guard let known = reader.known, let report = try? known.decoded(as: Report.self) else {
      return []
    }
    let changed = document.differences(from: known)
    return report.contradictions(now: now, reader, isLate: known["lateEntry"] != nil)
      .filter { fault in !changed.contains { $0.hasPrefix(fault.path) } }
  }

  /// Fields of a contact that is no report.
  package static let oneLine: Set<String> = [
    "kind", "channel", "receivedAt", "lateEntry", "language", "interpreter",
  ]

  private static func requirements(
    given: [String: JSONValue], filled: [String: JSONValue]
  ) -> [Fault] {
    guard case .string(let code)? = filled["kind"], let kind = ContactKind(rawValue: code) else {
      return given["kind"] ?? .null == .null ? [Fault(path: "$.kind", problem: .missing)] : []
    }
    guard !kind.isReport else { return [] }
    return given.keys.sorted()
      .filter { given[$0] != .null && !oneLine.contains($0) && filled[$0] != nil }
      .map { Fault(path: "$.\($0)", problem: .onlyForReports) }
  }

  /// A dangerous place needs no child; an accident that happened has one.
  private static func isHazard(_ members: [String: JSONValue]) -> Bool {
    guard case .array(let topics)? = members["topics"], !topics.isEmpty,
      members["nature"] != .string(Nature.actual.rawValue)
    else { return false }
    return topics.allSatisfy { topic in
      if case .string(let code) = topic { TopicOrder.isHazard(code) } else { false }
    }
  }

  /// A report is a case unless it says otherwise, and is about at least one child but for a dangerous place; an age
  /// follows from a birth date.
  private static func fillDefaults(_ members: inout [String: JSONValue], in calendar: LogCalendar) {
    guard case .string(let code)? = members["kind"], let kind = ContactKind(rawValue: code),
      kind.isReport
    else { return }
    if members["result"] == nil { members["result"] = .string(ContactResult.case.rawValue) }
    if members["result"] == .string(ContactResult.case.rawValue),
      members["children"] == .array([]), !isHazard(members)
    {
      let reader = FormReader(hasCode: { _, _ in true }, place: { _ in nil }, calendar: calendar)
      members["children"] = .array([reader.read(.object([:]), as: IntakeForm.child).0])
    }
    if members["primaryTopic"] == nil, case .array(let topics)? = members["topics"],
      let gravest = TopicOrder.gravest(
        topics.compactMap { if case .string(let code) = $0 { code } else { nil } })
    {
      members["primaryTopic"] = .string(gravest)
    }
    guard case .string(let text)? = members["receivedAt"],
      let moment = Moment(text)
    else { return }
    let day = calendar.day(of: calendar.instant(moment))
    if case .array(let children)? = members["children"] {
      members["children"] = .array(children.map { Intake.child($0, on: day, in: calendar) })
    }
    if case .object(let incident)? = members["incident"] {
      members["incident"] = .object(Intake.incident(incident, on: day, in: calendar))
    }
  }

  /// Whether it was in the last five days follows from when it happened, so far as that is known.
  private static func incident(
    _ incident: [String: JSONValue], on day: Day, in calendar: LogCalendar
  ) -> [String: JSONValue] {
    guard incident["recent"] == .string(Answer.unknown.rawValue),
      case .string(let text)? = incident["time"],
      let happened = PartialDate(text, in: calendar)?.days(in: calendar)
    else { return incident }
    let first = day.adding(days: -5)
    var members = incident
    if happened.lowerBound >= first {
      members["recent"] = .string(Answer.yes.rawValue)
    } else if happened.upperBound < first {
      members["recent"] = .string(Answer.no.rawValue)
    }
    return members
  }

  private static func child(_ child: JSONValue, on day: Day, in calendar: LogCalendar) -> JSONValue {
    guard case .object(var members) = child, case .string(let text)? = members["birthDate"],
      let birth = PartialDate(text, in: calendar)?.days(in: calendar),
      birth.lowerBound <= day, case .object(let age)? = members["age"], age["from"] == nil,
      age["to"] == nil,
      let derived = try? JSONValue(Age(birth: birth, on: day, basis: .stated))
    else { return child }
    members["age"] = derived
    return .object(members)
  }
}

/// Everything that is wrong with a document: an intake, an agency's answer.
public struct IntakeFaults: Explained, Hashable {
  public let faults: [Fault]

  public init(_ faults: [Fault]) { self.faults = faults }

  public var status: ExitStatus { .faultyDocument }

  public var text: Text {
    faults.listed(below: Text(vi: "Chưa ghi gì. Cần sửa:", en: "Nothing was recorded. To mend:"))
  }
}
