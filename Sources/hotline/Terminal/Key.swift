/// What a person does at the keyboard, or what happens to the terminal meanwhile.
enum Key: Hashable, Sendable {
  /// One scalar of a character; a combining mark comes as a key of its own.
  case scalar(Unicode.Scalar)
  /// Text that came in one piece (bracketed paste).
  case paste(String)
  case enter
  case backspace
  case delete
  case left
  case right
  case up
  case down
  case wordLeft
  case wordRight
  case home
  case end
  /// Shift-Tab: to the question before.
  case backTab
  /// Esc alone.
  case escape
  /// F1.
  case help
  /// F2 to F8.
  case function(Int)
  case tab
  case pageUp
  case pageDown
  /// Ctrl and a lower-case letter that has no key of its own.
  case control(Character)
  case signal(Int32)
  case hangUp
  /// A key that means nothing here.
  case other
}
