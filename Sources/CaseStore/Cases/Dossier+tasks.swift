import Base
import CaseModel

extension Dossier {
  /// The entry that ended a task.
  func end(ofTask id: EntryID) -> Entry? {
    entries.first { $0.facts.taskEnd?.task == id }
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
      return Clock(
        code: "task-\(entry.id)", label: Self.label(task, entry), duty: .act, responsible: "hotline",
        source: "local policy", basis: .localPolicy, conditions: [], meets: [], startedAt: entry.at,
        dueAt: task.dueAt, ending: ending ?? unmet)
    }
  }

  private static func label(_ task: CaseTask, _ entry: Entry) -> Text {
    let words = entry.words.map { ": " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") } ?? ""
    let number = "\(entry.id)"
    return switch task.kind {
    case .own: Text(vi: "Việc \(number)\(words)", en: "Task \(number)\(words)")
    case .household:
      Text(
        vi: "Việc \(number): \(task.kind.label.vi)\(words)", en: "Task \(number): \(task.kind.label.en)\(words)")
    }
  }
}
