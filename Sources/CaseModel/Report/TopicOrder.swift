/// How grave topics are: which of several is the primary one, so that tables by primary topic add up, and which group a
/// form prints first.
public enum TopicOrder {
  /// Level-1 groups, gravest first. A killing (BL02) comes before all other violence.
  private static let order = [
    "XH", "BL02", "MB", "BL", "BR", "BO", "KH", "MT", "LK", "CQ", "SK", "TN", "HC", "TV", "KP",
  ]

  /// The gravest of `topics`; among equals the one named first.
  public static func gravest(_ topics: [String]) -> String? {
    topics.enumerated().min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }?.element
  }

  /// The place of a topic's level-1 group, gravest first; the last for a group that isn't known.
  public static func rank(ofGroup topic: String) -> Int {
    order.firstIndex(of: String(topic.prefix(2))) ?? order.count
  }

  /// Kinds of calls that open no case: no topics of a report.
  public static let noCase = "KP"

  /// The level-1 group that a topic belongs to; a group is its own.
  public static func group(of topic: String) -> String { String(topic.prefix(2)) }

  /// Whether a topic is harm in the sense of Luật Trẻ em art. 4(5)–(9), whatever its nature says.
  public static func isHarm(_ topic: String) -> Bool {
    ["BL", "XH", "BO", "MB", "BR"].contains(topic.prefix(2))
      || ["KH01", "KH02", "KH99", "LK01"].contains(topic)
  }

  /// Whether a topic is a dangerous place, a dangerous thing or an accident: no abuse, and needs no child.
  public static func isHazard(_ topic: String) -> Bool { topic.hasPrefix("TN") }

  static func rank(of topic: String) -> Int {
    order.firstIndex(of: topic) ?? order.firstIndex(of: String(topic.prefix(2))) ?? order.count
  }
}

extension String {
  fileprivate var rank: Int { TopicOrder.rank(of: self) }
}
