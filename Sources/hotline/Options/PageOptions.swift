import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Where a list goes on, and how long it gets.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tiếp sau dòng này, như lần trước đã báo.",
        en: "Continue after this row, as was said the last time."), valueName: "row"))
  var after: String?
  @Option(help: ArgumentHelp(say(vi: "Nhiều nhất bấy nhiêu dòng.", en: "At most so many lines.")))
  var limit: Int = 1000

  func validate() throws { try Self.check(limit) }

  static func check(_ limit: Int) throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError(
        say(vi: "--limit phải từ 1 đến 100000.", en: "--limit must be 1 to 100000."))
    }
  }

  /// The number of the row to continue after.
  func number<Table>() throws -> RowID<Table>? {
    try after.map { text in
      guard let number = RowID<Table>(text) else { throw StoreError.notInList(text) }
      return number
    }
  }

  /// The moment of the row to continue after.
  func moment() throws -> Instant? {
    try after.map { text in
      guard let moment = Moment(text) else { throw StoreError.notInList(text) }
      return moment.instant(offset: 0)
    }
  }

  /// The code and day of the row to continue after.
  func dated() throws -> PlaceKey? {
    try after.map { text in
      guard let key = PlaceKey(text) else { throw StoreError.notInList(text) }
      return key
    }
  }
}

extension Session {
  /// Says how to go on when a list was cut.
  func sayMore(_ shown: Int, limit: Int, after last: String?) {
    guard shown == limit, let last else { return }
    talk(Text(vi: "Còn nữa: --after \(last)", en: "There may be more: --after \(last)"))
  }

  func sayMore(_ shown: Int, _ page: PageOptions, after last: String?) {
    sayMore(shown, limit: page.limit, after: last)
  }
}
