import Base
public import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// A form of a child, to be printed.
  public struct PrintedChildForm: Sendable {
    public let copy: FormCopy
    public let child: Report.Child
    public let officer: Signatory
    /// Whether a parent or carer is accused: they don't get this paper.
    public let accusesCarer: Bool
  }

  /// A form of a child for a paper: journalled as a disclosure. Where a separated child is stands on it only when it is
  /// asked for.
  ///
  /// - Throws: ``StoreError/formNamesCaller(_:mend:)`` for answers that give away a caller who didn't agree;
  ///   ``StoreError/formTellsPlacing(_:mend:)`` for answers that tell where a separated child of the case is;
  ///   ``StoreError/noSuchForm(_:_:revision:)`` for a form that nobody filled.
  public func printForm(
    _ form: WorkForm, of child: ChildNumber, revision: Int? = nil, withPlacing: Bool, stamp: Stamp
  ) throws -> PrintedChildForm {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, child.number)
      let stamp = stamp.with(stamp.purpose ?? .handOver)
      try admit(db, .discloseIdentity, stamp, on: row)
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      let copy = try copy(db, form, of: child, revision: revision, in: dossier, stamp: stamp)
      guard copy.revision > 0, let told = dossier.reports(of: child).first?.children.first else {
        throw StoreError.noSuchForm(child, form, revision: revision ?? 1)
      }
      func items(betraying isBetrayed: (String) -> Bool) -> [FormItem] {
        copy.layout.items.filter { copy.answers.texts(of: $0).contains(where: isBetrayed) }
      }
      let betrayals = items(betraying: CallerSecret(of: try onPaper(db, dossier, of: row).reports).isBetrayed(by:))
      guard betrayals.isEmpty else {
        throw StoreError.formNamesCaller(
          betrayals.map(\.label), mend: "hotline form fill \(child) \(form.rawValue)")
      }
      let kept = withPlacing ? PlacingSecret([]) : try placing(db, dossier)
      let tells = items(betraying: kept.isBetrayed(by:)).filter { !form.hidden.contains($0.code) }
      guard tells.isEmpty else {
        throw StoreError.formTellsPlacing(tells.map(\.label), mend: "hotline form fill \(child) \(form.rawValue)")
      }
      var detail = ["child": "c\(child.position)", "form": form.rawValue, "revision": "\(copy.revision)"]
      if withPlacing { detail["placing"] = "yes" }
      try journal(db, stamp, .formPrint, caseID: row.id, detail: detail)
      let hidden = withPlacing ? [] : form.hidden
      return PrintedChildForm(
        copy: FormCopy(
          child: child, layout: copy.layout, revision: copy.revision, at: copy.at, recordedBy: copy.recordedBy,
          answers: copy.answers.hiding(hidden)),
        child: told, officer: try CaseStore.signatory(db, copy.recordedBy),
        accusesCarer: dossier.conditions(of: row, remote: false, child: child).contains(.carerIsOffender))
    }
  }
}

extension CaseStore {
  /// Where separated children of a case are, and by whom they are taken care of, as any revision of form 07 said it.
  func placing(_ db: Database, _ dossier: Dossier) throws -> PlacingSecret {
    let hidden = WorkForm.separation.hidden.map { $0.split(separator: ".").map(String.init) }
    let orders = dossier.entries.filter { $0.facts.filled?.form == .separation }
    return PlacingSecret(
      try orders.compactMap { try document(db, ofEntry: $0.id) }.flatMap { answers in
        hidden.compactMap { if case .string(let text)? = answers[$0[0]]?[$0[1]] { text } else { nil } }
      })
  }
}

extension JSONValue {
  /// The answers in words to one question; several where its section repeats.
  fileprivate func texts(of item: FormItem) -> [String] {
    guard !item.kind.isSection, let key = item.path.last, let section = self[item.path[0]] else { return [] }
    let entries: [JSONValue] = if case .array(let given) = section { given } else { [section] }
    return entries.compactMap { if case .string(let text)? = $0[key] { text } else { nil } }
  }

  /// Without the answers to these questions.
  fileprivate func hiding(_ codes: Set<String>) -> JSONValue {
    guard case .object(var members) = self else { return self }
    for code in codes {
      let path = code.split(separator: ".").map(String.init)
      guard path.count == 2, case .object(var section)? = members[path[0]] else { continue }
      section[path[1]] = nil
      members[path[0]] = .object(section)
    }
    return .object(members)
  }
}
