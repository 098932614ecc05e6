import Base
import ArgumentParser
import CaseModel
import CaseStore
import Triage

/// Confirms an urgency; another than proposed needs a reason.
struct CaseTriage: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "triage",
      abstract: say(
        vi: "Xác nhận mức khẩn; khác đề xuất thì nêu lý do.",
        en: "Confirm the urgency; another than proposed needs a reason."),
      discussion: say(
        vi: "Ví dụ: hotline case triage 26-0147-1 --accept",
        en: "Example: hotline case triage 26-0147-1 --urgency urgent"))
  }
  @OptionGroup var subject: CaseOptions
  @Flag(help: ArgumentHelp(say(vi: "Theo đề xuất.", en: "Take the proposal.")))
  var accept = false
  @Option(help: ArgumentHelp(say(vi: "Mức khẩn.", en: "The urgency.")))
  var urgency: Urgency?
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var second: AskOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let (file, assessment, _) = try session.store.show(
      number, stamp: session.stamp.with(session.stamp.purpose ?? .supervision))
    var chosen = urgency ?? (accept ? assessment.proposed : nil)
    let seen = subject.seen ?? file.summary.version
    if chosen == nil {
      _ = try session.store.rehearsal.triage(
        number, urgency: nil, reason: "…", seen: seen, stamp: session.stampNow)
      let prompt = try session.prompt(insteadOf: "--accept, --urgency")
      for finding in assessment.findings {
        session.talk(
          Text(
            vi: "- \(finding.urgency.label.vi): \(finding.reason.vi)",
            en: "- \(finding.urgency.label.en): \(finding.reason.en)"))
      }
      let answer = try prompt.choose(
        Text(
          vi: "Mức khẩn? Đề xuất: \(assessment.proposed.label.vi)",
          en: "Urgency? Proposed: \(assessment.proposed.label.en)"),
        from: Urgency.allCases.map { Choice($0.rawValue, $0.label, $0) },
        initial: assessment.proposed.rawValue, isRequired: true)
      guard case .value(let value) = answer else { throw CommandError.cancelled }
      chosen = value
    }
    let needsReason = chosen != assessment.proposed || file.summary.confirmedUrgency != nil
    if let confirmed = file.summary.confirmedUrgency {
      session.talk(
        Text(
          vi: "\(number) đã được phân loại: \(confirmed.label.vi). Phân loại lại thì nêu lý do.",
          en: "\(number) was triaged already: \(confirmed.label.en.lowercased()). Doing it again takes a reason."))
    }
    if second.ask, let chosen {
      let request = try reason.taking(session) { store, words in
        try store.ask(
          for: .triage(chosen), of: number, reason: words, seen: seen, stamp: session.stampNow)
      }
      return try session.asked(request, of: number)
    }
    let decided = chosen
    let confirmed = try reason.taking(session, asks: needsReason) { store, words in
      try store.triage(
        number, urgency: decided, reason: words, seen: seen, stamp: session.stampNow)
    }
    for doubt in Set(file.clocks.compactMap(\.doubt?.label)).sorted(by: { $0.en < $1.en }) {
      session.talk(doubt)
    }
    if file.contacts.contains(where: \.report.tellsHarmAtHome),
      !file.entries.contains(where: { $0.facts.task?.kind == .household })
    {
      session.talk(
        Text(
          vi:
            "Xảy ra ở nhà: đã tự đặt việc 'các trẻ khác trong nhà có an toàn không'. Xem hạn: 'hotline task list'.",
          en: "It happened at home: the task 'are the other children of this home safe' was set. "
            + "Until when: 'hotline task list'."))
    }
    try session.done(
      number,
      Text(
        vi: "\(number): mức \(confirmed.label.vi).",
        en: "\(number): \(confirmed.label.en.lowercased())."),
      next: Text(
        vi: "Tiếp: 'hotline referral propose \(number)'.",
        en: "Next: 'hotline referral propose \(number)'."))
  }
}
