import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Holds what the queue shows of each broken-off call against what was sealed with its answers. The history doesn't
  /// tell of answers while a call goes on, so whose keys open none sees only that a draft's answers are gone.
  func checkDrafts(_ db: Database, _ audit: inout Audit) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT draft.id, draftID, draftProgress.savedAt, question, answered, danger, stopped, dueAt,
          draftProgress.sealed
        FROM draft LEFT JOIN draftProgress ON draftID = draft.id ORDER BY draft.id
        """)
    while let row = try rows.next() {
      let id: DraftID = row["id"]
      let name = "draftProgress/\(id)"
      guard row["draftID"] as DraftID? != nil else {
        audit.found(.rowMissing(name))
        continue
      }
      guard holder != nil else { continue }
      var isChanged = false
      try opening("draftProgress|\(id)|1", &audit) {
        let kept: JSONValue = try open(
          db, row["sealed"], .narrative, as: SealLabel("draftProgress", row: id), of: RecordID(id))
        let mark = Draft.Mark(
          question: row["question"], answered: row["answered"], isDanger: row["danger"], hasStopped: row["stopped"])
        isChanged = kept[Draft.standKey] != .string(mark.stand(savedAt: row["savedAt"], dueAt: row["dueAt"]))
        return true
      }
      if isChanged { audit.found(.rowChanged(name)) }
    }
  }
}
