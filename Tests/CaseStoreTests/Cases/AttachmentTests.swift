import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault
import _CaseLogTestSupport

@testable import CaseStore

/// Photos, papers and recordings of a case: sealed in parts, whole or not at all, gone with the case.
struct AttachmentTests {
  private let log: TestLog
  private let number: CaseNumber
  private static let needle = "Y Kimtuyếntest"

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  /// Bytes that repeat no part, with a needle in each.
  private static func content(_ count: Int) -> Data {
    var bytes = Data()
    var random = SplitMix64(seed: UInt64(count))
    while bytes.count < count { bytes += Data("\(needle) \(random.below(1_000_000)) ".utf8) }
    return bytes.prefix(count)
  }

  private func attach(_ content: Data, at minutes: Int = 1) throws -> EntryID {
    try log.store.attach(content, .photo, format: "jpg", to: number, words: "Vết bầm ở tay.", stamp: log.stamp(minutes))
  }

  @Test(arguments: [1, 65_535, 65_536, 65_537, 300_000])
  func `a file comes back byte for byte`(count: Int) throws {
    let content = Self.content(count)
    let id = try attach(content)
    let opened = try log.store.attachment(id, of: number, stamp: log.stamp(2))
    #expect(opened.content == content)
    #expect(opened.attachment.bytes == count && opened.attachment.sha256 == FileHash.hex(of: content))
    let parts = try log.store.database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM attachmentPart WHERE entryID = ?", arguments: [id])
    }
    #expect(parts == (count + 65_535) / 65_536)
  }

  @Test func `nothing of a file stands in clear, and its hash neither`() throws {
    let content = Self.content(70_000)
    _ = try attach(content)
    let file = try Data(contentsOf: URL(fileURLWithPath: log.path))
    #expect(file.range(of: Data(Self.needle.utf8)) == nil)
    #expect(file.range(of: Data(FileHash.hex(of: content).utf8)) == nil)
    #expect(file.range(of: Data("Vết bầm".utf8)) == nil)
  }

  @Test func `a part that is gone, exchanged or altered is found when it is opened, and by the check`() throws {
    for edit in [
      "DELETE FROM attachmentPart WHERE part = 2",
      "UPDATE attachmentPart SET sealed = (SELECT sealed FROM attachmentPart WHERE part = 1) WHERE part = 2",
      "UPDATE attachmentPart SET sealed = CAST(sealed || x'00' AS BLOB) WHERE part = 2",
    ] {
      let log = try TestLog()
      let number = try log.open()
      let id = try log.store.attach(
        Self.content(140_000), .paper, format: "pdf", to: number, words: nil, stamp: log.stamp(1))
      #expect(try log.store.audit().isGood)
      try LivedLog.tamper(log.path) { try $0.execute(sql: edit) }
      let store = try CaseStore(path: log.path).unlocked(by: log.founding.keyring)
      #expect(throws: VaultError.damaged("\(number)")) { try store.attachment(id, of: number, stamp: log.stamp(2)) }
      #expect(try !store.audit().isGood, "\(edit)")
    }
  }

  @Test func `each opening is an entry of the case's history`() throws {
    let id = try attach(Self.content(10))
    _ = try log.store.attachment(id, of: number, stamp: log.stamp(2))
    let actions = try log.store.history(number, stamp: log.stamp(3)).map(\.action)
    #expect(actions.contains(.attachmentAdd) && actions.contains(.attachmentOpen))
  }

  @Test func `whoever may not read the case opens none of its files`() throws {
    let id = try attach(Self.content(10))
    let other = try log.person("o", .operator)
    #expect(throws: StoreError.self) { try other.attachment(id, of: number, stamp: log.stamp(2, by: "o")) }
  }

  @Test func `an empty file and one beyond the limit are refused`() throws {
    #expect(throws: StoreError.attachmentSize(0)) { try attach(Data()) }
    let size = Attachment.most + 1
    #expect(throws: StoreError.attachmentSize(size)) { try attach(Data(count: size)) }
  }

  @Test func `with the case its files are erased`() throws {
    let id = try attach(Self.content(10))
    let second = try log.person("b", .supervisor)
    try log.store.screenOut(number, because: .counselled, reason: "bịa", seen: nil, stamp: log.stamp(2))
    let request = try log.store.proposeErasure(number, stamp: log.stamp(3, for: .retention))
    _ = try second.decide(request, approve: true, stamp: log.stamp(4, by: "b"))
    #expect(throws: StoreError.erased(number)) { try log.store.attachment(id, of: number, stamp: log.stamp(5)) }
    let left = try log.store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM attachmentPart") }
    #expect(left == 0)
  }

  @Test func `a file of a merged case opens where the work goes on`() throws {
    let id = try attach(Self.content(10))
    let target = try log.open()
    try log.store.merge(number, into: target, reason: "cùng trẻ", seen: nil, stamp: log.stamp(3))
    #expect(try log.store.attachment(id, of: target, stamp: log.stamp(4)).content == Self.content(10))
  }

  @Test func `of evidence that must not be copied stands where it was and who has it`() throws {
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.handOverEvidence(
        of: number, to: "emergency-113", words: nil, at: log.stamp(1).now, stamp: log.stamp(1))
    }
    #expect(throws: StoreError.noSuchAgency("x")) {
      try log.store.handOverEvidence(of: number, to: "x", words: "Máy.", at: log.stamp(1).now, stamp: log.stamp(1))
    }
    try log.store.handOverEvidence(
      of: number, to: "emergency-113", words: "Điện thoại của cháu.", at: log.stamp(1).now, stamp: log.stamp(2))
    let entry = try #require(try log.store.show(number, stamp: log.stamp(3)).file.entries.last)
    #expect(entry.facts.handedOver?.to == "emergency-113" && entry.words == "Điện thoại của cháu.")
    #expect(entry.facts.attachment == nil)
  }

  @Test(arguments: [
    ("vet-thuong.JPG", "jpg"), ("a/b.c/scan.pdf", "pdf"), ("scan", "bin"), (".jpg", "jpg"), ("x.", "bin"),
    ("cháu Na.mp3", "mp3"), ("x.Y Kimtuyến", "bin"), ("x.tar.gz", "gz"), ("/dir.d/file", "bin"), ("-", "bin"),
  ])
  func `of a name only the ending is kept`(name: String, format: String) {
    #expect(Attachment.format(ofName: name) == format)
  }
}
