import Base
import CaseModel
import Foundation
import Glibc

extension FormScreen {
  /// Does what a key means.
  mutating func press(_ key: Key) -> FormEffect {
    message = nil
    switch key {
    case .function(2), .control("r"): return leaving(or: .record)
    case .control("l"): return .redraw
    case .function(3) where form.isCall, .control("x") where form.isCall: return leaving(or: .dropped)
    case .function(4) where form.isCall, .control("g") where form.isCall: return leaving(or: .emergencyCall)
    case .function(5) where form.isCall: return leaving(or: .link)
    case .control("c"): return .stop
    case .hangUp: return .hangUp
    case .signal(SIGWINCH), .signal(SIGCONT): return .redraw
    case .signal(let number): return .signal(number)
    case .help: showsHelp.toggle()
    case .escape where showsHelp: showsHelp = false
    case .escape where group != nil: open(nil)
    case .escape:
      if isWords { return move { $0.line(-1) } }
      arrive()
    case .tab: return move { $0.line(1) }
    case .backTab: return move { $0.line(-1) }
    case .pageDown: return move { $0.section(1) }
    case .pageUp: return move { $0.section(-1) }
    // What Enter would take stands behind the explanation.
    case .enter where showsHelp && picked != nil: showsHelp = false
    case .enter: return enter()
    case .up, .down:
      showsHelp = false
      return vertical(key == .up ? -1 : 1)
    case .scalar(let scalar): return type(scalar)
    case .other: break
    default:
      showsHelp = false
      if isUntouched, !isWords, key == .backspace, !isChoice { entry = EditBuffer("") }
      if isChoice, entry.isEmpty, key == .backspace { return takeBack() }
      apply(key)
    }
    return .nothing
  }

  // MARK: Typing

  private mutating func type(_ scalar: Unicode.Scalar) -> FormEffect {
    if entry.isEmpty || (isUntouched && !isWords) {
      if scalar == "?" || scalar == "？" {
        showsHelp.toggle()
        return .nothing
      }
      // Nobody chooses from a list that the explanation covers.
      showsHelp = false
      if scalar == "<" || scalar == "＜" { return move { $0.line(-1) } }
      if scalar == "=", let effect = takeOverPlace() { return effect }
      if let answer = atOnce(scalar) { return take(answer) }
      if isMany, scalar == " ", let picked { return toggle(candidates.list[picked]) }
    }
    showsHelp = false
    if isChoice, let number = scalar.digit, let choice = numbered(number) { return take(choice) }
    makeRoom()
    apply(.scalar(scalar))
    return .nothing
  }

  private mutating func apply(_ key: Key) {
    let layout: Sanitiser.Layout = isLongText ? .words : .line
    edit { $0.apply(key, layout) }
  }

  /// The answer that one letter gives: yes, no, not known.
  private func atOnce(_ scalar: Unicode.Scalar) -> Choice<JSONValue>? {
    guard case .code(let options)? = content, options.contains(where: { $0.code == "unknown" }),
      options.contains(where: { $0.code == "yes" }), options.count == 3
    else { return nil }
    let code: String? =
      switch scalar {
      case "c", "C", "y", "Y": "yes"
      case "k", "K", "n", "N": "no"
      case "b", "B", "u", "U": "unknown"
      default: nil
      }
    return options.first { $0.code == code }.map(FormSession.choice)
  }

  /// The candidate that bears a number on the screen; nil where the digit may go on a code, such as BL01.
  private func numbered(_ digit: Int) -> Choice<JSONValue>? {
    let typed = (entry.text + "\(digit)").foldedForMatching
    if !entry.isEmpty,
      candidates.list.contains(where: { $0.code.foldedForMatching.hasPrefix(typed) })
    {
      return nil
    }
    let index = candidates.window(around: picked).lowerBound + digit - 1
    return candidates.list.indices.contains(index) && digit > 0 ? candidates.list[index] : nil
  }

  /// "=": the place is the one where the child is now.
  private mutating func takeOverPlace() -> FormEffect? {
    guard let source = placeToTakeOver else { return nil }
    let start = Array(focus.path.dropLast())
    for key in ["place", "village", "address"] {
      if let value = document.value(at: source + [key]) {
        document = document.setting(start + [key], to: value)
      }
    }
    let next = lines.first { $0.path == start + ["address"] } ?? focus
    go(to: next)
    return move(answered: true) { $0.line(1) }
  }

  /// Where "=" takes the place from; nil where there is none to take.
  var placeToTakeOver: [String]? {
    guard focus.kind == .field, case .place? = content else { return nil }
    let child = focus.path.first == "children" ? focus.path[1] : "0"
    let sources = [["children", child, "now"], ["children", "0", "now"], ["incident"]]
    return sources.first { $0 != Array(focus.path.dropLast()) && document.has($0 + ["place"]) }
  }

  // MARK: Taking

  private mutating func take(_ choice: Choice<JSONValue>) -> FormEffect {
    if !choice.members.isEmpty {
      open(choice)
      return .nothing
    }
    if isMany { return toggle(choice) }
    settle(choice.value)
    return move(answered: true) { $0.line(1) }
  }

  private mutating func toggle(_ choice: Choice<JSONValue>) -> FormEffect {
    if !choice.members.isEmpty {
      open(choice)
      return .nothing
    }
    var codes: [JSONValue] = []
    if case .array(let given)? = document.value(at: focus.path) { codes = given }
    if let index = codes.firstIndex(of: choice.value) {
      codes.remove(at: index)
    } else {
      codes.append(choice.value)
    }
    settle(codes.isEmpty ? nil : .array(codes))
    let (stays, place) = (entry.isEmpty, picked)
    if stays { refresh() } else { clearEntry() }
    picked = stays ? place : nil
    return .answered
  }

  /// Backspace where nothing is typed: the answer goes, of several the last.
  private mutating func takeBack() -> FormEffect {
    if isMany, case .array(let codes)? = document.value(at: focus.path), !codes.isEmpty {
      settle(codes.count == 1 ? nil : .array(Array(codes.dropLast())))
    } else {
      settle(nil)
    }
    refresh()
    return .answered
  }

  private mutating func enter() -> FormEffect {
    if isLongText {
      edit { $0.insert("\n") }
      return .nothing
    }
    if isChoice {
      if let picked { return take(candidates.list[picked]) }
      if !entry.isEmpty { return move(insists: true) { $0.line(1) } }
      if group != nil {
        open(nil)
        return .nothing
      }
    }
    return move(insists: true) { $0.line(1) }
  }

  private mutating func vertical(_ rows: Int) -> FormEffect {
    if isChoice, rows > 0 || picked != nil {
      if rows > 0, picked == candidates.list.count - 1 || candidates.list.isEmpty {
        return entry.isEmpty ? move { $0.line(1) } : .nothing
      }
      move(picked: rows)
      return .nothing
    }
    if isLongText, let offset = layout(width: form.textWidth).offset(rowsDown: rows) {
      entry.move(to: offset)
      return .nothing
    }
    return move { $0.line(rows) }
  }

  /// How the text being typed falls into rows.
  func layout(width: Int) -> EditLayout { EditLayout(prompt: "", buffer: entry, width: width) }

  // MARK: Leaving

  /// Does something with the whole form: what isn't understood stays on its line, and is named there.
  private mutating func leaving(or effect: FormEffect) -> FormEffect {
    if commit() == nil { leave(unread: entry.text) }
    return effect
  }

  /// Leaves the line for another; what was answered may have brought that one. What isn't understood doesn't hold
  /// anybody: it stays on its line, marked.
  ///
  /// - Parameter insists: Whether the line is left only by the second try, as by Enter: it may be a slip.
  private mutating func move(
    answered: Bool = false, insists: Bool = false, to line: (FormScreen) -> FormLine?
  ) -> FormEffect {
    let before = document
    if !answered, commit() == nil {
      if insists, !wasRefused {
        wasRefused = true
        return .nothing
      }
      leave(unread: entry.text)
      message = FormWords.left(form.label(of: focus))
    }
    if let line = line(self) { go(to: line) } else { arrive() }
    return answered || document != before ? .answered : .nothing
  }

  /// Settles what was typed; nil when it isn't understood, and then it stays where it is.
  mutating func commit() -> Void? {
    guard !isUntouched else { return () }
    let text = entry.text.trimmingCharacters(in: .whitespacesAndNewlines)
    if isChoice {
      guard !text.isEmpty else {
        leave(unread: nil)
        return ()
      }
      guard let picked, candidates.certain, candidates.list[picked].members.isEmpty else {
        message = candidates.list.isEmpty ? FormWords.noSuchChoice : FormWords.pickOne
        return nil
      }
      _ =
        isMany
        ? toggle(candidates.list[picked])
        : {
          settle(candidates.list[picked].value); return .answered
        }()
      return ()
    }
    do {
      try settleTyped(text)
      leave(unread: nil)
      isUntouched = true
      return ()
    } catch {
      let label = form.label(of: focus)
      message = Text(vi: "\(label.vi): \(error.expected.vi)", en: "\(label.en): \(error.expected.en)")
      return nil
    }
  }

  private mutating func settleTyped(_ text: String) throws(Prompt.Unacceptable) {
    switch (focus.kind, content) {
    case (.age, _):
      guard !text.isEmpty else { return settleAge(nil) }
      guard let reading = SpokenAge.read(text, dates: dates) else {
        throw Prompt.Unacceptable(expected: SpokenAge.examples)
      }
      settleAge(reading)
    case (.count, .list(_, let most)):
      let count = text.isEmpty ? 0 : Int(text)
      guard let count, (0...most).contains(count) else { throw outOfRange(0...most) }
      settleCount(count)
    case (_, .words(let most)):
      guard text.count <= most else {
        throw Prompt.Unacceptable(expected: Fault(path: "", problem: .tooLong(atMost: most)).text)
      }
      settle(Self.words(entry.text))
    case (_, .number(let range)):
      guard !text.isEmpty else { return settle(nil) }
      guard let number = Int(grouped: text), range.contains(number) else { throw outOfRange(range) }
      settle(.number(Double(number)))
    case (_, .numbers(let range)):
      let numbers = text.split(whereSeparator: { " ,;".contains($0) }).map { Int($0) }
      guard numbers.allSatisfy({ $0.map(range.contains) ?? false }) else { throw outOfRange(range) }
      settle(numbers.isEmpty ? nil : .array(numbers.compactMap { $0.map { .number(Double($0)) } }))
    case (_, .partialDate):
      guard !text.isEmpty else { return settle(nil) }
      let sense = form.dateSense(of: focus)
      guard let date = sense.read(text, dates) else { throw Prompt.Unacceptable(expected: sense.examples) }
      settle(.string(date.description))
    default: break
    }
  }

  private func outOfRange(_ range: ClosedRange<Int>) -> Prompt.Unacceptable {
    Prompt.Unacceptable(expected: Fault(path: "", problem: .outOfRange(range)).text)
  }
}

extension Unicode.Scalar {
  fileprivate var digit: Int? { ("0"..."9").contains(self) ? Int(value - 48) : nil }
}

extension FormCandidates {
  /// How many candidates are shown at once; each bears a digit.
  static let shown = 6

  /// Which of them are shown, so that the picked one is among them.
  func window(around picked: Int?) -> Range<Int> {
    let first = max(0, min((picked ?? 0) - Self.shown + 2, list.count - Self.shown))
    return first..<min(list.count, first + Self.shown)
  }
}
