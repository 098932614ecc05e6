import Base
import ArgumentParser
import CaseModel

/// A page of help that is no work: `hotline help environment`, or `hotline environment`.
protocol HelpTopic: ParsableCommand {
  static var name: String { get }
  static var abstract: Text { get }
  static var page: Text { get }
}

extension HelpTopic {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract.inLanguage(spoken),
      discussion: isAsked ? page.inLanguage(spoken) + "\n" + examples("hotline \(name)") : "")
  }

  /// Pages are long, and at each start the parser asks every command for its configuration: a page is made when it is
  /// asked for.
  private static var isAsked: Bool {
    CommandLine.arguments.contains { $0 == name || $0 == "--experimental-dump-help" }
  }

  func run() throws { try Surroundings.live.out(Self.page.inLanguage(spoken) + "\n") }
}

/// What the environment decides.
struct EnvironmentTopic: HelpTopic {
  @OptionGroup var output: OutputOptions

  static let name = "environment"
  static let abstract = Text(vi: "Các biến môi trường.", en: "The environment variables.")
  static let page = Text(
    vi: """
      HOTLINE_LOG      tệp sổ; --log thắng nó
      HOTLINE_USER     mã người dùng; --as thắng nó; không có thì tên tài khoản máy
      HOTLINE_LANG     vi hoặc en; --lang thắng nó; không có thì theo LC_ALL, LC_MESSAGES, LANG
      HOTLINE_PEPPER   tệp pepper của máy này; không có thì hotline/<mã sổ>.pepper trong XDG_STATE_HOME (~/.local/state)
      XDG_RUNTIME_DIR  nơi có ổ cắm của phiên mở khóa (mặc định /run/user/<số>, rồi XDG_STATE_HOME)
      XDG_DATA_HOME    nơi có hotline/log.sqlite khi không chỉ tệp sổ (mặc định ~/.local/share)
      NO_COLOR         có giá trị thì không dùng màu; như --no-color
      FORCE_COLOR      (hay CLICOLOR_FORCE) khác 0: có màu cả khi không ra màn hình
      HOTLINE_PLAIN    khác 0: từng dòng một, không màu, không mã điều khiển, cho trình đọc màn hình
      TERM=dumb        như HOTLINE_PLAIN=1
      PAGER=cat        in kết quả dài một lượt, không theo trang
      HOTLINE_RING     never, late (mặc định) hay all: khi nào 'hotline watch' reo chuông
      COLUMNS          độ rộng của bảng khi kết quả không ra màn hình
      Không biến nào chứa tên, số điện thoại, lời kể hay mật khẩu.
      """,
    en: """
      HOTLINE_LOG      the log's file; --log wins over it
      HOTLINE_USER     your code; --as wins over it; otherwise the name of your account
      HOTLINE_LANG     vi or en; --lang wins over it; otherwise LC_ALL, LC_MESSAGES, LANG decide
      HOTLINE_PEPPER   this machine's pepper file; otherwise hotline/<log id>.pepper under XDG_STATE_HOME (~/.local/state)
      XDG_RUNTIME_DIR  where the unlocked session's socket lies (/run/user/<number>, then XDG_STATE_HOME)
      XDG_DATA_HOME    where hotline/log.sqlite lies when no file is named (~/.local/share)
      NO_COLOR         when set to anything: no colour, as --no-color
      FORCE_COLOR      (or CLICOLOR_FORCE) other than 0: colour even where the result goes to no terminal
      HOTLINE_PLAIN    other than 0: one line below the other, no colour, no control sequences, for screen readers
      TERM=dumb        as HOTLINE_PLAIN=1
      PAGER=cat        print long results at once, not page by page
      HOTLINE_RING     never, late (the default) or all: when 'hotline watch' rings the bell
      COLUMNS          how wide tables are when the result doesn't go to a terminal
      None of them ever holds a name, a phone number, a story or a passphrase.
      """)
}

/// What programs may count on.
struct FormatsTopic: HelpTopic {
  @OptionGroup var output: OutputOptions

  static let name = "formats"
  static let abstract = Text(
    vi: "Các dạng kết quả và tên trường.", en: "The forms of results and their keys.")

  static var page: Text {
    let lists = lists.map { command, keys in
      "  \(command)\n      \(keys.joined(separator: " "))".wrappedKeys
    }.joined(separator: "\n")
    let documents = documents.map { command, keys in
      "  \(command)\n      \(keys.joined(separator: " "))".wrappedKeys
    }.joined(separator: "\n")
    return Text(
      vi: """
        --format text    cho người đọc; có thể đổi theo phiên bản
        --format json    UTF-8, một giá trị; khóa không bao giờ mất, có thể thêm; trường không rõ thì vắng mặt
        --format csv     RFC 4180, UTF-8 có BOM, dòng đầu là khóa; ô bắt đầu bằng =, +, -, @ được chặn
        Kết quả ra đầu ra chuẩn, lời nói thêm ra đầu ra lỗi. Thời điểm: ISO 8601, UTC. Mã: như 'hotline reference list'.
        Với --format json, lỗi là {"type":"exit_error","code":…,"message":…} ở đầu ra lỗi.

        Danh sách (khóa CSV, và của từng mục JSON):
        \(lists)

        Tài liệu JSON:
        \(documents)
          Lệnh ghi: khóa của thứ đã đổi (case, referral, contact, state, version, dueAt …), CSV là field,value.
        """,
      en: """
        --format text    for people; may change from version to version
        --format json    UTF-8, one value; keys never disappear, new ones may come; what is unknown is left out
        --format csv     RFC 4180, UTF-8 with BOM, the first line holds the keys; cells that start with =, +, -, @ are made inert
        Results go to standard output, talk to standard error. Moments: ISO 8601, UTC. Codes: see 'hotline reference list'.
        With --format json an error is {"type":"exit_error","code":…,"message":…} on standard error.

        Lists (keys of CSV, and of each JSON entry):
        \(lists)

        JSON documents:
        \(documents)
          Commands that write: the keys of what changed (case, referral, contact, state, version, dueAt …); CSV is field,value.
        """)
  }

  static let lists: [(String, [String])] = [
    ("queue, case list", CaseLine.columns.map(\.key)),
    ("queue: draft", DraftLine.keys),
    ("queue: callback", CallbackLine.keys),
    ("callback list", CallbackLine.columns.map(\.key)),
    ("call unanswered", UnansweredRow.columns.map(\.key)),
    ("call figures", CallMonthRow.columns.map(\.key)),
    ("shift list", ShiftRow.columns.map(\.key)),
    ("shift roster", RosterRow.columns.map(\.key)),
    ("debrief list", DebriefRow.columns.map(\.key)),
    ("breach list", BreachRow.columns.map(\.key)),
    ("subject list", SubjectRow.columns.map(\.key)),
    ("case history", HistoryRow.columns.map(\.key)),
    ("call list", ContactRow.columns.map(\.key)),
    ("referral propose", ProposalRow.columns.map(\.key)),
    ("referral list", ReferralRow.columns.map(\.key)),
    ("agency list", AgencyRow.columns.map(\.key)),
    ("agency key", AgencyKeyRow.columns.map(\.key)),
    ("place list", PlaceRow.columns.map(\.key)),
    ("user list", UserRow.columns.map(\.key)),
    ("search", HitRow.columns.map(\.key)),
    ("intake --from FILE.jsonl", BulkRow.columns.map(\.key)),
    ("caller list", CallerPlanRow.columns.map(\.key)),
    ("quality draw", DrawnRow.columns.map(\.key)),
    ("quality list", ReviewRow.columns.map(\.key)),
    ("quality figures", CriterionRow.columns.map(\.key)),
    ("card list", CardRow.columns.map(\.key)),
    ("import", ImportRow.columns.map(\.key)),
    ("request list", RequestRow.columns.map(\.key)),
    ("notice list", NoticeRow.columns.map(\.key)),
    ("backup list", BackupRow.columns.map(\.key)),
    ("backup verify", BackupCheckRow.columns.map(\.key)),
    ("backup signers", SignerRow.columns.map(\.key)),
    ("erase --due", OverdueRow.columns.map(\.key)),
    ("reference list", ReferenceRow.columns.map(\.key)),
    ("audit verify", AuditRow.columns.map(\.key)),
    ("audit subject", ConsultationRow.columns.map(\.key)),
    ("doctor", CheckRow.columns.map(\.key)),
    ("exit-codes", ExitRow.columns.map(\.key)),
  ]

  static let documents: [(String, [String])] = [
    (
      "case show",
      [
        "number", "state", "urgency", "triaged", "place", "assignedTo", "receivedAt", "recordedAt",
        "dueAt", "duty", "missed", "version", "mergedInto", "merged", "clocks", "findings",
        "proposals",
        "referrals", "contacts", "entries",
      ]
    ),
    (
      "status",
      [
        "agency", "user", "unlocked", "due", "late", "lateEmergencies", "unassigned", "mine", "drafts", "callbacks",
        "onDuty", "shiftsWaiting", "notices", "unsentReferrals", "staleAgencies", "nextDueAt",
      ]
    ),
    (
      "callback show",
      [
        "callback", "reason", "state", "number", "owedSince", "dueAt", "attempts", "atMost", "contact", "language",
        "phone", "entries",
      ]
    ),
    ("shift show, shift start", ["shift", "endedBy", "endedAt", "nextUntil", "readBy", "readAt", "words", "tasks"]),
  ]
}

extension String {
  /// Broken into lines that a terminal of 100 columns shows whole.
  fileprivate var wrappedKeys: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = String(line.prefix { $0 == " " })
      return line.drop { $0 == " " }.split(separator: " ").reduce(into: [indent]) { lines, word in
        let last = lines[lines.count - 1]
        if last.count + word.count + 1 > 92 {
          lines.append(indent + word)
        } else {
          lines[lines.count - 1] = last + (last == indent ? "" : " ") + word
        }
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// What the tool keeps, shows and leaves out.
struct PrivacyTopic: HelpTopic {
  @OptionGroup var output: OutputOptions

  static let name = "privacy"
  static let abstract = Text(
    vi: "Sổ giữ gì, ai thấy gì, không để lộ gì.",
    en: "What is kept, who sees what, what never leaks.")
  static let page = Text(
    vi: """
      - Tên, số điện thoại, địa chỉ, lời kể chỉ vào qua câu hỏi, --from - hoặc --words-from -; không bao giờ qua dòng lệnh.
      - Thông báo lỗi chỉ nêu mã và số, không nêu tên. Không có tệp nhật ký, không có tệp tạm.
      - Mỗi lần xem một hồ sơ là một dòng trong lịch sử của nó: 'hotline case history SỐ'.
      - Người báo tin được giữ bí mật: phiếu chuyển chỉ nêu khi họ đồng ý (Luật Trẻ em Đ51; NĐ 56/2017 Đ25).
      - Trong tệp sổ, cột nào để rõ và vì sao: Schema/README.md. Phần còn lại được niêm phong, mỗi ca một khóa.
      - Ca mở được bằng khóa của: giám sát; người được giao; người nhận cuộc gọi, trong 24 giờ; chìa khóa giấy của cơ quan.
      - Tra cứu tên: phần mềm chỉ trả lời có hay không, mỗi lần tra là một dòng lịch sử. Nhưng ai nhận cuộc gọi hoặc lo hồ sơ đều giữ
        khóa tra cứu: người biết lập trình, có cụm mật khẩu và tệp sổ, mở được mọi tên và số điện thoại mà lịch sử không ghi.
      - Người thôi việc, thôi vai trò hoặc đổi khóa: cuộc gọi về sau không mở được bằng khóa cũ; hồ sơ đã thấy thì đã thấy.
      - Khóa chỉ nằm trong bộ nhớ sau 'hotline unlock'; 'hotline lock', 10 phút không dùng, 8 giờ, hoặc đóng cửa sổ thì hết.
      - Không có tệp pepper của máy này thì cụm mật khẩu không mở được gì; giữ một bản ở nơi khác, đừng chép cùng sổ.
      - Máy này nhớ mốc lịch sử đã thấy (hotline/<mã sổ>.seen trong XDG_STATE_HOME): chỉ có số mục và mã băm.
      - Cạnh đó, hotline/<mã sổ>.drafts đánh dấu bản nháp đang được gõ: tệp rỗng, chỉ có khóa của hệ điều hành.
      - Bản sao lưu chỉ chìa khóa giấy mở được; phần khóa bỏ sau 35 ngày, sau đó hồ sơ đã xóa không gì mở được nữa.
      - Phiếu chuyển niêm phong ('referral seal') chỉ cơ quan nhận mở được; thư trả lời chỉ người mở được hồ sơ mới mở được.
      - Tệp sổ chỉ chủ của nó đọc được (0600); sổ mà người khác đọc được, hoặc nằm trên ổ mạng, bị từ chối.
      """,
    en: """
      - Names, phones, addresses and stories come in by questions, --from - or --words-from -; never on the command line.
      - Error texts hold codes and numbers, no names. There is no log file and no temporary file.
      - Each look at a case is an entry of its history: 'hotline case history NUMBER'.
      - Who reported stays secret: a referral names them only if they agreed (Child Law art. 51; NĐ 56/2017 art. 25).
      - Which columns of the log's file are in clear, and why: Schema/README.md. The rest is sealed, each case with keys of its own.
      - A case opens with the keys of: supervisors; whoever it is assigned to; whoever took the call, for 24 hours; the organisation's paper.
      - A search by name answers only whether there is a match, and each one is an entry. But whoever takes calls or works cases holds the
        search key: with skill, their passphrase and the file they can open all names and phones without an entry.
      - Who leaves, loses a role or changes keys opens nothing that comes after; what they have seen, they have seen.
      - Keys are in memory only, after 'hotline unlock'; they go with 'hotline lock', 10 minutes without use, 8 hours, or the window.
      - Without this machine's pepper file a passphrase opens nothing; keep a copy elsewhere, never beside a copy of the log.
      - This account remembers the history it saw (hotline/<log id>.seen under XDG_STATE_HOME): a count and hashes, nothing else.
      - Beside it hotline/<log id>.drafts marks the drafts that are being typed: an empty file with locks of the system.
      - Backups open with the organisation's paper only; their keys go after 35 days, and then nothing opens what was erased.
      - A sealed referral ('referral seal') opens for its agency only; the answer opens for those only who can open the case.
      - Only its owner can read the log's file (0600); a log that others can read, or on a network drive, is refused.
      """)
}
