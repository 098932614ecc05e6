import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Which acts a command takes, and which of them are likeliest now: those are shown, the others found by typing.
struct ActChoices {
  let likely: [Act]
  let all: [Act]

  private init(_ likely: [Act], of all: [Act]) {
    self.likely = all.filter(likely.contains)
    self.all = all
  }

  var choices: [Choice<Act>] {
    (likely + all.filter { !likely.contains($0) }).map {
      Choice($0.rawValue, $0.label, $0, names: [$0.label.vi, $0.label.en])
    }
  }

  /// What is recorded of a whole case. What others are told and what is done at once stands first, as far as it isn't
  /// on record; papers and decisions of a child have their own commands.
  static func ofCase(_ paths: [ChildPath]) -> ActChoices {
    func isDone(_ act: Act) -> Bool { paths.contains { $0.has(act) } }
    var likely: [Act] = [.communeTold, .policeTold].filter { !isDone($0) }
    if isDone(.policeTold) { likely += [.policeWritten, .policeReceived].filter { !isDone($0) } }
    likely += paths.flatMap(\.next).filter(ofChild.contains)
    return ActChoices(Array(likely.prefix(most)), of: Act.allCases)
  }

  /// What is recorded of one child: forms are filled, decisions entered by two persons.
  static func ofChild(_ path: ChildPath?) -> ActChoices { ActChoices(path?.next ?? [], of: ofChild) }

  static func decisions(_ path: ChildPath?) -> ActChoices { ActChoices(path?.next ?? [], of: Act.decisions) }

  /// So many are shown, where some come next.
  private static let most = 5

  static let ofChild = Act.allCases.filter { act in !act.isDecision && !WorkForm.allCases.contains { $0.act == act } }
}

extension Session {
  /// Which act is meant, asked where it wasn't given and somebody can be asked.
  func asked(_ question: Text, _ acts: () throws -> ActChoices) throws -> Act {
    guard canPrompt else { throw CommandError.needsInput(flag: "ACT") }
    let acts = try acts()
    let listed = acts.likely.isEmpty ? acts.choices.count : acts.likely.count
    guard
      case .value(let act) = try prompt(insteadOf: "ACT").choose(
        question, from: acts.choices, listed: listed, isRequired: true)
    else { throw CommandError.cancelled }
    return act
  }

  /// How far the work with the children of a case has come; none where the case can't be read without saying why.
  func paths(of number: CaseNumber, _ child: ChildNumber? = nil) throws -> [ChildPath] {
    try unlockIfLocked()
    let files = (try? store.children(of: number, stamp: stamp)) ?? []
    return files.filter { child == nil || $0.number == child }.map(\.path)
  }
}

/// An act that is recorded of one child. Any is read, so that a form or a decision is refused with its own command.
struct ChildAct: ExpressibleByArgument {
  let act: Act
  init?(argument: String) {
    guard let act = Act(rawValue: argument) else { return nil }
    self.act = act
  }
  static var allValueStrings: [String] { ActChoices.ofChild.map(\.rawValue) }
}

/// An act that is decided by somebody who is no user. Any is read, so that others are refused with their own command.
struct DecisionAct: ExpressibleByArgument {
  let act: Act
  init?(argument: String) {
    guard let act = Act(rawValue: argument) else { return nil }
    self.act = act
  }
  static var allValueStrings: [String] { Act.decisions.map(\.rawValue) }
}
