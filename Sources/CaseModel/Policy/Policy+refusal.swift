public import Base

extension Policy {
  static let held = Text(
    vi: "Hồ sơ đang được giữ theo luật, không được xóa. Giám sát phải thôi giữ trước.",
    en: "The case is under a legal hold, so nothing of it may be erased. "
      + "A supervisor must lift the hold first.")

  static let ownRequest = Text(
    vi: "Không ai tự duyệt đề nghị của mình. Hãy nhờ một giám sát khác.",
    en: "Nobody approves their own request. Ask another supervisor.")

  /// Who may do it, and what to do instead.
  public static func refusal(of action: Action, roles: Set<Role>) -> Text {
    let who = Column.allCases.filter { row(action)?[$0] ?? .not > .not }.map(\.label)
    let advice = instead(of: action, roles: roles)
    return Text(
      vi:
        "Việc '\(action.label.vi)' dành cho: \(who.map(\.vi).joined(separator: "; ")). \(advice.vi)",
      en: "'\(action.label.en)' is for: \(who.map(\.en).joined(separator: "; ")). \(advice.en)")
  }

  private static func instead(of action: Action, roles: Set<Role>) -> Text {
    if roles.isEmpty {
      return Text(
        vi: "Bạn chưa có vai trò nào: nhờ giám sát giao vai trò.",
        en: "You have no role yet: ask a supervisor for one.")
    }
    guard action.isAboutOneCase, !roles.isDisjoint(with: [.operator, .caseWorker]) else {
      return Text(vi: "Hãy nhờ một người trong số đó.", en: "Ask one of them.")
    }
    if row(action)?[.granted] ?? .not > .not {
      return Text(
        vi: "Nhờ giám sát phân công, hoặc xin quyền tạm thời, nêu lý do.",
        en: "Ask a supervisor to assign the case, or ask for access for a time, with a reason.")
    }
    return Text(
      vi: "Nhờ giám sát làm hoặc phân công hồ sơ.",
      en: "Ask a supervisor to do it or to assign the case.")
  }
}
