import Base
import CaseModel
import Triage

/// The children of a case, each with what was recorded of it.
extension Dossier {
  /// What is known of them all: the opening report first, then those whom later calls told of.
  var known: Report? { reports.first.map { $0.knowing(Array(reports.dropFirst())) } }

  /// In the order of the report; a hazard has none.
  var children: [ChildNumber] {
    (known?.children ?? []).indices.map { ChildNumber(number: number, position: $0 + 1) }
  }

  /// The entries that count: a decision from the moment that somebody else confirmed it.
  var counted: [Entry] {
    let confirmed = Set(entries.compactMap(\.facts.confirms))
    return entries.filter { $0.facts.decision == nil || confirmed.contains($0.id) }
  }

  /// What was recorded of a child, or of the whole case. What a merged case recorded of a child of its own counts where
  /// both cases tell of one child.
  func entries(of child: ChildNumber) -> [Entry] {
    let isOnly = children.count == 1
    return counted.filter { entry in
      guard let other = entry.facts.child else { return true }
      return other == child || (isOnly && inherited.contains(entry.id))
    }
  }

  /// The reports as if they told of this child alone.
  func reports(of child: ChildNumber) -> [Report] {
    guard var report = known, report.children.indices.contains(child.position - 1) else { return reports }
    report.children = [report.children[child.position - 1]]
    return [report]
  }

  func form02(of child: ChildNumber) -> ActForm? { newestForm02(in: entries(of: child)) }

  /// How far the work with a child has come.
  func path(of child: ChildNumber, isEmergency: Bool) -> ChildPath {
    let own = entries(of: child)
    return ChildPath(
      own.compactMap { entry in entry.facts.act.map { ChildPath.Step($0, at: entry.at, form: entry.facts.form) } },
      isEmergency: isEmergency, ended: ending(of: child)?.facts.ended)
  }

  /// By what the work with a child ended; nil while it goes on, or when the case was reopened since.
  func ending(of child: ChildNumber) -> Entry? {
    let reopened = entries.last { $0.facts.step == .reopen }?.id ?? 0
    return entries(of: child).last { $0.facts.ended != nil && $0.id > reopened }
  }

  /// The revisions of a child's form, oldest first, each with the entry that holds it.
  func filled(_ form: WorkForm, of child: ChildNumber) -> [Entry] {
    entries(of: child).filter { $0.facts.filled?.form == form }
  }

  /// A child with papers of its own whose number is another's after a correction, or nobody's.
  func moved(in corrected: Dossier) -> ChildNumber? {
    let filed = Set(entries.compactMap(\.facts.child).filter { $0.number == number })
    let (before, after) = (known?.children ?? [], corrected.known?.children ?? [])
    return filed.sorted { $0.position < $1.position }.first { child in
      let place = child.position - 1
      guard after.indices.contains(place), before.indices.contains(place) else { return true }
      guard let name = before[place].name, after[place].name != name else { return false }
      return after.contains { $0.name == name }
    }
  }
}
