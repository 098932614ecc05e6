import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Notes that two cases have to do with one another.
struct CaseTieCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tie",
      abstract: say(
        vi: "Ghi hai hồ sơ có liên quan: anh chị em, cùng nhà, cùng người bị tố giác, cùng người gọi.",
        en: "Note that two cases belong together: siblings, same home, same alleged offender, same caller."),
      discussion: say(
        vi: "Cùng một trẻ thì gộp: 'hotline case merge'. Ghi nhầm thì --undo.",
        en: "The same child is merged instead: 'hotline case merge'. A mistake is taken back with --undo.") + "\n"
        + examples(
          "hotline case tie 26-0147-1 26-0152-8 siblings",
          "hotline case tie 26-0147-1 26-0152-8 same-offender --here o1 --there o2"))
  }
  @OptionGroup var subject: CaseOptions
  @Argument(
    help: ArgumentHelp(say(vi: "Hồ sơ kia.", en: "The other case."), valueName: "other"), completion: Completions.cases)
  var other: String
  @Argument(help: ArgumentHelp(say(vi: "Liên quan thế nào.", en: "How they belong together.")))
  var kind: CaseTie.Kind
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Ai ở hồ sơ này: c1 (trẻ), o1 (người bị tố giác), caller.",
        en: "Who it is here: c1 (child), o1 (alleged offender), caller."),
      valueName: "person"))
  var here: PersonMark?
  @Option(help: ArgumentHelp(say(vi: "Ai ở hồ sơ kia.", en: "Who it is there."), valueName: "person"))
  var there: PersonMark?
  @Flag(help: ArgumentHelp(say(vi: "Không còn đúng, hoặc ghi nhầm.", en: "It doesn't hold, or was a mistake.")))
  var undo = false
  @Option(help: .wordsFrom) var wordsFrom: String?

  func validate() throws {
    guard (here == nil) == (there == nil) else {
      throw ValidationError(say(vi: "Nêu cả --here và --there.", en: "Give both --here and --there."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let tie = CaseTie(to: try CaseNumber(other), kind, here: here, there: there, isUndone: undo)
    try session.takingWords(
      Text(vi: "Biết từ đâu (Enter: không ghi)", en: "From where it is known (Enter: nothing)"), from: wordsFrom,
      flag: "--words-from"
    ) { store, words in
      try store.tie(number, tie, words: words, stamp: session.stampNow)
    }
    let undone = undo ? Text(vi: "thôi ghi ", en: "no longer ") : Text(vi: "", en: "")
    try session.done(
      number,
      Text(
        vi: "\(number) và \(tie.to): \(undone.vi)\(tie.label.vi).",
        en: "\(number) and \(tie.to): \(undone.en)\(tie.label.en)."),
      values: [("other", tie.to.description), ("tie", kind.rawValue)])
  }
}

extension CaseTie.Kind: ExpressibleByArgument {}

extension PersonMark: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
