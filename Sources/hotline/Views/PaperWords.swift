import Base
import CaseModel
import CaseStore

/// What a paper tells, in words of its language.
struct PaperWords {
  private let session: Session
  private let topics: [String: Text]
  private let signs: [String: Text]

  init(_ session: Session) throws {
    self.session = session
    let reference = try session.store.reference(at: session.stamp.now)
    topics = reference.topics
    signs = Dictionary(reference.signs.map { ($0.code, $0.label) }) { first, _ in first }
  }

  func text(_ line: ReferralTold.Line) throws -> String { try text(line.values) }

  func text(_ values: [ReferralTold.Value]) throws -> String {
    try values.map(text).joined(separator: ", ")
  }

  private func text(_ value: ReferralTold.Value) throws -> String {
    let language = session.language
    return switch value {
    case .words(let words): words
    case .label(let label): label.inLanguage(language)
    case .topic(let code): topics[code]?.inLanguage(language) ?? code
    case .sign(let code): signs[code]?.inLanguage(language) ?? code
    case .place(let key): try session.store.place(key)?.name.inLanguage(language) ?? key.code
    case .date(let date): written(date)
    }
  }

  private func written(_ date: PartialDate) -> String {
    switch date {
    case .minute(let instant): session.calendar.written(instant)
    case .day(let day): "\(day.day)/\(day.month)/\(day.year)"
    case .month(let year, let month): "\(month)/\(year)"
    case .year(let year): "\(year)"
    }
  }
}
