import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// The people who work in the log.
struct UserCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "user",
      abstract: say(vi: "Người làm việc trong sổ.", en: "The people who work in the log."),
      subcommands: [
        Add.self, UserName.self, List.self, RoleChange.self, Renew.self, Certify.self, Recover.self,
        End.self,
      ])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: say(
          vi: "Thêm một người, bằng mã chứ không bằng tên.",
          en: "Add somebody, by a code and not by name."),
        discussion: say(
          vi: "Ví dụ: hotline user add y-lan --role operator",
          en: "Example: hotline user add y-lan --role operator"))
    }
    @Argument(
      help: ArgumentHelp(
        say(vi: "Mã: a–z, 0–9, '.', '_', '-'.", en: "Code: a–z, 0–9, '.', '_', '-'.")))
    var user: String
    @Option(help: ArgumentHelp(say(vi: "Vai trò; lặp lại được.", en: "Role; may be repeated.")))
    var role: [Role] = [.operator]
    @OptionGroup var clock: ClockOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let words = Words.passphrase()
      let (_, certification) = try session.certifying(clockChecked: clock.clockChecked) { stamp in
        try session.store.addUser(user, roles: role, stamp: stamp) { keys in
          try session.lock(keys, words)
        }
      }
      try session.show(
        Done(
          message: Handover.words(
            vi: "Đã thêm \(user). Cụm mật khẩu của \(user)", en: "Added \(user). Their passphrase",
            words),
          next: certification.waitingText
            ?? Text(
              vi:
                "Người ấy chạy 'hotline unlock', rồi 'hotline passphrase' để có cụm chỉ mình biết.",
              en:
                "They run 'hotline unlock', then 'hotline passphrase' for one that only they know."
            ),
          values: [
            ("user", user), ("passphrase", words), ("request", certification.request),
          ]))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(vi: "Danh sách người dùng.", en: "List the users."),
        discussion: examples("hotline user list"))
    }
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let users = try session.store.users(after: page.after, limit: page.limit)
      try session.show(Listing(items: users.map(UserRow.init)))
      session.sayMore(users.count, page, after: users.last?.code)
    }
  }

  struct Certify: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "certify",
        abstract: say(
          vi: "Cấp khóa mới cho người mất cụm mật khẩu.",
          en: "New keys for somebody who lost their passphrase."),
        discussion: say(
          vi:
            "Giám sát chạy. Các ca đã giao cho người ấy mở được bằng khóa mới; khóa cũ thôi dùng.",
          en:
            "A supervisor runs it. The cases assigned to them open with the new keys; the old ones end."
        ) + "\n" + examples("hotline user certify y-lan"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
    var user: String
    @OptionGroup var clock: ClockOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let words = Words.passphrase()
      try session.certifying(clockChecked: clock.clockChecked) { stamp in
        _ = try session.store.certifyUser(user, stamp: stamp) { keys, _ in
          try session.lock(keys, words)
        }
      }
      try session.show(
        Done(
          message: Handover.words(
            vi: "\(user) có khóa mới. Cụm mật khẩu", en: "\(user) has new keys. Passphrase", words),
          values: [("user", user), ("passphrase", words)]))
    }
  }

  struct Recover: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "recover",
        abstract: say(
          vi: "Cấp khóa mới bằng chìa khóa giấy, khi không còn giám sát nào mở được sổ.",
          en: "New keys by the words on paper, when no supervisor is left who can unlock."),
        discussion: say(
          vi:
            "27 từ gõ khi được hỏi (không hiện), hoặc qua --passphrase-fd. Lịch sử ghi lại việc này.",
          en:
            "The 27 words are typed when asked (unseen), or come by --passphrase-fd. The journal says so."
        ) + "\n" + examples("hotline user recover y-lan"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
    var user: String
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options, history: .warning)
      let paper = try passphrase.paper(session.surroundings)
      let words = Words.passphrase()
      try session.store.recover(
        user, with: paper,
        stamp: clock.clockChecked ? session.stamp.withClockChecked() : session.stamp
      ) { keys in
        try session.lock(keys, words)
      }
      try session.show(
        Done(
          message: Handover.words(
            vi: "\(user) có khóa mới và mọi vai trò. Cụm mật khẩu",
            en: "\(user) has new keys and every role. Passphrase", words),
          next: Text(
            vi:
              "Tiếp: 'hotline unlock --as \(user)', rồi 'hotline user certify' cho những người khác.",
            en: "Next: 'hotline unlock --as \(user)', then 'hotline user certify' for the others."),
          values: [("user", user), ("passphrase", words)]))
    }
  }

  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "end",
        abstract: say(vi: "Một người thôi làm việc.", en: "Somebody stops working here."),
        discussion: say(
          vi:
            "Ca đang mở của người ấy thành chưa ai lo, phải giao lại trong 1 giờ; giám sát được báo.",
          en:
            "Their open cases become nobody's, to be given to somebody within an hour; the supervisors are told."
        ) + "\n" + examples("hotline user end y-lan --for staffing"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
    var user: String
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let departure = try session.forPurpose { try session.store.endUser(user, stamp: $0) }
      let left = LeftCases(departure.unassigned)
      try session.show(
        Done(
          message: Text(
            vi: "\(user) đã thôi. \(left.text.vi)", en: "\(user) has ended. \(left.text.en)"),
          next: left.next, values: [("user", user), ("unassigned", left.numbers)]))
      session.tellLeftDrafts(try session.store.drafts(of: user))
    }
  }
}

/// The cases that lost whoever had them, as a person and a script are told.
struct LeftCases {
  private let cases: [CaseNumber]

  init(_ cases: [CaseNumber]) { self.cases = cases }

  /// Nil without one.
  var numbers: String? { cases.isEmpty ? nil : cases.map(\.description).joined(separator: " ") }

  var text: Text {
    let list = cases.map(\.description).joined(separator: ", ")
    return cases.isEmpty
      ? Text(vi: "Không có ca nào đang mở.", en: "No open case was theirs.")
      : Text(
        vi: "\(cases.count) ca chưa ai lo: \(list).",
        en: cases.count == 1
          ? "1 case is nobody's now: \(list)." : "\(cases.count) cases are nobody's now: \(list).")
  }

  var next: Text? {
    cases.first.map {
      Text(
        vi: "Tiếp: 'hotline case assign \($0) --to …', trong 1 giờ.",
        en: "Next: 'hotline case assign \($0) --to …', within the hour.")
    }
  }
}

extension Certification {
  /// The cases that it left to nobody.
  var left: LeftCases {
    if case .done(_, let unassigned) = self { LeftCases(unassigned) } else { LeftCases([]) }
  }

  /// The number of the request that waits, if one does.
  var request: String? {
    if case .waiting(let id) = self { "\(id)" } else { nil }
  }

  var waitingText: Text? {
    request.map {
      Text(
        vi: "Chưa có hiệu lực: giám sát khác chạy 'hotline request approve \($0)'.",
        en: "Not in force yet: another supervisor runs 'hotline request approve \($0)'.")
    }
  }
}

struct UserRow: Listed {
  let user: String
  let roles: [Role]
  let endedAt: Instant?

  init(_ user: User) {
    self.user = user.code
    roles = user.roles
    endedAt = user.endedAt
  }

  static let columns = [
    ListColumn("user", vi: "NGƯỜI", en: "USER"),
    ListColumn("roles", vi: "VAI TRÒ", en: "ROLES", isFlexible: true),
    ListColumn("endedAt", vi: "ĐÃ THÔI", en: "ENDED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(user),
      TextTable.Cell(roles.map { $0.label.inLanguage(language) }.joined(separator: ", ")),
      TextTable.Cell(endedAt.map { "\($0)" } ?? ""),
    ]
  }

  var values: [String] {
    [user, roles.map(\.rawValue).joined(separator: " "), endedAt.map { "\($0)" } ?? ""]
  }
}

extension Session {
  /// Somebody's new keys under the passphrase that was made for them.
  func lock(_ keys: UserKeys, _ words: String) throws -> PassphraseLock {
    try Unlocking.lock(
      keys, passphrase: Vault.Secret(Data(words.utf8)), log: store.log.id, surroundings)
  }
}

extension Role: ExpressibleByArgument {}
