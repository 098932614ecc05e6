public import Base

/// A unit of the administration.
public struct Place: Hashable, Sendable {
  public let key: PlaceKey
  public let validTo: Day?
  public let level: Level
  public let parent: PlaceKey?
  public let name: Text

  public enum Level: String, CaseIterable, Codable, Sendable, Labelled {
    case province
    case district
    case commune

    public var label: Text {
      switch self {
      case .province: Text(vi: "tỉnh", en: "province")
      case .district: Text(vi: "huyện", en: "district")
      case .commune: Text(vi: "xã", en: "commune")
      }
    }
  }

  public init(key: PlaceKey, validTo: Day?, level: Level, parent: PlaceKey?, name: Text) {
    self.key = key
    self.validTo = validTo
    self.level = level
    self.parent = parent
    self.name = name
  }

  public func isValid(on day: Day) -> Bool {
    key.validFrom <= day && (validTo.map { day <= $0 } ?? true)
  }
}
