import CaseModel
import Statistics

extension Scheme {
  /// The topic that weighs most is among those that were named, however topics are joined; and special circumstances
  /// are no harm that somebody did.
  ///
  /// Of all topics that were named a table shows the groups, so ties speak of those.
  static func ties(of topics: [Topic]) -> [Impossible] {
    func group(_ topic: Topic) -> String { topic.parent ?? topic.code }
    let groups = Dictionary(grouping: topics, by: group).mapValues { Set($0.map(\.code)) }
    let ways: [(Topic) -> String] = [group, { $0.group }, { $0.hotline111 }, { $0.childHelpline }]
    let joined = Set(
      ways.flatMap { way in Dictionary(grouping: topics, by: way).values.map { Set<Topic>($0) } })
    let primary = joined.map { topics -> Impossible in
      let named = Set(topics.map(group)).reduce(into: Set<String>()) { $0.formUnion(groups[$1] ?? []) }
      return Impossible(
        .topic, .only(Set(topics.map(\.code))), .topics, .namingNone(named), linking: .intake)
    }
    let special = Codes.only([Nature.specialCircumstances.rawValue])
    let harmful = groups.values.filter { $0.allSatisfy(TopicOrder.isHarm) }
      .reduce(into: Set<String>()) { $0.formUnion($1) }
    return primary + [
      Impossible(.topic, .only([unknown]), .topics, .but([""]), linking: .intake),
      Impossible(
        .nature, special, .topic, .only(Set(topics.map(\.code).filter(TopicOrder.isHarm))), linking: .intake),
      Impossible(.nature, special, .topics, .naming(harmful), linking: .intake),
    ]
  }
}
