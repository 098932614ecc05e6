import Base
import CaseModel
import CaseStore
import Foundation

/// A breach as a conversation at the terminal: one question after the other, each answer kept at once in a sealed
/// draft. Whatever ends the conversation, the same command goes on with it, and the 72 hours run from when it was
/// begun.
struct GuidedBreach {
  private static let foundKey = "$found"

  let session: Session
  private let prompt: Prompt
  private let keeper: DraftKeeper
  private let mark: [String]

  /// - Parameter breach: The one that is added to; nil for a new one.
  init(_ session: Session, of breach: BreachID?) throws {
    self.session = session
    prompt = try session.prompt(insteadOf: "--from")
    keeper = DraftKeeper(session, dangers: [])
    mark = ["breach", breach.map { "\($0)" } ?? "new"]
  }

  /// - Parameters:
  ///   - known: What was known before.
  ///   - foundAt: When it was found, if somebody said so; else when the conversation was begun.
  ///   - record: Takes the answers, when it was found, and the draft that goes with them.
  func run(
    known: JSONValue, foundAt: Instant?, _ record: (JSONValue, Instant, DraftID?) throws -> Void
  ) throws {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    var (document, begun, index) = (known, session.stampNow.now, 0)
    if let draft = try keeper.free(for: mark).first {
      let resumed = try keeper.resume(draft.id) { $0[0] }
      begun = Self.found(in: resumed.document) ?? draft.begunAt
      document = resumed.document.setting([Self.foundKey], to: nil)
      let next = draft.mark.question?.split(separator: ".").last.map(String.init)
      index = Breach.fields.firstIndex { $0.key == next } ?? 0
      session.talk(Text(vi: "Tiếp tục bản nháp số \(draft.id).", en: "Going on with draft \(draft.id)."))
    }
    let found = foundAt ?? begun
    do {
      while true {
        try ask(&document, from: &index, found)
        do {
          return try record(document, found, keeper.draft)
        } catch let faults as IntakeFaults {
          session.talk(
            faults.faults.listed(below: Text(vi: "Chưa ghi được, cần sửa:", en: "Not recorded yet, to mend:")))
          index = 0
        }
      }
    } catch {
      guard document != known || keeper.draft != nil else { throw error }
      try? keeper.keep(held(document, found), at: path(index), link: nil, hasStopped: true)
      if let draft = keeper.draft {
        session.talk(
          Text(
            vi: "Chưa ghi. Bản nháp số \(draft) được giữ, niêm phong; gõ lại lệnh này để tiếp tục. 72 giờ tính từ "
              + "\(session.calendar.written(found)).",
            en: "Not recorded yet. Draft \(draft) is kept, sealed; the same command goes on with it. The 72 hours run "
              + "from \(session.calendar.written(found))."))
      }
      throw error
    }
  }

  private func held(_ document: JSONValue, _ found: Instant) -> JSONValue {
    document.setting([Self.foundKey], to: .number(Double(found.milliseconds)))
  }

  private static func found(in document: JSONValue) -> Instant? {
    guard case .number(let milliseconds)? = document[foundKey] else { return nil }
    return Instant(milliseconds: Int64(milliseconds))
  }

  private func path(_ index: Int) -> [String] {
    mark + (Breach.fields.indices.contains(index) ? [Breach.fields[index].key] : [])
  }

  private func ask(_ document: inout JSONValue, from index: inout Int, _ found: Instant) throws {
    while index < Breach.fields.count {
      let field = Breach.fields[index]
      let stands =
        switch document[field.key] {
        case .string(let text)?: text
        case .number(let number)?: "\(Int(number))"
        default: ""
        }
      switch try answer(field, stands) {
      case .value(let value): document = document.setting([field.key], to: value)
      case .skipped: document = document.setting([field.key], to: nil)
      case .back(let value):
        if let value { document = document.setting([field.key], to: value) }
        index = max(0, index - 1)
        continue
      }
      index += 1
      keeper.keepIfPossible(held(document, found), at: path(index), link: nil)
    }
    switch try prompt.confirm(Text(vi: "Ghi vụ này?", en: "Record this breach?"), default: nil) {
    case .value(true): return
    case .back:
      index = Breach.fields.count - 1
      try ask(&document, from: &index, found)
    default: throw LineEditor.Interrupted(signal: SIGINT)
    }
  }

  /// What can't be an answer is asked again at once: nothing that was typed before is lost.
  private func answer(_ field: Field, _ stands: String) throws -> Prompt.Answer<JSONValue> {
    switch field.content {
    case .number(let range):
      return try prompt.ask(field.question, initial: stands) { line in
        guard let number = Int(line), range.contains(number) else {
          throw Prompt.Unacceptable(expected: Fault(path: "", problem: .outOfRange(range)).text)
        }
        return .number(Double(number))
      }
    case .code:
      let aliases = ["yes": ["c", "y"], "no": ["k", "n"], "unknown": ["kb", "u"]]
      let choices = Answer.allCases.map {
        Choice($0.rawValue, $0.label, JSONValue.string($0.rawValue), aliases: aliases[$0.rawValue] ?? [])
      }
      return try prompt.choose(field.question, from: choices, initial: stands)
    default: return try prompt.ask(field.question, initial: stands, isEdited: true) { .string($0) }
    }
  }
}
