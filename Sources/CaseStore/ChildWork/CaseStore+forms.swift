public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// A form of a child as it was filled: its answers by the layout that it was filled by.
  public struct FormCopy: Sendable {
    public let child: ChildNumber
    public let layout: FormLayout
    /// From 1; 0 is a form that nobody filled yet.
    public let revision: Int
    public let at: Instant
    public let recordedBy: String
    public let answers: JSONValue
  }

  /// The layout of a form on a day.
  ///
  /// - Throws: ``StoreError/notInList(_:)`` when the reference data have none.
  public func formLayout(_ form: WorkForm, on day: Day) throws -> FormLayout {
    try read { try formLayout($0, form, on: day) }
  }

  func formLayout(_ db: Database, _ form: WorkForm, on day: Day) throws -> FormLayout {
    let items = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM formItem WHERE form = ? AND validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
        """, arguments: [form.rawValue, "\(day)", "\(day)"]
    ).map { try reading("formItem", $0, FormItem.init) }
    guard let layout = FormLayout(form, items) else { throw StoreError.notInList(form.rawValue) }
    return layout
  }

  /// A form of a child: its newest revision, or an earlier one. The journal has the read before this returns.
  ///
  /// - Returns: Revision 0, with no answers, where nobody filled it yet.
  /// - Throws: ``StoreError/noSuchChild(_:)``; ``StoreError/noSuchForm(_:_:revision:)`` for another revision.
  public func form(
    _ form: WorkForm, of child: ChildNumber, revision: Int? = nil, stamp: Stamp
  ) throws -> FormCopy {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, child.number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, .caseShow, caseID: row.id, detail: ["child": "c\(child.position)", "form": form.rawValue])
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      return try copy(db, form, of: child, revision: revision, in: dossier, stamp: stamp)
    }
  }

  func copy(
    _ db: Database, _ form: WorkForm, of child: ChildNumber, revision: Int?, in dossier: Dossier, stamp: Stamp
  ) throws -> FormCopy {
    let filled = dossier.filled(form, of: child)
    let entry = revision.map { number in filled.first { $0.facts.filled?.revision == number } } ?? filled.last
    guard let entry, let facts = entry.facts.filled else {
      if let revision { throw StoreError.noSuchForm(child, form, revision: revision) }
      return FormCopy(
        child: child, layout: try formLayout(db, form, on: try calendar(db).day(of: stamp.now)), revision: 0,
        at: stamp.now, recordedBy: stamp.actor, answers: .object([:]))
    }
    return FormCopy(
      child: child, layout: try formLayout(db, form, on: facts.version), revision: facts.revision, at: entry.at,
      recordedBy: entry.recordedBy, answers: try document(db, ofEntry: entry.id) ?? .object([:]))
  }

  /// What is sealed beside an entry as a document: a form's answers, a decision's words.
  func document(_ db: Database, ofEntry id: EntryID) throws -> JSONValue? {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT sealed, caseID FROM entryDocument JOIN entry ON entry.id = entryID WHERE entryID = ?",
      arguments: [id])
    guard let row else { return nil }
    let document: JSONValue = try open(
      db, row["sealed"] as Sealed, .narrative, as: SealLabel("entryDocument", row: id),
      of: RecordID(row["caseID"] as CaseID))
    return document
  }

  /// - Throws: ``StoreError/noSuchChild(_:)``.
  func require(_ child: ChildNumber, in dossier: Dossier) throws {
    guard dossier.children.contains(child) else { throw StoreError.noSuchChild(child) }
  }
}
