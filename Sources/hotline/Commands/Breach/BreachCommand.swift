import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Breaches of personal data.
struct BreachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "breach",
      abstract: say(
        vi: "Vi phạm dữ liệu cá nhân: ghi lại, báo trong 72 giờ.",
        en: "Breaches of personal data: on record, told within 72 hours."),
      discussion: say(
        vi: """
          Mất máy, gửi nhầm, người lạ xem được: ghi ngay khi biết. Có thể gây hại tính mạng, sức khỏe, danh dự, nhân phẩm, tài sản thì báo
          cơ quan chuyên trách (Bộ Công an) chậm nhất 72 giờ từ khi phát hiện (Luật 91/2025/QH15 Đ23; NĐ 356/2025 Đ28). Đồng hồ đứng ở
          'hotline queue', 'status' và 'doctor' đến khi giám sát ghi là đã báo, hoặc không phải báo và vì sao.
          """,
        en: """
          A lost machine, a wrong addressee, a stranger who could read: record it as soon as you know. Where it may harm life, health,
          honour, dignity or property the authority (Ministry of Public Security) is told within 72 hours of when it was found (Luật
          91/2025/QH15 art. 23; NĐ 356/2025 art. 28). Its clock stands in 'hotline queue', 'status' and 'doctor' until a supervisor
          records that it was told, or why it needn't be.
          """),
      subcommands: [
        BreachRecord.self, BreachAmend.self, BreachList.self, BreachShow.self, BreachPrint.self, BreachEnd.self,
      ])
  }
}

/// The breach that a command is about.
struct BreachOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(say(vi: "Số của vụ.", en: "The breach's number.")))
  var breach: BreachID
  @OptionGroup var options: LogOptions
}

extension Session {
  /// What is known of a breach, asked for or as a document.
  func breachDocument(from: String?, known: JSONValue = .object([:])) throws -> JSONValue {
    if let from { return try surroundings.document(from, flag: "--from") }
    var document = known
    let prompt = try prompt(insteadOf: "--from")
    for field in Breach.fields {
      let stands =
        switch document[field.key] {
        case .string(let text)?: text
        case .number(let number)?: "\(Int(number))"
        default: ""
        }
      switch try Self.ask(field, stands, prompt) {
      case .value(let value): document = document.setting([field.key], to: value)
      case .skipped: document = document.setting([field.key], to: nil)
      case .back: throw CommandError.cancelled
      }
    }
    return document
  }

  /// What can't be an answer is asked again at once: nothing that was typed before is lost.
  private static func ask(_ field: Field, _ stands: String, _ prompt: Prompt) throws -> Prompt.Answer<JSONValue> {
    switch field.content {
    case .number(let range):
      return try prompt.ask(field.question, initial: stands) { line in
        guard let number = Int(line), range.contains(number) else {
          throw Prompt.Unacceptable(expected: Fault(path: "", problem: .outOfRange(range)).text)
        }
        return .number(Double(number))
      }
    case .code:
      let aliases = ["yes": ["c", "y"], "no": ["k", "n"], "unknown": ["kb", "u"]]
      let choices = Answer.allCases.map {
        Choice($0.rawValue, $0.label, JSONValue.string($0.rawValue), aliases: aliases[$0.rawValue] ?? [])
      }
      return try prompt.choose(field.question, from: choices, initial: stands)
    default: return try prompt.ask(field.question, initial: stands, isEdited: true) { .string($0) }
    }
  }

  /// A breach's clock is said wherever somebody looks at what is due.
  func sayBreaches() throws {
    for breach in try store.breaches(openOnly: true, limit: 20) {
      let left = Remaining.text(breach.dueAt, now: stamp.now)
      talk(
        Text(
          vi: "VI PHẠM DỮ LIỆU \(breach.id): báo cơ quan chuyên trách trước \(calendar.limit(breach.dueAt)), "
            + "\(left.vi). 'hotline breach print \(breach.id)', rồi 'hotline breach end \(breach.id) told'.",
          en: "BREACH \(breach.id): tell the authority by \(calendar.limit(breach.dueAt)), \(left.en). "
            + "'hotline breach print \(breach.id)', then 'hotline breach end \(breach.id) told'."))
    }
  }
}
