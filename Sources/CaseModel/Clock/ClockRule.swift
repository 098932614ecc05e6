public import Base

/// A duty with its time limit: reference data (`clock.csv`), changed without a release.
public struct ClockRule: Hashable, Sendable {
  public let code: String
  public let label: Text
  public let duty: Duty
  /// The event that starts the clock.
  public let startsAt: Event
  /// The events of which the first stops it.
  public let meets: [Event]
  public let span: Span
  /// What must hold for the rule to apply; all of them.
  public let conditions: Set<Condition>
  /// The kind of agency whose duty it is, or `hotline`.
  public let responsible: String
  public let basis: Basis
  /// The law article, or the local policy.
  public let source: String

  public init(
    code: String, label: Text, duty: Duty, startsAt: Event, meets: [Event], span: Span,
    conditions: Set<Condition>, responsible: String, basis: Basis, source: String
  ) {
    self.code = code
    self.label = label
    self.duty = duty
    self.startsAt = startsAt
    self.meets = meets
    self.span = span
    self.conditions = conditions
    self.responsible = responsible
    self.basis = basis
    self.source = source
  }

  /// Something about a case that a rule depends on.
  public enum Condition: String, CaseIterable, Codable, Sendable {
    case emergency
    case notEmergency = "not-emergency"
    /// An emergency of NĐ 56 art. 26(3), 31(1): of a child under 16, with harm that is told or not ruled out, or by
    /// form 02.
    case childEmergency = "child-emergency"
    /// Harm or its risk is told of a child under 16, or not ruled out (Luật Trẻ em art. 4(5)–(9)).
    case harm
    /// A parent or carer is, or may be, the source of harm or risk to a child under 16.
    case carerIsOffender = "carer-is-offender"
    case crimeSuspected = "crime-suspected"
    /// A crime that isn't sexual abuse of somebody under 18, which has a rule of its own.
    case otherCrime = "other-crime"
    case sexualAbuse = "sexual-abuse"
    case trafficking
    case domesticViolence = "domestic-violence"
    /// The commune to be told is known.
    case communeKnown = "commune-known"
    /// A child may be under 16: the Child Law and NĐ 56 hold.
    case under16 = "under-16"
    /// Nobody is under 16, somebody may be 16 or 17: police and family law hold, NĐ 56 doesn't.
    case aged16to17 = "16-17"
    /// Somebody may be under 18.
    case under18 = "under-18"
    /// The commune is remote with hard travel (TT 43/2021 art. 5(1)).
    case remote
    case notRemote = "not-remote"
  }

  /// How firm a limit is.
  public enum Basis: String, CaseIterable, Codable, Sendable {
    case law
    case localPolicy = "local-policy"
    /// The law gives a duty but not its limit, or a limit but not its start.
    case assumption
  }
}

extension ClockRule.Basis: Labelled {
  public var label: Text {
    switch self {
    case .law: Text(vi: "luật", en: "law")
    case .localPolicy: Text(vi: "quy định của đơn vị", en: "local policy")
    case .assumption: Text(vi: "giả định", en: "assumption")
    }
  }
}

extension ClockRule.Condition: Labelled {
  public var label: Text {
    switch self {
    case .emergency: Text(vi: "mức khẩn cấp", en: "an emergency")
    case .notEmergency: Text(vi: "không phải khẩn cấp", en: "no emergency")
    case .childEmergency:
      Text(vi: "khẩn cấp với trẻ dưới 16 tuổi (NĐ 56 Đ31)", en: "an emergency of NĐ 56 art. 31")
    case .harm: Text(vi: "có tin xâm hại hoặc nguy cơ", en: "harm or its risk is told")
    case .carerIsOffender:
      Text(
        vi: "nguồn gây hại là (có thể là) cha, mẹ, người chăm sóc",
        en: "the source is, or may be, a parent or carer")
    case .crimeSuspected: Text(vi: "có dấu hiệu tội phạm", en: "a crime is suspected")
    case .otherCrime:
      Text(
        vi: "có dấu hiệu tội phạm không phải xâm hại tình dục",
        en: "a crime other than sexual abuse is suspected")
    case .sexualAbuse: Text(vi: "xâm hại tình dục", en: "sexual abuse")
    case .trafficking: Text(vi: "nghi mua bán người", en: "trafficking is suspected")
    case .domesticViolence: Text(vi: "bạo lực gia đình", en: "domestic violence")
    case .communeKnown: Text(vi: "biết xã", en: "the commune is known")
    case .under16: Text(vi: "có thể dưới 16 tuổi", en: "may be under 16")
    case .aged16to17: Text(vi: "16–17 tuổi", en: "aged 16 or 17")
    case .under18: Text(vi: "có thể dưới 18 tuổi", en: "may be under 18")
    case .remote: Text(vi: "xã vùng xa", en: "a remote commune")
    case .notRemote: Text(vi: "không phải xã vùng xa", en: "no remote commune")
    }
  }
}
