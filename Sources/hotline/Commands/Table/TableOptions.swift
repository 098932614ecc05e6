import ArgumentParser
import Disclosure

extension Policy.Protection: ExpressibleByArgument {}
extension Policy.Zeros: ExpressibleByArgument {}
extension Policy.Cost: ExpressibleByArgument {}

/// What a table command promises, and where it looks.
struct TableOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Thư mục có inner.csv và các tệp hier_<chiều>.csv.",
        en: "Folder with inner.csv and the hier_<dimension>.csv files."), valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số nhỏ nhất (trên 0) được in ra.", en: "The least count above zero that is printed.")))
  var threshold = 10

  @Option(
    help: ArgumentHelp(
      say(
        vi:
          "Lời hứa: exact (không tính ra được), interval (còn ít nhất ba giá trị), strict (có thể là 0).",
        en:
          "The promise: exact (can't be computed), interval (three values at least), strict (may be 0)."
      )))
  var protection = Policy.Protection.interval

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số không: hideable (có thể ẩn) hoặc printed (luôn in).",
        en: "Zeros: hideable, or always printed.")))
  var zeros = Policy.Zeros.hideable

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số ca mà một nhóm người cùng nhau đã biết.",
        en: "How many cases people acting together know already.")))
  var coalition: Int?

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Giữ nhỏ nhất: count (số ô ẩn) hoặc value (tổng giá trị ẩn).",
        en: "What is kept small: count of hidden cells, or their value.")))
  var cost = Policy.Cost.count

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp CSV mỗi dòng một đơn vị, thay cho inner.csv: đếm theo các cột có tệp hier_.",
        en: "CSV file with one row a unit, in place of inner.csv: counted by the columns with hier_ files."),
      valueName: "file"))
  var microdata: String?

  @OptionGroup var output: OutputOptions

  /// Tables with more cells may take more than a moment.
  private static let talkedOf = 5_000

  /// The folder's counts; tells the size of a large table beforehand.
  ///
  /// - Parameter isTimed: Whether it is told of every table.
  func directory(isTimed: Bool = false) throws -> TableDirectory {
    let directory = try TableDirectory(folder, microdata: microdata)
    let (cells, most) = (directory.cells, TableDirectory.mostCells)
    if isTimed || cells > Self.talkedOf {
      Surroundings.live.talk(
        say(vi: "\(cells) ô, nhiều nhất \(most).\n", en: "\(cells) cells, at most \(most).\n"))
    }
    return directory
  }

  func policy(_ method: Policy.Method = .suppress) throws -> Policy {
    do throws(DisclosureError) {
      return try Policy(
        threshold: threshold, protection: protection, zeros: zeros, coalition: coalition,
        cost: cost,
        method: method)
    } catch {
      throw TableError.refused(error)
    }
  }

  func show(_ result: some Printable) throws {
    let surroundings = Surroundings.live
    let style = TextStyle(of: surroundings, language: spoken, noColour: output.noColour)
    try surroundings.out(result.rendered(as: output.format, style))
  }
}
