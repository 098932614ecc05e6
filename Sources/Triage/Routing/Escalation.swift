public import Base
public import CaseModel

/// Who hears of it when an agency stays silent.
public enum Escalation {
  /// The agency, its superior, and so on up, as they are on `day`. A circle of superiors ends where
  /// it closes.
  public static func ladder(for agency: String, in agencies: [Agency], on day: Day) -> [Agency] {
    var ladder: [Agency] = []
    var next: String? = agency
    while let code = next, !ladder.contains(where: { $0.code == code }),
      let step = agencies.first(where: { $0.code == code && $0.isValid(on: day) })
    {
      ladder.append(step)
      next = step.superior
    }
    return ladder
  }
}
