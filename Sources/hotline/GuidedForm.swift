import Base
import CaseModel
import CaseStore
import Foundation

/// A form of a child filled by a person: on the screen, or one question after the other where none can be shown.
///
/// Every answer is kept at once in a sealed draft; whatever ends it, the same command goes on with it.
struct GuidedForm {
  let session: Session
  let layout: FormLayout
  let copy: CaseStore.FormCopy
  let keeper: DraftKeeper
  let dates: TimeReading

  init(_ session: Session, _ layout: FormLayout, _ copy: CaseStore.FormCopy) {
    self.session = session
    self.layout = layout
    self.copy = copy
    keeper = DraftKeeper(session, dangers: [])
    dates = TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
  }

  /// How the question of a form's draft begins, by which the draft is known without being opened: form, case, child.
  static func mark(_ form: WorkForm, _ child: ChildNumber) -> [String] {
    ["form", form.rawValue, child.number.description.filter(\.isNumber), "c\(child.position)"]
  }

  var mark: [String] { Self.mark(layout.form, copy.child) }

  /// - Parameter record: Records the answers, and with them the draft that goes.
  func run(_ record: (JSONValue, DraftID?) throws -> Void) throws {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    var document = copy.answers
    var place: [String]?
    if let draft = try keeper.free(for: mark).first {
      document = try keeper.resume(draft.id) { $0[0] }.document
      place = draft.mark.question.map { Array($0.split(separator: ".").map(String.init).dropFirst(mark.count)) }
      session.talk(Text(vi: "Tiếp tục bản nháp số \(draft.id).", en: "Going on with draft \(draft.id)."))
    }
    if let page = session.page() {
      try onScreen(page, document, at: place, record)
    } else {
      try inTurn(document, at: place, record)
    }
  }

  /// Keeps what was answered when it stops without being recorded, and says how to go on.
  func keepStopped(_ document: JSONValue, at path: [String]) {
    guard document != copy.answers || keeper.draft != nil else { return }
    try? keeper.keep(document, at: mark + path, link: nil, hasStopped: true)
    guard let draft = keeper.draft else { return }
    session.talk(
      Text(
        vi: "Chưa ghi. Bản nháp số \(draft) được giữ, niêm phong; gõ lại lệnh này để tiếp tục.",
        en: "Not recorded yet. Draft \(draft) is kept, sealed; the same command goes on with it."))
  }
}
