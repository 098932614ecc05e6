import Base
import CaseModel

/// The units that a place question offers: the log's own area is shown, all others are found by name.
struct PlaceChoices {
  let all: [Choice<JSONValue>]
  /// How many of them, from the first, are the log's own area.
  let listed: Int
  /// The answers that lie in the log's own area, former names among them.
  private let near: Set<String>
  /// What each is found by, without marks and capitals; made when somebody first types.
  let folded: Once<[String]>

  static var none: PlaceChoices { PlaceChoices([], own: []) }

  /// - Parameters:
  ///   - valid: The units of the day.
  ///   - own: Those that the hotline serves.
  ///   - former: Units that became part of those, under the names that callers still say.
  init(_ valid: [Place], own: Set<PlaceKey>, former: [(former: Place, today: Place)] = []) {
    let byKey = Dictionary(valid.map { ($0.key, $0) }) { first, _ in first }
    func above(_ place: Place) -> [Place] {
      var found: [Place] = []
      while let next = (found.last ?? place).parent.flatMap({ byKey[$0] }), found.count < 3 {
        found.append(next)
      }
      return found
    }
    let near = Set(valid.filter { own.contains($0.key) }.flatMap { above($0).map(\.key) })
    let communes = valid.filter { own.contains($0.key) }
    let wider = valid.filter { near.contains($0.key) && !own.contains($0.key) }
    let others = valid.filter { !own.contains($0.key) && !near.contains($0.key) }
    listed = communes.count + wider.count
    let all =
      (communes + wider).map { Self.choice($0, within: []) }
      + former.map { Self.choice($0.former, now: $0.today) }
      + others.map { Self.choice($0, within: above($0)) }
    self.all = all
    self.near = Set(all.prefix(listed + former.count).compactMap(Self.code))
    folded = Once {
      all.map { choice in
        ([choice.label.vi, choice.label.en, choice.within?.vi ?? "", choice.code] + choice.names)
          .joined(separator: " ").foldedForMatching
      }
    }
  }

  /// Whether it lies outside the log's own area.
  func isForeign(_ choice: Choice<JSONValue>) -> Bool { Self.code(choice).map { !near.contains($0) } ?? true }

  private static func code(_ choice: Choice<JSONValue>) -> String? {
    if case .string(let code) = choice.value { code } else { nil }
  }

  /// "Xã Tê Xăng (nay là Xã Măng Ri)". The answer is today's unit: it is competent, whatever it was called.
  private static func choice(_ former: Place, now: Place) -> Choice<JSONValue> {
    let name = former.name.vi.foldedForMatching
    let bare = unitWords.first { name.hasPrefix($0) }
      .map { String(former.name.vi.dropFirst($0.count)) }
    return Choice(
      "", former.name, .string(now.key.code), names: [former.name.vi] + [bare].compactMap(\.self),
      within: Text(vi: "nay là \(now.name.vi)", en: "now \(now.name.en)"))
  }

  /// "dak to" means the unit of that very name, not also "Đăk Tờ Kan".
  private static func choice(_ place: Place, within: [Place]) -> Choice<JSONValue> {
    let name = place.name.vi.foldedForMatching
    let bare = unitWords.first { name.hasPrefix($0) }
      .map { String(place.name.vi.dropFirst($0.count)) }
    return Choice(
      place.key.code, place.name, .string(place.key.code),
      names: [place.name.vi] + (bare.map { [$0] } ?? []),
      within: within.isEmpty
        ? nil
        : Text(
          vi: within.map(\.name.vi).joined(separator: ", "),
          en: within.map(\.name.en).joined(separator: ", ")))
  }

  private static let unitWords = [
    "xa ", "phuong ", "thi tran ", "dac khu ", "huyen ", "quan ", "thi xa ", "thanh pho ", "tinh ",
  ]
}
