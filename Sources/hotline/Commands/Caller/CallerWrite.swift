import Base
import ArgumentParser
import CaseModel
import CaseStore

struct CallerWrite: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "write", abstract: say(vi: "Lập một kế hoạch.", en: "Write a plan."),
      discussion: say(
        vi:
          "Tên và số được hỏi, không viết trên dòng lệnh. Cho chương trình: --from {\"names\":[…],\"phones\":[…],\"words\":\"…\"}.",
        en:
          "Names and numbers are asked for, never on the command line. For programs: --from {\"names\":[…],\"phones\":[…],\"words\":\"…\"}."
      )
        + "\n" + examples("hotline caller write --until 2027-03-31"))
  }
  @Option(
    help: ArgumentHelp(
      say(vi: "Ngày cuối còn hiện, trong vòng một năm.", en: "The last day on which it is shown, within a year."),
      valueName: "day"))
  var until: String
  @Option(name: [.customLong("words-from"), .customLong("from")], help: .wordsFrom) var from: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let day = try session.day(until, flag: "--until")
    let (sought, words) = try from.map { try read($0, session) } ?? ask(session, day)
    let plan = try session.keepingUnlocked {
      try session.store.writeCallerPlan(for: sought, words, until: day, stamp: session.stampNow)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Kế hoạch số \(plan.id): đã niêm phong, hiện khi họ gọi, đến hết \(Session.written(plan.endsOn)).",
          en: "Plan \(plan.id): sealed; shown when they call, until \(Session.written(plan.endsOn))."),
        values: [("plan", "\(plan.id)"), ("endsOn", "\(plan.endsOn)")]))
  }

  private func read(_ file: String, _ session: Session) throws -> (Sought, String?) {
    let document = try session.surroundings.document(file, flag: "--words-from")
    guard case .object(var members) = document else {
      throw IntakeFaults([Fault(path: "$", problem: .notADocument)])
    }
    let words = members["words"] ?? .null
    members["words"] = nil
    let sought = try Sought(.object(members))
    guard case .string(let text) = words else { throw IntakeFaults([Fault(path: "$.words", problem: .missing)]) }
    return (sought, text)
  }

  private func ask(_ session: Session, _ day: Day) throws -> (Sought, String?) {
    let prompt = try session.prompt(insteadOf: "--words-from")
    // Refused before somebody types a name.
    _ = try session.store.rehearsal.writeCallerPlan(
      for: Sought(name: "", phone: "0000000000"), "…", until: day, stamp: session.stampNow)
    func line(_ question: Text) throws -> String {
      guard case .value(let line) = try prompt.ask(question, validate: { $0 }) else { return "" }
      return line
    }
    let phone = try line(Text(vi: "Số điện thoại họ hay gọi?", en: "The number they call from?"))
    let name = try line(Text(vi: "Tên (nếu biết)?", en: "Name, if known?"))
    let sought = try Sought(name: name, phone: phone)
    let words = try prompt.askText(
      Text(
        vi: "Trả lời thế nào: ai nghe, bao lâu, nói gì, chuyển đâu",
        en: "How to answer: who, how long, what to say, where to"))
    guard case .value(let text) = words else { throw CommandError.cancelled }
    return (sought, text)
  }
}
