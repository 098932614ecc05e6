import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Whether the clock agrees with the history, and whether somebody's certificate is near its end.
  func checkPeople(_ db: Database, now: Instant) throws -> [Check] {
    let doubt = try clockDoubt(db, now: now)
    let later =
      try Int.fetchOne(
        // What nobody signed says nothing of the time.
        db, sql: "SELECT count(*) FROM journal WHERE at > ? AND signature NOT NULL",
        arguments: [now.adding(minutes: ClockDoubt.mostBehind)]) ?? 0
    let book = try people(db).book
    let ending = Set(book.valid.map(\.user)).compactMap { book.last(of: $0) }
      .filter { now.adding(minutes: Self.certificateWarning).milliseconds > $0.validUntil }
      .map(\.user).sorted()
    let users = ending.joined(separator: ", ")
    let old = try stale(db)
    return [
      Check(
        name: "epochs", isGood: old == 0,
        finding: old == 0
          ? Text(vi: "mọi hồ sơ theo khóa nhóm mới nhất", en: "every record goes by its group's newest key")
          : Text(
            vi: "\(old) mục còn theo khóa mà người đã thôi hoặc đổi khóa biết. Giám sát chạy 'hotline key rotate'",
            en: "\(old) go by a key that somebody knows who left or changed keys. "
              + "A supervisor runs 'hotline key rotate'")),
      Check(
        name: "clock", isGood: doubt == nil && later == 0,
        finding: doubt.map { PeopleWords.clockInDoubt($0, now: now) }
          ?? (later == 0
            ? Text(vi: "giờ máy khớp với lịch sử", en: "the clock agrees with the history")
            : Text(
              vi: "\(later) mục lịch sử có giờ ở tương lai",
              en: "\(later) entries of the history are dated in the future"))),
      Check(
        name: "certificates", isGood: ending.isEmpty,
        finding: ending.isEmpty
          ? Text(
            vi: "mọi chứng thực còn hạn trên 60 ngày",
            en: "every certificate lasts for 60 days or more")
          : Text(
            vi: "sắp hết hạn hoặc đã hết: \(users). Giám sát chạy 'hotline user renew'",
            en: "near the end or over: \(users). A supervisor runs 'hotline user renew'")),
    ]
  }
}
