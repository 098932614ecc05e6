extension EditBuffer {
  /// Does what a key means for the text; a key that means nothing changes nothing.
  ///
  /// Typed and pasted text is made safe first; in a one-line layout its line breaks are spaces.
  mutating func apply(_ key: Key, _ layout: Sanitiser.Layout) {
    switch key {
    case .scalar(let scalar): insert(Sanitiser.clean(String(scalar), layout))
    case .paste(let text):
      insert(Sanitiser.clean(text, layout))
    case .backspace: backspace()
    case .delete, .control("d"): delete()
    case .left: left()
    case .right: right()
    case .wordLeft: wordLeft()
    case .wordRight: wordRight()
    case .home: home()
    case .end: end()
    case .control("k"): deleteToEnd()
    case .control("u"): deleteToStart()
    case .control("w"): deleteWord()
    default: break
    }
  }
}
