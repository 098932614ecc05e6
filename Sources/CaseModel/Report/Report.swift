public import Base

/// What a contact told: one intake document, read and checked.
///
/// Identity and narrative may be absent: a reader who holds only the key of the facts sees a report without them.
public struct Report: Hashable, Codable, Sendable {
  public var kind: ContactKind
  public var result: ContactResult?
  /// Why no case was wanted though there are signs of danger: a second person looks at it again.
  public var whyNoCase: String?
  public var channel: Channel
  /// The legal anchor: when the information reached the hotline (NĐ 56 art. 26(3)).
  public var receivedAt: Instant
  public var language: String?
  public var interpreter: Answer
  public var caller: Caller
  public var children: [Child]
  public var nature: Nature
  public var topics: [String]
  public var primaryTopic: String?
  public var incident: Incident
  public var offenders: [Offender]
  public var signs: [String]
  public var story: Story?

  /// Who called. Identity is given by consent only (Mẫu 01 A3).
  public struct Caller: Hashable, Codable, Sendable {
    public var relation: Relation
    public var anonymous: Answer
    public var name: String?
    /// How to call back safely; reports of before it was asked have none.
    public var contact: SafeContact?
    public var phone: String?
    public var address: String?
    public var consentToPassIdentity: Answer
    public var notes: String?
  }

  /// How to call back without giving the caller away. Whoever calls reads it before the number.
  public struct SafeContact: Hashable, Codable, Sendable {
    public var wanted: Answer?
    public var numberSafe: Answer?
    public var when: String?
    public var whoMayAnswer: String?
    public var codeWord: String?
    public var leaveMessage: Answer?

    public init(
      wanted: Answer? = nil, numberSafe: Answer? = nil, when: String? = nil, whoMayAnswer: String? = nil,
      codeWord: String? = nil, leaveMessage: Answer? = nil
    ) {
      self.wanted = wanted
      self.numberSafe = numberSafe
      self.when = when
      self.whoMayAnswer = whoMayAnswer
      self.codeWord = codeWord
      self.leaveMessage = leaveMessage
    }
  }

  /// Somewhere: known to the province, the commune, the village, or not at all.
  public struct Location: Hashable, Codable, Sendable {
    public var place: PlaceKey?
    public var village: String?
    public var address: String?
  }

  public struct Child: Hashable, Codable, Sendable {
    public var name: String?
    public var otherNames: String?
    public var sex: Sex
    public var age: Age
    public var birthDate: PartialDate?
    public var ethnicity: String?
    public var school: String?
    public var home: Location
    public var now: Location
    public var safe: Answer
    public var father: String?
    public var mother: String?
    public var carer: String?
    public var fatherAge: Int?
    public var fatherJob: String?
    public var motherAge: Int?
    public var motherJob: String?
    public var specialCircumstances: [Int]
    /// What is told of this child alone; of all of them it stands in the story.
    public var condition: String?
    public var expectedHarm: String?
    public var family: String?
    public var helpGiven: String?
  }

  public struct Incident: Hashable, Codable, Sendable {
    public var place: PlaceKey?
    public var village: String?
    public var address: String?
    public var setting: Setting
    public var time: PartialDate?
    public var recent: Answer
    public var frequency: Frequency
    public var online: Answer
  }

  /// An alleged offender: nobody is convicted here.
  public struct Offender: Hashable, Codable, Sendable {
    public var relation: Relation
    public var carer: Answer
    public var hasAccess: Answer
    public var sex: Sex
    public var minor: Answer
    public var name: String?

    /// Whether this is a parent or carer of the child (NĐ 56 art. 31(1)).
    public var caresForChild: Bool { carer == .yes || (carer != .no && relation.caresForChild) }
  }

  public struct Story: Hashable, Codable, Sendable {
    public var account: String?
    public var condition: String?
    public var expectedHarm: String?
    public var family: String?
    public var helpGiven: String?
    public var remarks: String?
  }
}
