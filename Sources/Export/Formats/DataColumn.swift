import Base
import Disclosure

/// One column of a release's data file, as schemas describe it.
struct DataColumn {
  enum Content {
    /// Always this.
    case constant(String)
    /// One of these.
    case codes([String])
    /// A whole number, or empty when hidden.
    case count
  }

  let name: String
  let title: Text
  let content: Content
  /// What else must be known about it.
  var note: Text?

  /// As a field of a Frictionless table schema.
  var frictionless: JSONTree {
    let constraints: JSONTree =
      switch content {
      case .constant(let code): .object(["required": .bool(true), "enum": .texts([code])])
      case .codes(let codes): .object(["required": .bool(true), "enum": .texts(codes)])
      case .count: .object(["minimum": .number(0)])
      }
    return .object([
      "name": .text(name), "title": .text(title.vi), "title_en": .text(title.en),
      "description": note.map { .text($0.vi) }, "description_en": note.map { .text($0.en) },
      "type": .text(isCount ? "integer" : "string"), "constraints": constraints,
    ])
  }

  /// As a column of a CSVW table schema; enumerations are patterns there.
  var csvw: JSONTree {
    let datatype: JSONTree =
      switch content {
      case .constant(let code): .object(["base": .text("string"), "format": .text(code.pattern)])
      case .codes(let codes):
        .object([
          "base": .text("string"), "format": .text(codes.map(\.pattern).joined(separator: "|")),
        ])
      case .count: .object(["base": .text("integer"), "minimum": .text("0")])
      }
    return .object([
      "name": .text(name), "titles": .text(name),
      "dc:title": .list([.tagged(title.vi, "vi"), .tagged(title.en, "en")]),
      "dc:description": note.map { .list([.tagged($0.vi, "vi"), .tagged($0.en, "en")]) },
      "datatype": datatype, "required": isCount ? nil : .bool(true),
      "null": isCount ? .text("") : nil,
    ])
  }

  private var isCount: Bool { if case .count = content { true } else { false } }
}

extension Figures {
  /// The columns of its data file, in order.
  var columns: [DataColumn] {
    let constants = [
      DataColumn(
        name: "period", title: Text(vi: "Kỳ báo cáo", en: "Period"),
        content: .constant(period.code)),
      DataColumn(
        name: "period_kind", title: Text(vi: "Loại kỳ", en: "Kind of period"),
        content: .constant(period.kind.rawValue)),
      DataColumn(
        name: "count_unit", title: Text(vi: "Đơn vị đếm", en: "Counting unit"),
        content: .constant(unit.code)),
    ]
    let fixed = standing.map {
      DataColumn(
        name: $0.codebook.columnName, title: $0.codebook.label, content: .constant($0.code))
    }
    let varying = dimensions.map {
      DataColumn(
        name: $0.columnName, title: $0.label, content: .codes($0.entries.map(\.code)),
        note: overlapping.contains($0.dimension) ? ReportWords.overlapping : nil)
    }
    let values = [
      DataColumn(
        name: "value", title: Text(vi: "Số lượng", en: "Count"), content: .count,
        note: rounding),
      DataColumn(
        name: "obs_status",
        title: bound > 1
          ? Text(vi: "Trạng thái: E số làm tròn, Q không công bố", en: "E rounded, Q suppressed")
          : Text(vi: "Trạng thái: A số đúng, Q không công bố", en: "A printed, Q suppressed"),
        content: .codes([printedStatus, "Q"])),
      DataColumn(
        name: "conf_status",
        title: Text(
          vi: "Bảo mật: F công bố, N không công bố", en: "F free, N not for publication"),
        content: .codes(["F", "N"])),
    ]
    return constants + fixed + varying + values
  }

  /// What a rounded number says; nil where numbers are exact.
  var rounding: Text? {
    release.policy.base.map { base in
      Text(
        vi: "Làm tròn đến bội số của \(base): số đúng lệch dưới \(bound); 0 không nhất thiết là "
          + "không có.",
        en: "Rounded to multiples of \(base): the count differs by less than \(bound); 0 needn't "
          + "mean none.")
    }
  }

  /// The columns that together name a cell.
  var keyColumns: [String] { columns.map(\.name).filter { !Self.trailingColumns.contains($0) } }
}

extension String {
  /// The text as a regular expression that matches nothing else.
  fileprivate var pattern: String {
    map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" ? String($0) : "\\\($0)" }.joined()
  }
}

extension JSONTree {
  /// A text with its language, as JSON-LD writes it.
  static func tagged(_ text: String, _ language: String) -> JSONTree {
    .object(["@value": .text(text), "@language": .text(language)])
  }
}
