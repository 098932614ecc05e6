import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// What was asked for: everything for supervisors, their own and what concerns them for others; newest first,
  /// older than `after`.
  public func requests(
    openOnly: Bool, after: RequestID? = nil, limit: Int, stamp: Stamp
  ) throws -> [Request] {
    try write(by: stamp) { db in
      let isSupervisor = try supervisors(db, stamp).contains(stamp.actor)
      try journal(db, stamp, .requestList)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT request.*, "case".number FROM request
          LEFT JOIN "case" ON "case".id = request.caseID
          WHERE (? OR askedBy = ? OR user = ?) AND (NOT ? OR request.state = 'open')
            AND request.id < ? AND NOT EXISTS (
              SELECT 1 FROM withholding WHERE withholding.caseID = request.caseID
                AND withholding.user = ? AND liftedAt IS NULL)
          ORDER BY request.id DESC LIMIT ?
          """,
        arguments: [
          isSupervisor, stamp.actor, stamp.actor, openOnly, after ?? .max, stamp.actor,
          limit,
        ]
      ).map(Request.init)
    }
  }

  /// Approves or refuses what somebody else asked for.
  ///
  /// - Returns: The request as it is now: still open when a certificate needs another signature.
  /// - Throws: ``StoreError/ownRequest(_:)`` where there is another supervisor who could decide.
  public func decide(_ id: RequestID, approve: Bool, stamp: Stamp) throws -> Request {
    try write(by: stamp) { db in
      let (request, certificate) = try openRequest(db, id)
      let row = try request.number.map { try CaseRow.find(db, $0) }
      let stamp = stamp.with(stamp.purpose ?? request.purpose)
      try admit(db, request.kind.decision, stamp, on: row)
      try requireAsked(db, request)
      let isAlone = try second(db, request, stamp: stamp)
      var endsAt: Instant?
      var isDone = true
      if approve {
        switch request.kind {
        case .access:
          if let row, let user = request.user, try isWithheld(db, row, from: user) {
            throw StoreError.withheldFrom(row.number, user)
          }
          endsAt = try accessEnd(request, stamp: stamp)
        case .certificate:
          isDone = try countersign(db, certificate ?? "", request: id, stamp: stamp)
        case .erasure: try erase(db, request, stamp: stamp)
        case .release: try confirmRelease(db, request, stamp: stamp)
        case .ending: try lower(db, request, stamp: stamp)
        case .unwithhold: try lift(db, request, stamp: stamp)
        case .departure: try leave(db, request, stamp: stamp)
        case .paper: try decidePaper(db, request, stamp: stamp)
        }
      }
      if isDone {
        try close(db, request: id, approve ? .approved : .refused, endsAt: endsAt, stamp: stamp)
        if endsAt != nil, let user = request.user, let row {
          try requireCertified(db, user, stamp: stamp)
          try settleKeys(db, of: user, in: row, stamp: stamp)
        }
        try tell(db, request, approve: approve, isAlone: isAlone, stamp: stamp)
      }
      var detail = ["request": String(id), "kind": request.kind.rawValue]
      if isAlone { detail["alone"] = "yes" }
      if [.departure, .certificate].contains(request.kind) { detail["user"] = request.user }
      try journal(
        db, stamp, approve ? .requestApprove : .requestRefuse, caseID: row?.id, detail: detail)
      var decided = try find(db, request: id)
      if approve, isDone, let user = request.user, [.departure, .certificate].contains(request.kind) {
        decided.unassigned = try leaveWork(
          db, of: user, because: request.kind == .departure ? .ended : .role, stamp: stamp)
      }
      return decided
    }
  }

  /// Takes back what one asked for oneself.
  public func withdraw(request id: RequestID, stamp: Stamp) throws {
    try write(by: stamp) { db in
      let (request, _) = try openRequest(db, id)
      guard request.askedBy == stamp.actor else {
        throw StoreError.notAllowed(request.kind.decision, [], request.number)
      }
      try close(db, request: id, .withdrawn, endsAt: nil, stamp: stamp)
      let caseID = try request.number.map { try CaseRow.find(db, $0).id }
      try journal(
        db, stamp, .requestWithdraw, caseID: caseID, detail: ["request": String(id)])
    }
  }

  func find(_ db: Database, request id: RequestID) throws -> Request {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT request.*, "case".number FROM request
          LEFT JOIN "case" ON "case".id = request.caseID WHERE request.id = ?
          """, arguments: [id])
    else { throw StoreError.noSuchRequest(id) }
    return try Request(row)
  }

  private func openRequest(_ db: Database, _ id: RequestID) throws -> (Request, String?) {
    let request = try find(db, request: id)
    guard request.state == .open else { throw StoreError.requestDecided(id, request.state) }
    return (
      request,
      try String.fetchOne(
        db, sql: "SELECT certificate FROM request WHERE id = ?", arguments: [id])
    )
  }

  /// Sees that somebody else decides than who asked; true when there is nobody else.
  func second(_ db: Database, _ request: Request, stamp: Stamp) throws -> Bool {
    switch Policy.mayApprove(
      requestedBy: request.askedBy, approver: stamp.actor,
      deciders: try deciders(db, of: request.kind, at: stamp.now))
    {
    case .bySecond: return false
    case .alone: return true
    case .refused: throw StoreError.ownRequest(request.id)
    }
  }

  /// Who decides requests of a kind at a moment: supervisors; about releases statisticians, too.
  func deciders(_ db: Database, of kind: Request.Kind, at moment: Instant) throws -> Set<String> {
    let book = try people(db).book
    let roles: [Role] = kind == .release ? [.supervisor, .statistician] : [.supervisor]
    return Set(roles.flatMap { book.users(with: $0.rawValue, at: moment.milliseconds) })
  }

  func close(
    _ db: Database, request id: RequestID, _ state: Request.State, endsAt: Instant?, stamp: Stamp
  ) throws {
    try db.run(
      sql: "UPDATE request SET state = ?, decidedBy = ?, decidedAt = ?, endsAt = ? WHERE id = ?",
      arguments: [state.rawValue, stamp.actor, stamp.now, endsAt, id])
  }

  private func tell(
    _ db: Database, _ request: Request, approve: Bool, isAlone: Bool, stamp: Stamp
  ) throws {
    let supervisors = try supervisors(db, stamp)
    let kind: Notice.Kind =
      switch request.kind {
      case .access: .accessGiven
      case .certificate: .rolesChanged
      case .erasure: .erased
      case .release: .released
      case .ending: .ended
      case .unwithhold: .unwithheld
      case .departure: .userEnded
      case .paper: .paperRenewed
      }
    guard approve else { return }
    let concerned =
      request.kind == .access
      ? try request.number.map { try workers(db, of: CaseRow.find(db, $0)) } ?? [] : []
    let subject = request.number.map { "\($0)" } ?? request.user ?? "\(request.id)"
    try notify(
      db, isAlone ? .alone : kind, subject, to: supervisors + concerned + [request.askedBy],
      stamp: stamp)
  }
}

extension Request {
  init(_ row: Row) throws { self = try reading("request", row) { try Request(cells: $0) } }

  private init(cells row: Row) throws {
    self.init(
      id: row["id"], kind: try row.code("kind"),
      number: try (row["number"] as String?).map {
        do { return try CaseNumber($0) } catch { throw BadCell(column: "number", fault: .wrong) }
      },
      user: row["user"], askedBy: row["askedBy"], askedAt: row["askedAt"],
      purpose: try row.code("purpose"), detail: row["detail"], state: try row.code("state"),
      decidedBy: row["decidedBy"], decidedAt: row["decidedAt"], endsAt: row["endsAt"])
  }
}
