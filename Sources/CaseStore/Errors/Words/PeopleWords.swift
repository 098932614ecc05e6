import Base
import CaseModel

/// What is said of who may do what, and whose keys open it.
enum PeopleWords {
  static var locked: Text {
    Text(
      vi: "Sổ đang khóa. Chạy 'hotline unlock' rồi làm lại.",
      en: "The log is locked. Run 'hotline unlock', then repeat.")
  }

  static func notYou(_ user: String) -> Text {
    Text(
      vi: "Người đã mở khóa không phải \(user). Chạy 'hotline unlock --as \(user)'.",
      en: "Who has unlocked isn't \(user). Run 'hotline unlock --as \(user)'.")
  }

  static var otherPaper: Text {
    Text(
      vi: "Giấy này không phải chìa khóa của sổ: của sổ khác, hoặc là giấy cũ đã được thay. Tìm tờ giấy mới nhất.",
      en: "These words aren't the paper of this log: another log's, or older than those that took their place. "
        + "Look for the newest paper.")
  }

  static var paperNeedsTwo: Text {
    Text(
      vi: "Thay chìa khóa giấy cần giấy cũ ('hotline key paper --old') hoặc giám sát thứ hai duyệt. "
        + "Chưa có ai: 'hotline user add … --role supervisor' trước.",
      en: "New words take the paper before them ('hotline key paper --old') or a second supervisor. "
        + "Where there is nobody, 'hotline user add … --role supervisor' comes first.")
  }

  static func notCertified(_ user: String) -> Text {
    Text(
      vi: "\(user) chưa có chứng thực, hoặc chứng thực đã hết hạn. Giám sát chạy "
        + "'hotline user renew \(user)', hoặc 'hotline user certify \(user)' nếu cần khóa mới.",
      en: "\(user) has no certificate, or it has expired. A supervisor runs "
        + "'hotline user renew \(user)', or 'hotline user certify \(user)' for new keys.")
  }

  static func keysHandedOver(_ user: String) -> Text {
    Text(
      vi: "\(user) chưa tự lập khóa của mình. Người ấy chạy 'hotline unlock --as \(user)' "
        + "với cụm từ được giao, một lần.",
      en: "\(user) hasn't made keys of their own yet. They run 'hotline unlock --as \(user)' "
        + "with the words they were given, once.")
  }

  static func keysWait(_ request: RequestID) -> Text {
    Text(
      vi: "Khóa mới của bạn chờ duyệt. Đọc cho một giám sát bốn từ của mình; người ấy chạy "
        + "'hotline request approve \(request)'.",
      en: "Your new keys wait. Read your four words to a supervisor, who runs 'hotline request approve \(request)'.")
  }

  static func wordsServed(_ user: String) -> Text {
    Text(
      vi: "Cụm từ được giao cho \(user) đã dùng rồi: khóa riêng đã lập. Hãy gõ cụm mật khẩu mới. "
        + "Nếu không phải bạn lập, báo ngay một giám sát: có người đã dùng cụm từ của bạn ('hotline user certify \(user)').",
      en: "The words given to \(user) have served: keys were made with them. Type the new passphrase. "
        + "If it wasn't you who made them, tell a supervisor at once: somebody has used your words ('hotline user certify \(user)')."
    )
  }

  static func expiredByClock(_ user: String, _ doubt: ClockDoubt, now: Instant) -> Text {
    clock(
      doubt, now: now,
      Text(
        vi:
          "So với một đồng hồ khác, chỉnh giờ máy rồi làm lại. Nếu giờ máy đúng thì chứng thực của \(user) đã hết hạn: "
          + "giám sát chạy 'hotline user renew \(user)'.",
        en: "Compare it with another clock, set it and repeat. If it is right, \(user)'s certificate has expired: "
          + "a supervisor runs 'hotline user renew \(user)'."))
  }

  static func clockInDoubt(_ doubt: ClockDoubt, now: Instant) -> Text {
    clock(
      doubt, now: now,
      Text(
        vi:
          "So với một đồng hồ khác rồi chỉnh giờ máy. Nếu giờ máy đúng, làm lại với --clock-checked.",
        en:
          "Compare it with another clock and set it. If it is right, repeat with --clock-checked."))
  }

  private static func clock(_ doubt: ClockDoubt, now: Instant, _ remedy: Text) -> Text {
    switch doubt {
    case .behind(let last):
      Text(
        vi: "Đồng hồ máy (\(now)) chậm hơn mục cuối của lịch sử (\(last)). \(remedy.vi)",
        en: "The clock (\(now)) is behind the last entry of the history (\(last)). \(remedy.en)")
    case .ahead(let last):
      Text(
        vi:
          "Đồng hồ máy (\(now)) đi trước mục cuối của lịch sử (\(last)) hơn 31 ngày. \(remedy.vi)",
        en:
          "The clock (\(now)) is over 31 days ahead of the last entry of the history (\(last)). \(remedy.en)"
      )
    }
  }

  static func cannotWork(_ user: String, _ roles: [Role]) -> Text {
    let needed = Role.ofCaseWork.sorted()
    return Text(
      vi:
        "\(user) là \(roles.map(\.label.vi).joined(separator: ", ")): không lo hồ sơ được. Cần vai trò "
        + "\(needed.map(\.label.vi).joined(separator: " hoặc ")): "
        + "'hotline user role \(user) --role \(needed[0].rawValue)'.",
      en:
        "\(user) is \(roles.map(\.label.en).joined(separator: ", ")) and can't work cases. That takes the role "
        + "\(needed.map(\.label.en).joined(separator: " or ")): "
        + "'hotline user role \(user) --role \(needed[0].rawValue)'.")
  }

  static func lastSupervisor(_ user: String) -> Text {
    Text(
      vi:
        "\(user) là giám sát cuối cùng: không còn ai mở và giao được hồ sơ. Chứng thực một giám sát "
        + "khác trước: 'hotline user add' hoặc 'hotline user role'.",
      en: "\(user) is the last supervisor: nobody else could open cases and give them to somebody. "
        + "Certify another one first: 'hotline user add' or 'hotline user role'.")
  }

  static func mayNotCertify(_ user: String) -> Text {
    Text(
      vi: "Chỉ giám sát đã mở khóa mới chứng thực được \(user) với vai trò này.",
      en: "Only a supervisor who has unlocked can certify \(user) in this role.")
  }

  static func notAllowed(_ action: Action, _ roles: [Role]) -> Text {
    Policy.refusal(of: action, roles: Set(roles))
  }

  static func purposeNeeded(_ action: Action) -> Text {
    Text(
      vi: "Việc '\(action.label.vi)' cần lý do trong lịch sử: thêm --for, như "
        + "'--for supervision'. Xem: 'hotline help purposes'.",
      en: "'\(action.label.en)' takes a reason on record: add --for, such as "
        + "'--for supervision'. All of them: 'hotline help purposes'.")
  }

  static func noSuchRequest(_ id: RequestID) -> Text {
    Text(
      vi: "Không có đề nghị \(id). Xem 'hotline request list'.",
      en: "There is no request \(id). List them with 'hotline request list'.")
  }

  static func requestDecided(_ id: RequestID, _ state: Request.State) -> Text {
    Text(
      vi: "Đề nghị \(id) \(state.label.vi). Nếu vẫn cần, hãy đề nghị lại.",
      en: "Request \(id) is \(state.label.en) already. Ask anew if it is still needed.")
  }

  static func ownRequest(_ id: RequestID) -> Text {
    Text(
      vi: "Không ai tự duyệt đề nghị của mình (\(id)). Hãy nhờ một giám sát khác.",
      en: "Nobody decides their own request (\(id)). Ask another supervisor.")
  }

  static func requestOvertaken(_ id: RequestID) -> Text {
    Text(
      vi: "Đã có chứng thực khác sau đề nghị \(id). Rút nó và đề nghị lại.",
      en: "Somebody was certified after request \(id) was made. Withdraw it and ask anew.")
  }

  static var unlockAgain: Text {
    Text(
      vi: "Khóa của sổ đã được thay từ lúc bạn mở khóa. Chạy 'hotline unlock' rồi làm lại.",
      en: "The log's keys were renewed since you unlocked. Run 'hotline unlock', then repeat.")
  }

  static func accessNotNeeded(_ number: CaseNumber) -> Text {
    Text(
      vi: "Người ấy đã xem được ca \(number): 'hotline case show \(number)'.",
      en: "They may open case \(number) as it is: 'hotline case show \(number)'.")
  }

  static var searchWaits: Text {
    Text(
      vi: "Khóa riêng của bạn còn mới: phần tìm kiếm mở khi giám sát chạy lệnh bất kỳ. Ghi cuộc gọi thì vẫn được.",
      en: "Your own keys are new: the search opens with any supervisor's next command. Calls are recorded all the same."
    )
  }

  static func noSuchUser(_ code: String) -> Text {
    Text(
      vi: "Không có người dùng '\(code)'. Thêm bằng 'hotline user add', hoặc dùng --as.",
      en: "There is no user '\(code)'. Add one with 'hotline user add', or say --as.")
  }

  static func userExists(_ code: String) -> Text {
    Text(
      vi: "Đã có người dùng '\(code)'. Chọn mã khác.",
      en: "There is a user '\(code)' already. Choose another code.")
  }

  static func badUserCode(_ code: String) -> Text {
    Text(
      vi: "Mã '\(code)' không hợp lệ: dùng 1–32 ký tự a–z, 0–9, '.', '_', '-', không phải 'root' hay tên nhóm. "
        + "Đặt bằng --as hoặc HOTLINE_USER.",
      en: "'\(code)' is no user code: use 1 to 32 of a–z, 0–9, '.', '_', '-', and neither 'root' nor a group's name. "
        + "Give one with --as or HOTLINE_USER.")
  }
}
