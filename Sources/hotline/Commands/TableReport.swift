import Foundation

/// What `table protect` did, in text or JSON.
struct TableReport: Encodable {
  let seconds: Double
  let cells: Int
  var primary = 0
  var secondary = 0
  var hiddenValue = 0
  var decoys = 0

  init(time: Duration, cells: Int) {
    seconds = time / .seconds(1)
    self.cells = cells
  }

  func write(_ format: TableFormat) throws {
    switch format {
    case .text:
      print(
        say(
          vi: "\(cells) ô: ẩn \(primary) số nhỏ và \(secondary) ô nữa (giá trị \(hiddenValue)). "
            + "\(decoys) bảng thay thế chứng minh; \(seconds) giây.",
          en: "\(cells) cells: hid \(primary) small counts and \(secondary) more (value "
            + "\(hiddenValue)). Proved by \(decoys) decoy tables; \(seconds) seconds."))
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
  }
}
