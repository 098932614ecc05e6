public import Base

/// The ``Policy`` as people read it, in `hotline help roles` and in the documentation.
public enum RoleTable {
  /// The action, then one column for each role and standing.
  public static let heading: [Text] =
    [Text(vi: "việc", en: "action")] + Policy.Column.allCases.map(\.label)

  /// One row an action, as many cells as ``heading``.
  public static let rows: [[Text]] = Policy.table.map { row in
    [row.action.label] + Policy.Column.allCases.map { row[$0].label }
  }

  /// What the table doesn't say in its cells.
  public static let notes: [Text] = [
    Text(
      vi: "Ai có nhiều vai trò thì theo cột cho phép nhiều nhất.",
      en: "Who stands in several columns may do what any of them allows."),
    Text(
      vi: "Không xóa hồ sơ đang được giữ theo luật.",
      en: "Nothing is erased while a case is under a legal hold."),
    Text(
      vi: "Không ai tự duyệt đề nghị của mình; nếu chỉ có một giám sát thì ghi rõ là một mình.",
      en: "Nobody approves their own request; a supervisor without a second one may, "
        + "and the journal says so."),
    Text(
      vi: "Danh sách số hồ sơ, trạng thái và thời hạn: mọi người đang làm việc đều xem được.",
      en: "Lists of case numbers, states and clocks are open to all who work here."),
  ]
}
