import Base
import CaseModel

/// What figures count of a case: everything that is known of it, and since when of those whom a merged case named.
///
/// Whoever a merged case named was registered with that case: in the case that it became they keep that day, so that
/// the months before and after the merger hold them once.
struct KnownCase {
  private(set) var report: Report
  /// The days of children and offenders, by their place, that came with a merged case.
  private(set) var childDays: [Int: Day] = [:]
  private(set) var offenderDays: [Int: Day] = [:]

  /// - Parameters:
  ///   - own: The case's contacts, the opening one first.
  ///   - merged: Those of cases that were merged into it.
  init?(own: [CaseContact], merged: [CaseContact], calendar: LogCalendar) {
    guard let opening = own.first else { return nil }
    report = opening.report.knowing(own.dropFirst().map(\.report))
    for contact in merged.sorted(by: { $0.id < $1.id }) {
      let (children, offenders) = (report.children.count, report.offenders.count)
      report = report.knowing([contact.report])
      let day = calendar.day(of: contact.recordedAt)
      for index in children..<report.children.count { childDays[index] = day }
      for index in offenders..<report.offenders.count { offenderDays[index] = day }
    }
  }
}
