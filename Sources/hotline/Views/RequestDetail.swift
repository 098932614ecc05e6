import Base
import CaseModel
import CaseStore

/// What exactly a request asks for, in words.
enum RequestDetail {
  /// - Parameter detail: Codes such as `hours=4`, separated by spaces or semicolons.
  static func text(_ detail: String) -> Text {
    let parts = detail.split { " ;".contains($0) }.map { part($0) }
    return Text(
      vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  private static func part(_ code: Substring) -> Text {
    let pair = code.split(separator: "=", maxSplits: 1).map(String.init)
    guard pair.count == 2 else { return Text(vi: String(code), en: String(code)) }
    let value = pair[1]
    switch pair[0] {
    case "hours": return Text(vi: "\(value) giờ", en: "\(value) hours")
    case "user": return Text(vi: "với \(value)", en: "from \(value)")
    case "roles":
      let roles = value.split(separator: ",").compactMap { Role(rawValue: String($0))?.label }
      guard !roles.isEmpty else { break }
      return Text(
        vi: "vai trò: " + roles.map(\.vi).joined(separator: ", "),
        en: "roles: " + roles.map(\.en).joined(separator: ", "))
    case "departure": return Text(vi: "\(value) thôi việc", en: "\(value) ends")
    case "keys":
      let words = value.split(separator: "-").joined(separator: " ")
      return Text(vi: "người ấy phải đọc được: \(words)", en: "they must read you: \(words)")
    case "after":
      return value == "0"
        ? Text(vi: "bản đầu tiên", en: "the first release")
        : Text(vi: "sau bản \(value)", en: "after release \(value)")
    default: break
    }
    return Text(vi: String(code), en: String(code))
  }
}
