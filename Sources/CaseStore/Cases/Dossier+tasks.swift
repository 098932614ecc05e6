import Base
import CaseModel
import Triage

extension Dossier {
  /// The entry that ended a task.
  func end(ofTask id: EntryID) -> Entry? {
    entries.first { $0.facts.taskEnd?.task == id }
  }

  /// A task by its number; without one, the only task that nobody has ended.
  ///
  /// - Throws: ``StoreError/noSuchTask(_:_:)``, ``StoreError/taskEnded(_:)``, ``StoreError/noOpenTask(_:)``,
  ///   ``StoreError/whichTask(_:_:)``.
  func openTask(
    _ id: EntryID?, in number: CaseNumber, where isMeant: (CaseTask) -> Bool = { _ in true }
  ) throws(StoreError) -> Entry {
    let tasks = entries.filter { $0.facts.task.map(isMeant) ?? false }
    if let id {
      guard let task = tasks.first(where: { $0.id == id }) else { throw .noSuchTask(id, number) }
      if end(ofTask: id) != nil { throw .taskEnded(id) }
      return task
    }
    let open = tasks.filter { end(ofTask: $0.id) == nil }
    guard let task = open.first else { throw .noOpenTask(number) }
    if open.count > 1 { throw .whichTask(number, open.map(\.id)) }
    return task
  }

  /// The tasks to see the other children of a home that nobody has ended.
  var openHouseholds: [EntryID] {
    entries.filter { $0.facts.task?.kind == .household && end(ofTask: $0.id) == nil }.map(\.id)
  }

  /// The homes of a case of harm at home for which nobody was set to see whether the other children there are safe:
  /// each by its first child, by nil where there is but one.
  var unseenHomes: [ChildNumber?] {
    guard reports.contains(where: \.tellsHarmAtHome) else { return [] }
    let set = entries.filter { $0.facts.task?.kind == .household }
    if set.contains(where: { $0.facts.child == nil || inherited.contains($0.id) }) { return [] }
    let homes = firstOfHomes
    guard homes.count > 1 else { return set.isEmpty ? [nil] : [] }
    return homes.filter { home in !set.contains { $0.facts.child == home } }
  }

  /// The first child of each home. A child of whom nobody said where it lives lives with the first.
  private var firstOfHomes: [ChildNumber] {
    var known: [Report.Location] = []
    return zip(children, self.known?.children ?? []).compactMap { number, child in
      if known.isEmpty || !child.home.isUnknown && !known.contains(child.home) {
        known.append(child.home)
        return number
      }
      return nil
    }
  }

  /// The clock of each task that somebody set; what is to be done stands in its label.
  ///
  /// - Parameter end: By what the case ended, while it isn't open: tasks end with it.
  func taskClocks(end: DutyEnd?) -> [Clock] {
    entries.compactMap { entry in
      guard let task = entry.facts.task else { return nil }
      let ending: Clock.Ending? = self.end(ofTask: entry.id).map { last in
        last.facts.taskEnd?.result == .done ? .met(at: last.at) : .notApplicable(DutyEnd(last))
      }
      let unmet = end.map { task.dueAt < $0.at ? Clock.Ending.missed($0) : .notApplicable($0) }
      var clock = Clock(
        code: "task-\(entry.id)", label: Self.label(task, entry), duty: .act, responsible: "hotline",
        source: "local policy", basis: .localPolicy, conditions: [], meets: [], startedAt: entry.at,
        dueAt: task.dueAt, ending: ending ?? unmet)
      clock.child = inherited.contains(entry.id) ? nil : entry.facts.child
      return clock
    }
  }

  private static func label(_ task: CaseTask, _ entry: Entry) -> Text {
    let words = entry.words.map { ": " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") } ?? ""
    let number = "\(entry.id)"
    return switch task.kind {
    case .own: Text(vi: "Việc \(number)\(words)", en: "Task \(number)\(words)")
    case .household:
      Text(
        vi: "Việc \(number): \(task.label.vi)\(words)", en: "Task \(number): \(task.label.en)\(words)")
    }
  }
}

extension Report.Location {
  fileprivate var isUnknown: Bool { place == nil && village == nil && address == nil }
}
