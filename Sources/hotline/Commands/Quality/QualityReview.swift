import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

struct QualityReview: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: say(vi: "Góp ý cho một cuộc gọi đã được chọn.", en: "Give feedback on a call that was drawn."),
      discussion: say(
        vi: """
          Hỏi từng tiêu chí, rồi lời góp ý. Viết cho người nghe máy: điều làm tốt trước, điều cần đổi sau; đừng viết tên trẻ. \
          Cho chương trình: --from {"ratings":{"safety":"met",…},"words":"…"}; mức: met, partly, missed, not-applicable.
          """,
        en: """
          Asks criterion by criterion, then for words. Write to whoever took the call: what was good first, then what to change; no child's name. \
          For programs: --from {"ratings":{"safety":"met",…},"words":"…"}; ratings: met, partly, missed, not-applicable.
          """) + "\n" + examples("hotline quality review 57", "hotline quality review 57 --from - < feedback.json"))
  }
  @Argument(
    help: ArgumentHelp(say(vi: "Số cuộc gọi, từ 'quality draw'.", en: "The contact's number, from 'quality draw'.")))
  var contact: ContactID
  @Option(name: [.customLong("words-from"), .customLong("from")], help: .wordsFrom) var from: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let feedback = try from.map { try read($0, session) } ?? ask(session)
    let review = try session.keepingUnlocked {
      try session.store.review(contact, feedback, stamp: session.stampNow)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Góp ý số \(review.id) cho cuộc gọi \(contact): đã niêm phong; \(review.user) được báo.",
          en: "Feedback \(review.id) on contact \(contact): sealed; \(review.user) hears of it."),
        values: [("review", "\(review.id)"), ("contact", "\(contact)"), ("user", review.user)]))
  }

  private func read(_ file: String, _ session: Session) throws -> Review.Feedback {
    let document = try session.surroundings.document(file, flag: "--words-from")
    guard case .object(let members) = document else {
      throw IntakeFaults([Fault(path: "$", problem: .notADocument)])
    }
    var faults = members.keys.sorted().filter { !["ratings", "words"].contains($0) }
      .map { Fault(path: "$.\($0)", problem: .unknownField(nearest: nil)) }
    var ratings: [String: Review.Rating] = [:]
    if case .object(let given)? = members["ratings"] {
      for (code, value) in given {
        if case .string(let text) = value, let rating = Review.Rating(rawValue: text) {
          ratings[code] = rating
        } else {
          faults.append(
            Fault(path: "$.ratings.\(code)", problem: .notInList(allowed: Review.Rating.allCases.map(\.rawValue))))
        }
      }
    } else {
      faults.append(Fault(path: "$.ratings", problem: .missing))
    }
    var words: String?
    switch members["words"] ?? .null {
    case .string(let text): words = Fold.words(text)
    case .null: break
    default: faults.append(Fault(path: "$.words", problem: .wrongType(expected: Text(vi: "lời", en: "words"))))
    }
    guard faults.isEmpty else { throw IntakeFaults(faults) }
    return Review.Feedback(ratings: ratings, words: words)
  }

  private func ask(_ session: Session) throws -> Review.Feedback {
    let prompt = try session.prompt(insteadOf: "--words-from")
    let criteria = try session.store.criteria(on: session.calendar.day(of: session.stamp.now))
    // Refused before somebody answers ten questions.
    _ = try session.store.rehearsal.review(
      contact, Review.Feedback(ratings: Dictionary(uniqueKeysWithValues: criteria.map { ($0.code, .met) }), words: nil),
      stamp: session.stampNow)
    var ratings: [String: Review.Rating] = [:]
    var index = 0
    while index < criteria.count {
      let criterion = criteria[index]
      let answer = try prompt.choose(
        Text(
          vi: "\(index + 1)/\(criteria.count) \(criterion.label.vi)",
          en: "\(index + 1)/\(criteria.count) \(criterion.label.en)"),
        from: Review.Rating.allCases.map { Choice($0.rawValue, $0.label, $0) }, help: criterion.help,
        initial: ratings[criterion.code]?.rawValue ?? "", isRequired: true)
      switch answer {
      case .value(let rating):
        ratings[criterion.code] = rating
        index += 1
      case .skipped: continue
      case .back: index = max(0, index - 1)
      }
    }
    let words = try prompt.askText(
      Text(vi: "Góp ý bằng lời (điều làm tốt trước)", en: "In words (what was good first)"))
    guard case .value(let text) = words else { return Review.Feedback(ratings: ratings, words: nil) }
    return Review.Feedback(ratings: ratings, words: Fold.words(text))
  }
}
