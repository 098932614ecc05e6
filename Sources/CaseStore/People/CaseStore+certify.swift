import Base
public import CaseModel
import Foundation
import GRDB
import Vault

/// What became of somebody's certificate.
public enum Certification: Hashable, Sendable {
  /// It counts. `alone` tells that there was no second supervisor to sign it; `unassigned` are the cases that it left
  /// to nobody.
  case done(alone: Bool, unassigned: [CaseNumber] = [])
  /// It waits for a signature more: the number of the request.
  case waiting(RequestID)

  func detail(user: String, roles: [Role]) -> [String: String] {
    var detail = ["user": user, "roles": roles.map(\.rawValue).joined(separator: " ")]
    switch self {
    case .done(let alone, _): if alone { detail["alone"] = "yes" }
    case .waiting(let request): detail["request"] = String(request)
    }
    return detail
  }
}

extension CaseStore {
  /// Signs for somebody's keys and roles; where that doesn't suffice, asks the supervisors for what is missing. The
  /// cases that it leaves to nobody come after its entry (``leaveWork(_:of:because:stamp:)``).
  func certify(
    _ db: Database, _ user: String, _ keys: UserKeys.PublicKeys, version: Int, roles: [Role],
    isHandedOver: Bool = false, stamp: Stamp
  ) throws -> Certification {
    try requireClock(db, stamp)
    let certificate = try signed(
      db, user, keys, version: version, roles: Set(roles.map(\.rawValue)),
      isHandedOver: isHandedOver, stamp: stamp)
    let people = try people(db)
    let supervisors = try supervisors(db, stamp)
    do {
      try people.book.validate(certificate)
      try put(db, certificate, stamp: stamp)
      let alone =
        supervisors == [stamp.actor]
        && !Set(certificate.roles).isDisjoint(with: CertificateBook.weighty)
      return .done(alone: alone)
    } catch CertificateError.tooFewSigners, CertificateError.unsigned,
      CertificateError.notSupervisor
    {
      guard supervisors.contains(where: { $0 != user }) else {
        throw StoreError.mayNotCertify(user)
      }
      try db.run(
        sql: """
          INSERT INTO request (kind, user, askedBy, askedAt, purpose, detail, certificate, state)
          VALUES ('certificate', ?, ?, ?, ?, ?, ?, 'open')
          """,
        arguments: [
          user, stamp.actor, stamp.now, (stamp.purpose ?? .staffing).rawValue,
          "roles=" + certificate.roles.joined(separator: ","), certificate.text,
        ])
      let id: RequestID = db.newRow()
      try notify(db, .rolesChanged, "\(id)", to: supervisors, stamp: stamp)
      return .waiting(id)
    } catch is CertificateError {
      throw StoreError.mayNotCertify(user)
    }
  }

  /// A certificate with the actor's signature, if they are a supervisor and it isn't their own; without any otherwise.
  private func signed(
    _ db: Database, _ user: String, _ keys: UserKeys.PublicKeys, version: Int, roles: Set<String>,
    isHandedOver: Bool, stamp: Stamp
  ) throws -> Certificate {
    guard let holder else { throw StoreError.locked }
    let book = try people(db).book
    let issuedAt = max(stamp.now.milliseconds, book.valid.last?.issuedAt ?? 0)
    let certificate = try Certificate(
      log: log.id, user: user, roles: roles, keyVersion: version, keys: keys, issuedAt: issuedAt,
      validUntil: issuedAt + Founding.certificateSpan, issuedBy: holder.user,
      isHandedOver: isHandedOver)
    let isSupervisor =
      book.current(of: holder.user, at: issuedAt)?.roles.contains(Role.supervisor.rawValue) == true
    guard isSupervisor, user != holder.user else { return certificate }
    return try certificate.signed(by: holder.user, keyVersion: holder.keyVersion) {
      try holder.sign($0)
    }
  }

  /// Adds the actor's signature to a certificate that waits.
  ///
  /// - Returns: Whether it counts now.
  func countersign(_ db: Database, _ text: String, request id: RequestID, stamp: Stamp) throws -> Bool {
    guard let holder else { throw StoreError.locked }
    try requireClock(db, stamp)
    var certificate = try Certificate(text)
    let keys = UserKeys.PublicKeys(sealing: certificate.sealing, signing: certificate.signing)
    certificate =
      certificate.signatures.isEmpty
      ? try signed(
        db, certificate.user, keys, version: certificate.keyVersion,
        roles: Set(certificate.roles), isHandedOver: certificate.isHandedOver, stamp: stamp)
      : try certificate.signed(by: holder.user, keyVersion: holder.keyVersion) {
        try holder.sign($0)
      }
    do {
      try people(db).book.validate(certificate)
      try put(db, certificate, stamp: stamp)
      return true
    } catch CertificateError.tooFewSigners {
      try db.run(
        sql: "UPDATE request SET certificate = ? WHERE id = ?", arguments: [certificate.text, id])
      return false
    } catch CertificateError.outOfOrder, CertificateError.keyVersion {
      throw StoreError.requestOvertaken(id)
    } catch CertificateError.selfSigned, CertificateError.duplicateSigner {
      throw StoreError.ownRequest(id)
    } catch is CertificateError {
      throw StoreError.mayNotCertify(certificate.user)
    }
  }

  /// Makes a valid certificate count: the row for people, the groups of its roles, and the keys of the cases that they
  /// work with it.
  private func put(_ db: Database, _ certificate: Certificate, stamp: Stamp) throws {
    let roles = certificate.roles.compactMap(Role.init)
    if !roles.contains(.supervisor) {
      try requireAnotherSupervisor(db, than: certificate.user, stamp: stamp)
    }
    try CaseStore.store(db, certificate)
    try db.run(
      sql: "UPDATE user SET roles = ? WHERE code = ?",
      arguments: [roles.map(\.rawValue).joined(separator: " "), certificate.user])
    for group in Group.allCases where !certificate.groups.contains(group) {
      try db.run(
        sql: "DELETE FROM groupMember WHERE \"group\" = ? AND user = ?",
        arguments: [group.rawValue, certificate.user])
    }
    // Keys that somebody else made shut out those before them, also where a second supervisor agreed to it later.
    if certificate.isHandedOver {
      try takeWraps(db, of: certificate.user)
      try forgetKeys(db, of: certificate.user, but: certificate.keyVersion)
    }
    try give(db, try groupWraps(db, for: certificate), to: certificate, stamp: stamp)
    try renewStaleGroups(db, stamp: stamp)
    try settleWork(db, of: certificate.user, stamp: stamp)
  }

  func epochs(_ db: Database, of group: Group) throws -> [Int] {
    try Int.fetchAll(
      db, sql: "SELECT epoch FROM groupKey WHERE \"group\" = ? ORDER BY epoch",
      arguments: [group.rawValue])
  }
}
