public import Base

/// Whether somebody agreed to one use of a child's data; never changed, a withdrawal is another record.
///
/// The hotline's own work rests on the law, not on consent (PDPL art. 19(1)c; NĐ 56 art. 25). Consent is the basis of
/// what goes beyond it, and takes the child from 7 years and the guardian (Luật Trẻ em art. 6(11); PDPL art. 24).
public struct ConsentRecord: Hashable, Codable, Sendable {
  public enum Purpose: String, CaseIterable, Codable, Sendable {
    case support
    case therapy
    case research
    case publication
    case image
  }

  public enum Giver: String, CaseIterable, Codable, Sendable {
    case child
    case guardian
  }

  public enum Answer: String, CaseIterable, Codable, Sendable {
    case given
    case refused
    case withdrawn
  }

  public let purpose: Purpose
  public let giver: Giver
  public let answer: Answer

  public init(_ purpose: Purpose, by giver: Giver, _ answer: Answer) {
    self.purpose = purpose
    self.giver = giver
    self.answer = answer
  }
}

extension ConsentRecord {
  /// Where a purpose stands.
  public enum Standing: Hashable, Sendable {
    /// Everybody whose word it takes agreed.
    case agreed
    /// Nobody said no; these weren't asked yet.
    case wanting([Giver])
    case refused(by: [Giver])
  }

  /// What holds after these records, in the order in which they were made.
  ///
  /// - Parameters:
  ///   - purpose: What the consent is for.
  ///   - records: All that were made, of any purpose.
  ///   - isSevenOrMore: Whether the child's own word counts.
  ///   - isGuardianAccused: The accused's word doesn't count: the child's does alone, or another guardian's (PDPL
  ///     art. 24; NĐ 56 art. 27(1)h).
  public static func standing(
    of purpose: Purpose, _ records: [ConsentRecord], isSevenOrMore: Bool, isGuardianAccused: Bool
  ) -> Standing {
    var wanted: [Giver] = isGuardianAccused && isSevenOrMore ? [] : [.guardian]
    if isSevenOrMore { wanted.append(.child) }
    let newest = Dictionary(
      records.filter { $0.purpose == purpose }.map { ($0.giver, $0.answer) }, uniquingKeysWith: { $1 })
    let against = wanted.filter { [.refused, .withdrawn].contains(newest[$0]) }
    if !against.isEmpty { return .refused(by: against) }
    let open = wanted.filter { newest[$0] != .given }
    return open.isEmpty ? .agreed : .wanting(open)
  }
}

extension ConsentRecord.Purpose: Labelled {
  public var label: Text {
    switch self {
    case .support: Text(vi: "dịch vụ hỗ trợ ngoài quy định bắt buộc", en: "support beyond what the law orders")
    case .therapy: Text(vi: "tư vấn, trị liệu tâm lý", en: "counselling, therapy")
    case .research: Text(vi: "nghiên cứu, tập huấn", en: "research, training")
    case .publication: Text(vi: "công bố", en: "publication")
    case .image: Text(vi: "chụp, dùng hình ảnh", en: "taking or using pictures")
    }
  }
}

extension ConsentRecord.Giver: Labelled {
  public var label: Text {
    switch self {
    case .child: Text(vi: "trẻ em", en: "the child")
    case .guardian: Text(vi: "cha, mẹ, người giám hộ", en: "parent or guardian")
    }
  }
}

extension ConsentRecord.Answer: Labelled {
  public var label: Text {
    switch self {
    case .given: Text(vi: "đồng ý", en: "agreed")
    case .refused: Text(vi: "từ chối", en: "refused")
    case .withdrawn: Text(vi: "rút lại", en: "withdrawn")
    }
  }
}
