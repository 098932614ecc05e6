import Base
import CaseModel
import CaseStore
import Triage

/// Makes hints of the answers so far. It never stops a call: what can't be read yet gives no hint.
final class HintReader {
  private let session: Session
  private let reader: IntakeReader?
  private var sought: Set<String> = []
  private(set) var hits: [CaseStore.Hit] = []
  private var owed: [Callback] = []
  private var plans: [(plan: CallerPlan, content: CallerPlan.Content)] = []
  private var last: (document: JSONValue, hints: FormHints)?

  /// Whether earlier contacts are looked for, too.
  private let looks: Bool

  init(_ session: Session, looks: Bool = true) {
    self.session = session
    self.looks = looks
    reader = try? IntakeReader(session.store)
  }

  func hints(for document: JSONValue, link: CaseNumber?) -> FormHints {
    var hints = FormHints()
    if let last, last.document == document {
      hints = last.hints
    } else if let report = report(document), let found = try? session.store.preview(report, now: session.stampNow.now) {
      hints.urgency = found.assessment.findings.isEmpty ? nil : found.assessment.proposed
      var advice: [Text] = []
      for text in found.assessment.findings.compactMap(\.guidance) where !advice.contains(text) {
        advice.append(text)
      }
      hints.advice = advice
      hints.numbers = Self.numbers(found.proposals)
      hints.tell = found.assessment.findings.isEmpty ? [] : told(found.proposals)
      last = (document, hints)
    }
    if looks { look(for: document) }
    let known = hits.map { SimilarContact($0).line(session.calendar) }
    hints.plans = plans.map { CallerPlan.told($0.plan, $0.content) }
    hints.earlier = owed.map(\.heardFrom) + known
    hints.link = link.map {
      Text(vi: "Sẽ gắn vào hồ sơ \($0). F5: bỏ gắn.", en: "Will be linked to case \($0). F5: don't.")
    }
    return hints
  }

  /// Cases that the call may belong to.
  var cases: [CaseNumber] {
    hits.compactMap(\.number).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The answers as a report, without those that can't stand yet.
  func report(_ document: JSONValue) -> Report? {
    var document = document
    if !document.isReport { document = document.setting(["kind"], to: .string(ContactKind.aboutChild.rawValue)) }
    for _ in 0..<6 {
      do {
        return try reader?.read(document, now: session.stampNow.now).report
      } catch let faults as IntakeFaults {
        for fault in faults.faults { document = document.setting(fault.keys, to: nil) }
      } catch {
        return nil
      }
    }
    return nil
  }

  static func numbers(_ proposals: [Proposal]) -> [String] {
    proposals.filter { $0.agencyKind == "emergency-number" && !$0.isWithheld }
      .compactMap { $0.agency?.phone }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func told(_ proposals: [Proposal]) -> [Text] {
    let kinds = (try? session.store.reference(at: session.stamp.now).agencyKinds) ?? [:]
    return proposals.filter { $0.agencyKind != "emergency-number" && !$0.isWithheld && $0.conflict == nil }
      .map { proposal in
        proposal.agency?.called ?? kinds[proposal.agencyKind]
          ?? Text(vi: proposal.agencyKind, en: proposal.agencyKind)
      }
  }

  /// Looks for earlier contacts when a name or a number is new; one look is one line of the history.
  private func look(for document: JSONValue) {
    let (names, phones) = EarlierContacts.sought(in: document)
    let new = Set(names + phones)
    guard new != sought else { return }
    sought = new
    hits =
      new.isEmpty ? [] : (try? session.store.similar(names: names, phones: phones, stamp: session.stampNow)) ?? hits
    plans =
      new.isEmpty
      ? [] : (try? session.store.callerPlans(names: names, phones: phones, stamp: session.stampNow)) ?? plans
    owed = phones.isEmpty ? [] : (try? session.store.owedCallbacks(to: phones, stamp: session.stampNow)) ?? owed
  }
}

extension Fault {
  /// The keys of its path: `$.children[0].name` is children, 0, name.
  var keys: [String] {
    path.split { ".[]$".contains($0) }.map(String.init)
  }
}
