public import Base

/// What an agency answers to a referral, as a document: `{"referral", "step", "outcome", "words"}`.
public struct ReferralAnswer: Hashable, Sendable {
  public let referral: ReferralNumber
  /// `acknowledge`, `decline` or `complete`.
  public let step: ReferralStep
  public let outcome: Referral.Outcome?
  public let words: String?

  /// The steps that are an agency's to take.
  public static let steps: [ReferralStep] = [.acknowledge, .decline, .complete]

  public static let fields: [Field] = [
    Field("referral", .words(40), vi: "Số phiếu chuyển", en: "The referral's number"),
    Field(
      "step", .code(steps.map { Field.Choice(code: $0.rawValue, label: $0.label) }),
      vi: "Cơ quan làm gì", en: "What the agency does"),
    Field("outcome", .code(of: Referral.Outcome.self), vi: "Kết quả", en: "What came of it"),
    Field("words", .words(4000), .narrative, vi: "Lời nhắn, lý do", en: "In words; why"),
  ]

  /// Reads a document whole.
  ///
  /// - Throws: ``IntakeFaults`` with all of its faults.
  public init(_ document: JSONValue) throws(IntakeFaults) {
    guard case .object = document else {
      throw IntakeFaults([Fault(path: "$", problem: .notAnAnswer)])
    }
    let reader = FormReader(hasCode: { _, _ in false }, place: { _ in nil }, calendar: .utc)
    var (value, faults) = reader.read(document, as: Self.fields)
    func string(_ key: String) -> String? {
      if case .string(let text)? = value[key] { text } else { nil }
    }
    func fault(_ key: String, _ problem: Fault.Problem) {
      let path = "$.\(key)"
      if !faults.contains(where: { $0.path == path }) {
        faults.append(Fault(path: path, problem: problem))
      }
    }
    let number = string("referral").flatMap { try? ReferralNumber($0) }
    let step = string("step").flatMap(ReferralStep.init)
    outcome = string("outcome").flatMap(Referral.Outcome.init)
    words = string("words")
    if number == nil { fault("referral", string("referral") == nil ? .missing : .notAReferral) }
    if step == nil { fault("step", .missing) }
    if step == .decline, words == nil { fault("words", .missing) }
    if step != .complete, outcome != nil { fault("outcome", .onlyForComplete) }
    guard faults.isEmpty, let number, let step else { throw IntakeFaults(faults) }
    referral = number
    self.step = step
  }
}
