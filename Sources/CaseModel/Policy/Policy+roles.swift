extension Policy {
  /// The roles of which somebody may do an action in some standing: by any other it can't have been done.
  public static func roles(for action: Action) -> Set<Role> {
    Set(Role.allCases.filter { mayEver(action, roles: [$0], standing: Set(Standing.allCases)) })
  }

  /// Whether somebody in these roles and standings could do an action at all: at once, with a reason or with a second
  /// person.
  public static func mayEver(_ action: Action, roles: Set<Role>, standing: Set<Standing>) -> Bool {
    columns(roles: roles, standing: standing).contains { row(action)?[$0] ?? .not > .not }
  }
}
