import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The home where no screen can be shown: what is due, then the six things people do, line by line.
struct PlainHome {
  private enum Wish {
    case step(BoardMenu.Step)
    case oneLineCall
    case openCase
    case shift
    case leave
  }

  private let session: Session
  private let prompt: Prompt

  init(_ session: Session) throws {
    self.session = session
    prompt = try session.prompt(insteadOf: "queue")
  }

  func run() throws {
    run(["queue"])
    while true {
      let answer = try prompt.choose(
        BoardMenu.home.title, from: Self.wishes,
        byDefault: Choice("", Text(vi: "xem lại việc đến hạn", en: "what is due, again"), nil))
      guard case .value(let wish) = answer else { return }
      switch wish {
      case nil: run(["queue"])
      case .step(let step): run(step)
      case .oneLineCall: try oneLineCall()
      case .openCase: try openCase()
      case .shift:
        try choose(BoardMenu(shiftWaits: try !session.store.shifts(unreadOnly: true, limit: 1).isEmpty))
      case .leave: return
      }
    }
  }

  /// The board's six keys under the same numbers, then what its lines are for.
  private static let wishes: [Choice<Wish?>] = {
    let home = BoardMenu.home.steps.enumerated().map { index, step in
      let wish: Wish = index == 1 ? .oneLineCall : index == 4 ? .shift : .step(step)
      return Choice<Wish?>("", step.text, wish)
    }
    return home + [
      Choice("", Text(vi: "mở một hồ sơ", en: "open a case"), .openCase),
      Choice("q", Text(vi: "thoát", en: "quit"), .leave),
    ]
  }()

  private func oneLineCall() throws {
    let answer = try prompt.choose(
      Text(vi: "Cuộc gọi nào?", en: "Which call?"),
      from: BoardMenu.oneLineCalls.map { Choice("", $0.label, $0.words) })
    if case .value(let words) = answer { run(words) }
  }

  private func openCase() throws {
    let answer = try prompt.ask(Text(vi: "Số hồ sơ?", en: "The case's number?")) { line in
      do {
        return try session.store.summary(CaseNumber(line))
      } catch {
        throw Prompt.Unacceptable(expected: Text(name: Failure(error).shown))
      }
    }
    guard case .value(let summary) = answer else { return }
    let place = try summary.place.flatMap { try session.store.place($0)?.name.inLanguage(session.language) }
    let line = BoardLine(
      subject: .case(summary.number), urgency: summary.urgency, isTriaged: summary.confirmedUrgency != nil,
      dueAt: summary.dueAt ?? session.stampNow.now, duty: summary.duty?.label ?? Text(vi: "", en: ""),
      assignedTo: summary.assignedTo, place: place ?? "", version: summary.version, state: summary.state)
    try choose(BoardMenu(of: summary.number, line, user: session.stamp.actor))
  }

  private func choose(_ menu: BoardMenu) throws {
    let answer = try prompt.choose(menu.title, from: menu.steps.map { Choice("", $0.text, $0) })
    guard case .value(let step) = answer else { return }
    switch step.deed {
    case .command: run(step)
    case .nextOfChildren(let number):
      do {
        let files = try session.forPurpose { try session.store.children(of: number, stamp: $0) }
        guard let menu = BoardMenu(next: files.map { ($0.number, $0.path.next) }, of: number) else {
          return session.talk(Text(vi: "Không còn bước nào.", en: "Nothing comes next."))
        }
        try choose(menu)
      } catch let error as any Explained {
        session.talk(error.text)
      }
    }
  }

  private func run(_ step: BoardMenu.Step) {
    guard case .command(let words) = step.deed else { return }
    session.talk(Text(name: "$ hotline " + words.joined(separator: " ")))
    run(words)
  }

  /// Runs a command; what it says of a failure is told, and the home goes on.
  private func run(_ words: [String]) {
    do {
      var command = try Hotline.parseAsRoot(words + (words == ["--help"] ? [] : session.options.inherited))
      try command.run()
    } catch {
      let text = Failure(error).shown
      if !text.isEmpty { session.surroundings.tell(text) }
    }
  }
}
