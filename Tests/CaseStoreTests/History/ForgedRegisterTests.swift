import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Figures that somebody who makes them, or a supervisor, changes by other means and signs for: who releases next is
/// told, and so is whoever verifies.
struct ForgedRegisterTests {
  private let forging: ForgingLog
  private let maker: CaseStore
  private let other: CaseStore
  private let second: CaseStore
  private let release: ReleaseEntry

  private var log: TestLog { forging.log }

  private static let content = ReleaseEntry.Content(
    audience: "official", secrecy: "internal", scope: "", revises: nil, policy: Data("{}".utf8), questions: [],
    published: Data("[]".utf8))

  /// A release that a statistician t proposed and a supervisor b let out.
  init() throws {
    forging = try ForgingLog()
    let log = forging.log
    maker = try log.person("t", .statistician)
    other = try log.person("u", .statistician)
    second = try log.person("b", .supervisor)
    let made = try maker.proposeRelease(Self.content, proof: Data(), after: nil, stamp: log.stamp(2, by: "t"))
    _ = try second.decide(made.request, approve: true, stamp: log.stamp(3, by: "b"))
    release = try maker.release(made.id)
  }

  private func store(_ user: String) -> CaseStore { ["t": maker, "u": other, "b": second][user] ?? log.store }

  private func isRefused(_ table: String = "release") -> Bool {
    do {
      _ = try log.reopened(maker.holder).releases()
      return false
    } catch {
      return error as? StoreError == .rulesChanged([table])
    }
  }

  /// The row with other numbers, and the hash that follows from them.
  private func other(_ published: String) throws -> String {
    let content = ReleaseEntry.Content(
      audience: "official", secrecy: "internal", scope: "", revises: nil, policy: Data("{}".utf8), questions: [],
      published: Data(published.utf8))
    let hash = try content.hash.map { String(format: "%02x", $0) }.joined()
    return "published = '\(published)', hash = x'\(hash)'"
  }

  @Test func `a release that was let out and taken back honestly gives no finding`() throws {
    #expect(try forging.findings() == [])
    #expect(!isRefused())
    try maker.withdrawRelease(release.id, stamp: log.stamp(4, by: "t"))
    #expect(try forging.findings() == [])
    #expect(try log.reopened(maker.holder).release(release.id).withdrawnBy == "t")
  }

  @Test(arguments: ["t", "u", "b"])
  func `whoever takes a release back changes none of its numbers`(user: String) throws {
    let at = log.stamp(20).now.milliseconds
    let sql = "UPDATE \"release\" SET \(try other("[1]")), withdrawnAt = \(at), withdrawnBy = '\(user)'"
    let found = try forging.forge(.figuresWithdraw, by: store(user), [sql], detail: ["release": "\(release.id)"])
    #expect(found.contains(.entryBeyond(try forging.last(), table: "release")), "\(found)")
    #expect(isRefused())
  }

  @Test(arguments: ["audience = 'public'", "secrecy = 'open'", "scope = 'bịa'", "sealed = x'00'"])
  func `nor who gets it, how secret it is, or its proof`(change: String) throws {
    let at = log.stamp(20).now.milliseconds
    let sql = "UPDATE \"release\" SET \(change), withdrawnAt = \(at), withdrawnBy = 't'"
    let found = try forging.forge(.figuresWithdraw, by: maker, [sql], detail: ["release": "\(release.id)"])
    #expect(found.contains(.entryBeyond(try forging.last(), table: "release")), "\(found)")
    #expect(isRefused())
  }

  @Test func `nobody takes a release back in somebody else's name`() throws {
    let at = log.stamp(20).now.milliseconds
    let sql = "UPDATE \"release\" SET withdrawnAt = \(at), withdrawnBy = 'u'"
    let found = try forging.forge(.figuresWithdraw, by: maker, [sql], detail: ["release": "\(release.id)"])
    #expect(found.contains(.entryBeyond(try forging.last(), table: "release")), "\(found)")
    #expect(isRefused())
  }

  @Test func `nobody proposes a release anew under the number of one that is out`() throws {
    let sql = "UPDATE \"release\" SET \(try other("[2]"))"
    let found = try forging.forge(
      .figuresPropose, by: maker, [sql],
      detail: ["release": "\(release.id)", "request": "\(release.request)", "audience": "official"])
    #expect(found.contains(.entryBeyond(try forging.last(), table: "release")), "\(found)")
    #expect(isRefused())
  }

  @Test func `whoever proposed a release doesn't let it out`() throws {
    let made = try maker.proposeRelease(Self.content, proof: Data(), after: release.id, stamp: log.stamp(4, by: "t"))
    let hash = try made.content.hash.base64EncodedString()
    _ = try forging.forge(
      .figuresRelease, by: maker, [], detail: ["release": "\(made.id)", "hash": hash, "audience": "official"])
    let at = log.stamp(20).now.milliseconds
    let sql = """
      UPDATE request SET state = 'approved', decidedBy = 't', decidedAt = \(at) WHERE id = \(made.request)
      """
    let found = try forging.forge(
      .requestApprove, by: maker, [sql], detail: ["request": "\(made.request)", "kind": "release", "alone": "yes"])
    #expect(found.filter { if case .entryUnentitled(_, "t") = $0 { true } else { false } }.count == 2, "\(found)")
    #expect(isRefused())
  }

  @Test func `what somebody let out is what was proposed`() throws {
    let made = try maker.proposeRelease(Self.content, proof: Data(), after: release.id, stamp: log.stamp(4, by: "t"))
    let found = try forging.forge(
      .figuresRelease, by: second, [],
      detail: ["release": "\(made.id)", "hash": Data(count: 32).base64EncodedString(), "audience": "official"])
    #expect(found.contains(.entryUnentitled(try forging.last(), user: "b")), "\(found)")
  }

  @Test func `a release in the file alone is none, and one that is gone is missed`() throws {
    try LivedLog.tamper(log.path) { db in
      try db.execute(sql: "UPDATE request SET state = 'refused' WHERE kind = 'release'")
    }
    #expect(isRefused("request"))
    try LivedLog.tamper(log.path) { db in try db.execute(sql: "DELETE FROM \"release\"") }
    #expect(isRefused())
  }
}
