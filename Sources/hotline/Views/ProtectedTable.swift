import Disclosure
import Statistics

/// What `table protect` did.
struct ProtectedTable: Printable {
  struct Joining: Encodable {
    let dimension: String
    /// How many of its finest levels are left out.
    let levels: Int
  }

  let method: String
  let cells: Int
  let small: Int
  let complements: Int
  /// The sum of the counts of the complements.
  let hiddenValue: Int
  /// How many numbers were changed by rounding.
  let changed: Int
  /// Every number lies less than this from its count: 1 says that they are exact.
  let bound: Int
  let joined: [Joining]
  /// Places that the counts had more than once, added up.
  let repeated: [String]
  let decoys: Int
  /// Whether time was up: the table is safe, but more is hidden or farther off than need be.
  let isCutShort: Bool
  let seconds: Double

  init(
    _ protected: ProtectedCells, joined: [Joining], repeated: [CellKey], isCutShort: Bool, seconds: Double
  ) {
    let release = protected.release
    let hidden = protected.hidden
    method = release.policy.method.name.rawValue
    cells = protected.cells.count
    small = hidden.small
    complements = hidden.others.count
    hiddenValue = hidden.others.reduce(0, +)
    changed = protected.changed
    bound = release.publication.bound
    self.joined = joined
    self.repeated = repeated.map(\.description)
    decoys = release.proof.decoys.count
    self.isCutShort = isCutShort
    self.seconds = seconds
  }

  private var rows: [DetailBlock.Row] {
    let isRounded = bound > 1
    let rounding: [DetailBlock.Row] = [
      .init(say(vi: "Số được làm tròn", en: "Numbers rounded"), "\(changed)"),
      .init(say(vi: "Lệch dưới", en: "Off by less than"), "\(bound)"),
    ]
    let hiding: [DetailBlock.Row] = [
      .init(say(vi: "Ẩn vì nhỏ", en: "Hidden as small"), "\(small)"),
      .init(say(vi: "Ẩn thêm", en: "Hidden besides"), "\(complements)"),
      .init(say(vi: "Giá trị ẩn thêm", en: "Value hidden besides"), "\(hiddenValue)"),
    ]
    let joining = joined.map { joining in
      DetailBlock.Row(
        say(vi: "Đã gộp", en: "Joined"),
        say(
          vi: "\(joining.dimension): bỏ \(joining.levels) bậc nhỏ nhất",
          en: "\(joining.dimension): \(joining.levels) of its finest levels left out"))
    }
    let cut = DetailBlock.Row(
      say(vi: "Hết giờ", en: "Time was up"),
      say(vi: "an toàn, nhưng thô hơn mức cần thiết", en: "safe, but coarser than need be"), .warning)
    return [.init(say(vi: "Ô", en: "Cells"), "\(cells)")] + DetailBlock.Row.repeated(repeated)
      + joining + (isRounded ? rounding : hiding) + (isCutShort ? [cut] : []) + [
        .init(say(vi: "Bảng chứng minh", en: "Decoys that prove it"), "\(decoys)"),
        .init(say(vi: "Giây", en: "Seconds"), "\((seconds * 1000).rounded() / 1000)"),
      ]
  }

  func text(_ style: TextStyle) -> String { DetailBlock(rows: rows).render(style) }

  static let csvHeader = [
    "cells", "small", "complements", "hiddenValue", "decoys", "seconds", "method", "changed",
    "bound", "joined", "repeated", "cutShort",
  ]
  var csvRows: [[String]] {
    let joined = joined.map { "\($0.dimension):\($0.levels)" }.joined(separator: " ")
    return [
      [
        "\(cells)", "\(small)", "\(complements)", "\(hiddenValue)", "\(decoys)", "\(seconds)",
        method, "\(changed)", "\(bound)", joined, repeated.joined(separator: "; "),
        isCutShort ? "yes" : "no",
      ]
    ]
  }
}
