extension Policy {
  /// The roles of which somebody may do an action in some standing: by any other it can't have been done.
  public static func roles(for action: Action) -> Set<Role> {
    Set(
      Role.allCases.filter { role in
        columns(roles: [role], standing: Set(Standing.allCases)).contains { row(action)?[$0] ?? .not > .not }
      })
  }
}
