import Base
import CaseModel
import CaseStore

/// Shows earlier contacts by phone and by children's names before a new case is opened.
struct EarlierContacts {
  private let session: Session
  private let prompt: Prompt
  /// The case that the operator chose to link to.
  private(set) var chosen: CaseNumber?
  /// What was shown already: the same hits are not asked about twice.
  private var shown: Set<ContactID> = []
  private var told: Set<CallbackID> = []
  private var toldPlans: Set<CallerPlanID> = []
  /// Whether the actor holds no search key yet.
  private var isShut = false

  init(_ intake: GuidedIntake, chosen: CaseNumber?) {
    session = intake.session
    prompt = intake.prompt
    self.chosen = chosen
  }

  /// Looks for what the answers so far may have to do with; asks when there is a case that wasn't shown before.
  mutating func offer(for document: JSONValue) throws {
    guard chosen == nil else { return }
    let (names, phones) = Self.sought(in: document)
    let found: [CaseStore.Hit]
    do {
      found = try session.keepingUnlocked {
        try session.store.similar(names: names, phones: phones, stamp: session.stamp)
      }
    } catch StoreError.searchWaits {
      // The call goes on; it is said once.
      if !isShut { session.talk(StoreError.searchWaits.text) }
      isShut = true
      return
    }
    try tellPlans(names, phones)
    try tellOwed(phones)
    let hits = found.filter { !shown.contains($0.contactID) }
    shown.formUnion(hits.map(\.contactID))
    for hit in hits where hit.number == nil {
      let text = describe(
        hit, what: Text(vi: "Cuộc gọi \(hit.contactID)", en: "Contact \(hit.contactID)"))
      session.talk(
        Text(
          vi: "Đã có: \(text.vi); chưa thành hồ sơ.", en: "Earlier: \(text.en); it opened no case.")
      )
    }
    var seen: Set<CaseNumber> = []
    let choices = hits.compactMap { hit -> Choice<CaseNumber>? in
      guard let number = hit.number, seen.insert(number).inserted else { return nil }
      let state = hit.state.map(\.label) ?? Text(vi: "", en: "")
      let what = Text(vi: "\(number) (\(state.vi))", en: "\(number) (\(state.en))")
      return Choice(number.description, describe(hit, what: what), number)
    }
    guard !choices.isEmpty else { return }
    let answer = try prompt.choose(
      Text(
        vi: "Có thể đã có hồ sơ về trẻ này. Gắn vào hồ sơ nào? (Enter: hồ sơ mới)",
        en: "There may be a case about this child. Link to which? (Enter: a new case)"),
      from: choices)
    if case .value(let number) = answer { chosen = number }
  }

  /// How somebody who calls again and again is answered, said once.
  private mutating func tellPlans(_ names: [String], _ phones: [String]) throws {
    let plans = try session.keepingUnlocked {
      try session.store.callerPlans(names: names, phones: phones, stamp: session.stamp)
    }
    for (plan, content) in plans where toldPlans.insert(plan.id).inserted {
      // At the terminal alone: it may say who calls.
      prompt.say(CallerPlan.told(plan, content), .warning)
    }
  }

  /// Who has called again need not be called: a call to them later, in the wrong hour, could betray them.
  private mutating func tellOwed(_ phones: [String]) throws {
    let owed = try session.keepingUnlocked {
      try session.store.owedCallbacks(to: phones, stamp: session.stamp)
    }
    for callback in owed where told.insert(callback.id).inserted {
      session.talk(callback.heardFrom)
    }
  }

  static func sought(in document: JSONValue) -> (names: [String], phones: [String]) {
    var names: [String] = []
    if case .array(let children)? = document["children"] {
      for child in children {
        for key in ["name", "otherNames"] {
          if case .string(let name)? = child[key] { names.append(name) }
        }
      }
    }
    guard case .string(let phone)? = document["caller"]?["phone"] else { return (names, []) }
    return (names, [phone])
  }

  private func describe(_ hit: CaseStore.Hit, what: Text) -> Text {
    let why = [
      hit.sameName ? Text(vi: "trùng tên", en: "same name") : nil,
      hit.samePhone ? Text(vi: "trùng số gọi", en: "same phone") : nil,
    ].compactMap(\.self)
    let time = session.calendar.written(hit.receivedAt)
    return Text(
      vi: "\(what.vi) · \(time) · \(why.map(\.vi).joined(separator: ", "))",
      en: "\(what.en) · \(time) · \(why.map(\.en).joined(separator: ", "))")
  }
}

extension CallerPlan {
  /// What is said when they call.
  static func told(_ plan: CallerPlan, _ content: Content) -> Text {
    Text(
      vi: "KẾ HOẠCH (số \(plan.id), đến \(Session.written(plan.endsOn))): \(content.words)",
      en: "PLAN (no. \(plan.id), until \(Session.written(plan.endsOn))): \(content.words)")
  }
}

extension Callback {
  /// What is said when somebody calls who is owed a call.
  var heardFrom: Text {
    Text(
      vi: "Số này đang chờ gọi lại (số \(id)). Nói chuyện xong thì khỏi gọi: 'hotline callback attempt \(id) reached'.",
      en: "This number is owed a call (no. \(id)). Once you have spoken, it need not be made: "
        + "'hotline callback attempt \(id) reached'.")
  }
}
