public import Base

/// Which form was filled, by which version, and which revision of it this is.
public struct FilledForm: Hashable, Codable, Sendable {
  public let form: WorkForm
  /// Of the layout: ``FormLayout/version``.
  public let version: Day
  /// From 1; a correction is the next one, the earlier stay.
  public let revision: Int

  public init(_ form: WorkForm, version: Day, revision: Int) {
    self.form = form
    self.version = version
    self.revision = revision
  }
}

/// A plan as codes and days: what its tasks' limits follow from.
public struct PlanFacts: Hashable, Codable, Sendable {
  public struct Item: Hashable, Codable, Sendable {
    public var measure: Measure?
    public var start: Day?
    public var end: Day?
    /// In đồng.
    public var cost: Int?

    public init(measure: Measure?, start: Day? = nil, end: Day? = nil, cost: Int? = nil) {
      self.measure = measure
      self.start = start
      self.end = end
      self.cost = cost
    }
  }

  public var items: [Item]
  public var reviewBy: Day?

  public init(items: [Item], reviewBy: Day? = nil) {
    self.items = items
    self.reviewBy = reviewBy
  }

  /// The estimated cost of the items that have one, in đồng.
  public var cost: Int { items.compactMap(\.cost).reduce(0, +) }
}

/// How far one item of a plan is.
public struct ItemProgress: Hashable, Codable, Sendable {
  public enum State: String, CaseIterable, Codable, Sendable {
    case underWay = "under-way"
    case done
    case dropped
  }

  /// The entry of the plan, and the item's position in it, from 1.
  public let plan: EntryID
  public let item: Int
  public let state: State
  /// The referral by which another body acts: its position in the case.
  public let referral: Int?

  public init(plan: EntryID, item: Int, state: State, referral: Int? = nil) {
    self.plan = plan
    self.item = item
    self.state = state
    self.referral = referral
  }
}

extension ItemProgress.State: Labelled {
  public var label: Text {
    switch self {
    case .underWay: Text(vi: "đang thực hiện", en: "under way")
    case .done: Text(vi: "đã xong", en: "done")
    case .dropped: Text(vi: "thôi thực hiện", en: "dropped")
    }
  }
}
