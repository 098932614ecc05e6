import Base
import Disclosure

extension Policy {
  /// What the release promises, for machines.
  var tree: JSONTree {
    .object([
      "threshold": .number(threshold), "protection": .text(protection.rawValue),
      "zeros": .text(zeros.rawValue), "coalition": coalition.map { .number($0) } ?? .null,
      "cost": .text(cost.rawValue), "method": .text(method.name.rawValue),
      "base": base.map { .number($0) } ?? .null,
    ])
  }
}
