import Disclosure
import Statistics

/// What `table protect` did.
struct ProtectedTable: Printable {
  let cells: Int
  private(set) var small = 0
  private(set) var complements = 0
  /// The sum of the counts of the complements.
  private(set) var hiddenValue = 0
  let decoys: Int
  let seconds: Double

  init(_ release: Release, seconds: Double) {
    cells = release.publication.cells.count
    decoys = release.proof.decoys.count
    self.seconds = seconds
  }

  mutating func add(_ count: Int, isHidden: Bool, isSmall: Bool) {
    guard isHidden else { return }
    if isSmall {
      small += 1
    } else {
      complements += 1
      hiddenValue += count
    }
  }

  private var rows: [DetailBlock.Row] {
    [
      .init(say(vi: "Ô", en: "Cells"), "\(cells)"),
      .init(say(vi: "Ẩn vì nhỏ", en: "Hidden as small"), "\(small)"),
      .init(say(vi: "Ẩn thêm", en: "Hidden besides"), "\(complements)"),
      .init(say(vi: "Giá trị ẩn thêm", en: "Value hidden besides"), "\(hiddenValue)"),
      .init(say(vi: "Bảng chứng minh", en: "Decoys that prove it"), "\(decoys)"),
      .init(say(vi: "Giây", en: "Seconds"), "\((seconds * 1000).rounded() / 1000)"),
    ]
  }

  func text(_ style: TextStyle) -> String { DetailBlock(rows: rows).render(style) }

  static let csvHeader = ["cells", "small", "complements", "hiddenValue", "decoys", "seconds"]
  var csvRows: [[String]] {
    [["\(cells)", "\(small)", "\(complements)", "\(hiddenValue)", "\(decoys)", "\(seconds)"]]
  }
}
