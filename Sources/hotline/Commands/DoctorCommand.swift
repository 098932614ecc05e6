import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// Looks whether the log is sound. Its output holds no case data and can be sent to somebody who helps.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say(
        vi: "Kiểm tra sổ; kết quả không có dữ liệu ca.",
        en: "Check the log; the result holds no case data."),
      discussion: say(
        vi:
          "Chỉ xem, không đổi gì. --mend bỏ khỏi tệp những gì không phải của sổ (hãy sao chép tệp làm chứng cứ trước), rồi tính lại hạn của những ca mà khóa của bạn mở được; bị ngắt thì chạy lại.",
        en:
          "Looks and changes nothing. --mend takes out of the file what isn't the log's (keep a copy as evidence first), then computes anew the due times of the cases that your keys open; interrupted, it goes on when run again."
      ) + "\n" + examples("hotline doctor", "hotline doctor --mend"))
  }

  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Sửa trước những hạn không khớp với dữ liệu.",
        en: "First mend due times that don't follow from their data.")))
  var mend = false
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, schema: .any)
    var checks: [CaseStore.Check] = []
    if mend {
      try session.unlockIfLocked()
      // What somebody else put there goes before a row of the log is written.
      checks.append(try session.mendedSchema())
      checks.append(try session.mendedCheck)
      if let mended = try session.mendedRegister { checks.append(mended) }
    }
    // Locked, all is looked at that needs no keys.
    let agent = try? session.unlocking.client?.status()
    let store =
      agent != nil
      ? session.store : try CaseStore(path: options.path(in: session.surroundings), schema: .any)
    checks +=
      try store.check(stamp: session.stamp) + [session.draftCheck(), session.diskCheck]
      + DoctorMachine.checks(session, agent: agent)
    try session.show(Listing(items: checks.map(CheckRow.init)))
    if checks.contains(where: { !$0.isGood && !$0.isAdvice }) { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}

extension Session {
  /// Whether a call that was broken off waits for somebody who is no longer here, or longer than it may.
  fileprivate func draftCheck() throws -> CaseStore.Check {
    let drafts = try store.drafts(limit: BoardConversation.most)
    let orphans = drafts.filter(\.isOrphan).map { "\($0.id)" }.joined(separator: ", ")
    let late = drafts.filter { !$0.isOrphan && $0.dueAt <= stamp.now }.map { "\($0.id)" }
      .joined(separator: ", ")
    let findings = [
      orphans.isEmpty
        ? nil
        : Text(
          vi: "của người đã ngừng: \(orphans); giám sát chạy 'hotline intake --draft'",
          en: "of ended accounts: \(orphans); a supervisor runs 'hotline intake --draft'"),
      late.isEmpty ? nil : Text(vi: "quá hạn: \(late)", en: "late: \(late)"),
    ].compactMap(\.self)
    return CaseStore.Check(
      name: "drafts", isGood: findings.isEmpty,
      finding: findings.isEmpty
        ? Text(
          vi: "\(drafts.count) bản nháp, không bản nào quá hạn",
          en: "\(drafts.count) drafts, none late")
        : Text(
          vi: findings.map(\.vi).joined(separator: "; "),
          en: findings.map(\.en).joined(separator: "; ")))
  }

  fileprivate func mendedSchema() throws -> CaseStore.Check {
    let (dropped, restored) = try store.mendSchema(stamp: stamp)
    return CaseStore.Check(
      name: "mended", isGood: true,
      finding: dropped + restored == 0
        ? Text(
          vi: "cấu trúc tệp không có gì phải sửa",
          en: "nothing of the file's schema had to be mended")
        : Text(
          vi:
            "đã bỏ \(dropped) thứ lạ, đặt lại \(restored) thứ của sổ; chạy 'hotline audit verify'",
          en:
            "\(dropped) foreign things taken away, \(restored) of the log put back; run 'hotline audit verify'"
        ))
  }

  /// Nil for somebody whom it isn't for: a supervisor does it.
  fileprivate var mendedRegister: CaseStore.Check? {
    get throws {
      let count: Int
      do { count = try store.registerMissing(stamp: stamp) } catch StoreError.notAllowed { return nil }
      return CaseStore.Check(
        name: "mended", isGood: true,
        finding: Text(
          vi: "\(count) cuộc gọi được đưa vào danh sách tìm theo tên", en: "\(count) calls can be found by name again"))
    }
  }

  fileprivate var mendedCheck: CaseStore.Check {
    get throws {
      let mended = try store.recompute(stamp: stamp).differing.map(\.description)
      let list = mended.joined(separator: ", ")
      return CaseStore.Check(
        name: "mended", isGood: true,
        finding: mended.isEmpty
          ? Text(vi: "không có gì phải sửa", en: "nothing had to be mended")
          : Text(vi: "đã tính lại hạn: \(list)", en: "due times computed anew: \(list)"))
    }
  }

  /// Whether the next months of calls have room: a call takes some 10 kB.
  fileprivate var diskCheck: CaseStore.Check {
    let folder = URL(fileURLWithPath: options.path(in: surroundings)).deletingLastPathComponent()
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
    let free = ((attributes?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0) / 1_000_000
    return CaseStore.Check(
      name: "disk", isGood: free >= 100,
      finding: Text(vi: "còn trống \(free) MB", en: "\(free) MB free"))
  }
}

struct CheckRow: Listed {
  let name: String
  let good: Bool
  /// Whether it is about the machine, and no fault of the log.
  let advice: Bool
  let finding: Text

  private enum CodingKeys: CodingKey {
    case name, good, advice, finding
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(good, forKey: .good)
    try container.encode(advice, forKey: .advice)
    try container.encode(finding.en, forKey: .finding)
  }

  init(_ check: CaseStore.Check) {
    name = check.name
    good = check.isGood
    advice = check.isAdvice
    finding = check.finding
  }

  static let columns = [
    ListColumn("good", vi: "", en: ""), ListColumn("name", vi: "KIỂM TRA", en: "CHECK"),
    ListColumn("finding", vi: "KẾT QUẢ", en: "FINDING", isFlexible: true),
    // The mark says it to people.
    ListColumn("advice", vi: "", en: ""),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(good ? "✓" : advice ? "!" : "✗", good ? .good : advice ? .warning : .alarm),
      TextTable.Cell(CheckWords.name(name).inLanguage(language)),
      TextTable.Cell(CheckWords.finding(finding).inLanguage(language)), TextTable.Cell(""),
    ]
  }

  var values: [String] { [good ? "yes" : "no", name, finding.en, advice ? "yes" : "no"] }
}
