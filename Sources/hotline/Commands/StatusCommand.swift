import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// How it stands, on one screen: what is late, what is nobody's, who waits for whom.
struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say(vi: "Tình hình lúc này, trên một màn hình.", en: "How it stands now, on one screen."),
      discussion: examples("hotline status", "hotline status --format json"))
  }
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.show(LogStatus(session))
    try session.sayBreaches()
    try session.saySubjects()
  }
}

/// What stands in clear, counted; nothing is opened, so nothing is journalled.
struct LogStatus: Printable {
  let agency: String
  let user: String
  let unlocked: Bool?
  /// Cases and drafts with a limit.
  let due: Int
  let late: Int
  let lateEmergencies: Int
  let unassigned: Int
  let mine: Int
  let drafts: Int
  /// Calls that are owed.
  let callbacks: Int
  /// Who is on duty now.
  let onDuty: [String]
  /// Hand-overs that nobody has taken.
  let shiftsWaiting: Int
  let notices: Int
  /// Referrals that were drafted and nobody sent.
  let unsentReferrals: Int
  /// Agencies that must be made sure of again.
  let staleAgencies: Int
  let nextDueAt: Instant?
  private let rows: [(Text, String, Palette.Emphasis?)]

  init(_ session: Session) throws {
    let now = session.stamp.now
    let cases = try session.store.queue(CaseStore.Filter(), limit: BoardConversation.most, now: now)
    let drafts = try session.store.drafts(limit: BoardConversation.most)
    let owed = try session.store.owedCallbacks(limit: BoardConversation.most)
    agency = session.store.log.agency
    user = session.stamp.actor
    unlocked = session.unlocking.client.map { client in (try? client.status()) != nil }
    let lateCases = cases.filter { $0.dueAt.map { $0 < now } ?? false }
    let lateDrafts = drafts.filter { $0.dueAt < now }
    let lateOwed = owed.filter { $0.dueAt.map { $0 <= now } ?? false }
    callbacks = owed.count
    onDuty = try session.store.onDuty(at: now)
    let waiting = try session.store.shifts(unreadOnly: true, limit: 100)
    shiftsWaiting = waiting.count
    due = cases.count + drafts.count + owed.count
    late = lateCases.count + lateDrafts.count + lateOwed.count
    lateEmergencies = lateCases.filter { $0.urgency == .emergency }.count + lateDrafts.filter(\.mark.isDanger).count
    unassigned = cases.filter { $0.assignedTo == nil }.count
    mine = cases.filter { $0.assignedTo == session.stamp.actor }.count
    self.drafts = drafts.count
    let unsent = try session.store.unsentReferrals(limit: BoardConversation.most)
    unsentReferrals = unsent.reduce(0) { $0 + $1.count }
    notices = try session.store.unseenNotices(of: session.stamp.actor)
    staleAgencies = try session.store.staleAgencies(on: session.calendar.day(of: now)).count
    let coming = cases.filter { $0.dueAt.map { $0 >= now } ?? false }.min { ($0.dueAt ?? now) < ($1.dueAt ?? now) }
    nextDueAt = coming?.dueAt
    let locked = Text(vi: "đã khóa: 'hotline unlock'", en: "locked: 'hotline unlock'")
    let open = Text(vi: "đang mở khóa", en: "unlocked")
    let language = session.language
    var rows: [(Text, String, Palette.Emphasis?)] = [
      (Text(vi: "Sổ", en: "Log"), agency, nil),
      (
        Text(vi: "Bạn là", en: "You are"),
        user + (unlocked.map { " · " + ($0 ? open : locked).inLanguage(language) } ?? ""), nil
      ),
      (
        Text(vi: "Quá hạn", en: "Late"),
        Text(vi: "\(late), trong đó khẩn cấp \(lateEmergencies)", en: "\(late), of them emergencies \(lateEmergencies)")
          .inLanguage(language),
        lateEmergencies > 0 ? .alarm : late > 0 ? .warning : .good
      ),
      (Text(vi: "Chưa ai lo", en: "Nobody's"), "\(unassigned)", unassigned > 0 ? .warning : nil),
      (Text(vi: "Của bạn", en: "Yours"), "\(mine)", nil),
      (Text(vi: "Cuộc gọi ghi dở", en: "Calls broken off"), "\(self.drafts)", self.drafts > 0 ? .warning : nil),
      (
        Text(vi: "Phải gọi lại", en: "Calls owed"),
        Text(vi: "\(owed.count), trễ \(lateOwed.count)", en: "\(owed.count), late \(lateOwed.count)")
          .inLanguage(language), lateOwed.isEmpty ? owed.isEmpty ? nil : .warning : .alarm
      ),
      (
        Text(vi: "Phiếu chuyển chưa gửi", en: "Referrals not sent"),
        "\(unsentReferrals)"
          + (unsent.first.map { " · \($0.summary.number): 'hotline referral draft \($0.summary.number)'" } ?? ""),
        unsent.isEmpty ? nil : .warning
      ),
      (
        Text(vi: "Đang trực", en: "On duty"),
        onDuty.isEmpty
          ? Text(vi: "chưa xếp lịch", en: "nobody on the roster").inLanguage(language) : onDuty.joined(separator: ", "),
        nil
      ),
      (
        Text(vi: "Giao ca chờ nhận", en: "Hand-overs waiting"),
        waiting.first.map { "\(waiting.count) · \($0.endedBy) · 'hotline shift start'" } ?? "0",
        waiting.isEmpty ? nil : .warning
      ),
      (Text(vi: "Tin báo chưa đọc", en: "Unread notices"), "\(notices)", notices > 0 ? .warning : nil),
      (
        Text(vi: "Cơ quan cần kiểm tra lại", en: "Agencies to make sure of"),
        "\(staleAgencies)" + (staleAgencies > 0 ? " · 'hotline agency verify'" : ""), staleAgencies > 0 ? .warning : nil
      ),
      (Text(vi: "Tất cả đang chạy", en: "All with a limit"), "\(due)", nil),
    ]
    if let coming, let dueAt = coming.dueAt {
      let left = Remaining.text(dueAt, now: now).inLanguage(language)
      let duty = coming.duty?.label.inLanguage(language) ?? ""
      rows.append((Text(vi: "Hạn kế tiếp", en: "Next limit"), "\(coming.number) · \(left) · \(duty)", nil))
    }
    self.rows = rows
  }

  private enum CodingKeys: CodingKey {
    case agency, user, unlocked, due, late, lateEmergencies, unassigned, mine, drafts, callbacks, onDuty, shiftsWaiting,
      notices, unsentReferrals, staleAgencies, nextDueAt
  }

  func text(_ style: TextStyle) -> String {
    DetailBlock(rows: rows.map { DetailBlock.Row($0.0.inLanguage(style.language), $0.1, $0.2) }).render(style)
  }

  static let csvHeader = ["field", "value"]
  var csvRows: [[String]] {
    [
      ["agency", agency], ["user", user], ["unlocked", unlocked.map { $0 ? "yes" : "no" } ?? ""],
      ["due", "\(due)"], ["late", "\(late)"], ["lateEmergencies", "\(lateEmergencies)"],
      ["unassigned", "\(unassigned)"], ["mine", "\(mine)"], ["drafts", "\(drafts)"],
      ["callbacks", "\(callbacks)"], ["onDuty", onDuty.joined(separator: " ")], ["shiftsWaiting", "\(shiftsWaiting)"],
      ["notices", "\(notices)"], ["unsentReferrals", "\(unsentReferrals)"], ["staleAgencies", "\(staleAgencies)"],
      ["nextDueAt", nextDueAt.map { "\($0)" } ?? ""],
    ]
  }

  var remark: Text? {
    Text(
      vi: "Bảng việc: 'hotline'. Việc đến hạn: 'hotline queue'.",
      en: "The board: 'hotline'. What is due: 'hotline queue'.")
  }
}
