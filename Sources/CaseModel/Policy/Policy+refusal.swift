extension Policy {
  static let held = Text(
    vi: "Hồ sơ đang được giữ theo luật, không được xóa. Giám sát phải thôi giữ trước.",
    en: "The case is under a legal hold, so nothing of it may be erased. "
      + "A supervisor must lift the hold first.")

  static let ownRequest = Text(
    vi: "Không ai tự duyệt đề nghị của mình. Hãy nhờ một giám sát khác.",
    en: "Nobody approves their own request. Ask another supervisor.")

  /// Who may do it, and what to do instead.
  static func refusal(of action: Action, roles: Set<Role>) -> Text {
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
    if action.isAboutOneCase, roles.contains(.caseWorker) {
      return Text(
        vi: "Nhờ giám sát phân công hồ sơ cho bạn, hoặc xin quyền tạm thời, nêu lý do.",
        en: "Ask a supervisor to assign you the case, or ask for access for a time, with a reason.")
    }
    if action.isAboutOneCase, roles.contains(.operator) {
      return Text(
        vi: "Ghi cuộc gọi mới nếu có, báo cán bộ phụ trách, hoặc xin quyền tạm thời, nêu lý do.",
        en: "Record a new contact if there is one and tell the case worker, "
          + "or ask for access for a time, with a reason.")
    }
    return Text(vi: "Hãy nhờ một người trong số đó.", en: "Ask one of them.")
  }
}
