import Base
import CaseModel

/// Reports in the shape of real life, all made up: the same number gives the same report.
struct MadeUpReport {
  private var state: UInt64

  init(_ number: Int) { state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func pick(_ values: [String]) -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return values[Int((state >> 33) % UInt64(values.count))]
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in pick(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]) }.joined()
  }

  private static let first = [
    "A", "Y", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đinh", "Siu", "Rơ Châm",
  ]
  private static let middle = [
    "Bịa", "Mẫu", "Thử", "Giả", "Ví", "Chơi", "Nháp", "Tạm", "Đặt", "Tưởng", "Thị Bịa",
  ]
  private static let last = [
    "Lan", "Hoa", "Thu", "Ngan", "Dăm", "Hương", "Thảo", "Sơn", "Tùng", "Minh", "Blơi", "Nhiêu",
    "Thuận", "Khiêm", "Đức", "Trung", "Phúc", "Yến", "Ánh", "Mai",
  ]

  private mutating func name() -> String {
    "\(pick(Self.first)) \(pick(Self.middle)) \(pick(Self.last)) \(pick(Self.last))"
  }

  /// About one child, 900 characters of story.
  mutating func document() -> JSONValue {
    let child: [String: JSONValue] = [
      "name": .string(name()), "sex": .string(pick(["male", "female", "unknown"])),
      "mother": .string(name()), "father": .string(name()),
      "home": .object(["village": .string("Thôn \(digits(1))")]),
    ]
    let story = (0..<12).map { _ in
      "Câu chuyện bịa về \(pick(Self.middle).lowercased()) và \(pick(Self.last).lowercased()), không có thật; chỉ để đo."
    }.joined(separator: " ")
    return .object([
      "kind": .string("about-child"),
      "topics": .array([.string(pick(["BL01", "BL02", "BL03"]))]),
      "nature": .string(pick(["actual", "at-risk"])),
      "incident": .object(["place": .string(pick(["23416", "23419", "23425", "23446"]))]),
      "children": .array([.object(child)]),
      "caller": .object(["name": .string(name()), "phone": .string("09" + digits(8))]),
      "offenders": .array([
        .object(["relation": .string("neighbour"), "name": .string(name())])
      ]),
      "story": .object(["account": .string(story)]),
    ])
  }
}
