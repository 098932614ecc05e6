import ArgumentParser
import Disclosure

extension Policy.Protection: ExpressibleByArgument {}
extension Policy.Zeros: ExpressibleByArgument {}
extension Policy.Cost: ExpressibleByArgument {}

/// How results are written.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// What a table command promises and where it looks.
struct TableOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Thư mục có inner.csv và các tệp hier_<chiều>.csv.",
        en: "Folder with inner.csv and the hier_<dimension>.csv files.")))
  var dir: String

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số nhỏ nhất (trên 0) được in ra.", en: "The least count above zero that is printed.")))
  var threshold = 10

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mức bảo vệ: exact, interval hoặc strict.",
        en: "Protection: exact, interval or strict.")))
  var protection = Policy.Protection.interval

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số không: hideable (có thể ẩn) hoặc printed (luôn in).",
        en: "Zeros: hideable, or printed always.")))
  var zeros = Policy.Zeros.hideable

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Chi phí: count (số ô) hoặc value (tổng giá trị ẩn).",
        en: "Cost: count of hidden cells, or their value.")))
  var cost = Policy.Cost.count

  @Option(help: ArgumentHelp(say(vi: "Dạng kết quả: text hoặc json.", en: "Output: text or json.")))
  var format = TableFormat.text

  func policy() throws -> Policy {
    try Policy(
      threshold: threshold, protection: protection, zeros: zeros, cost: cost)
  }
}
