import Base
import ArgumentParser
import CaseModel
import CaseStore

/// A note in a case.
struct CaseNote: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "note", abstract: say(vi: "Ghi chú vào hồ sơ.", en: "Add a note to the case."),
      discussion: examples("hotline case note 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(name: [.customLong("words-from"), .customLong("from")], help: .wordsFrom) var from: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    if from == nil { _ = try session.prompt(insteadOf: "--words-from") }
    try session.takingWords(Text(vi: "Ghi chú", en: "Note"), from: from, flag: "--words-from") {
      store, words in
      guard let words else { throw CommandError.cancelled }
      try store.note(number, words, seen: subject.seen, stamp: session.stampNow)
    }
    try session.done(number, Text(vi: "\(number): đã ghi chú.", en: "\(number): noted."))
  }
}
