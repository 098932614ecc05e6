import Base
import ArgumentParser
import CaseModel
import CaseStore

struct PlaceList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Tìm đơn vị theo tên (không cần dấu) hoặc mã.",
        en: "Find units by name (marks optional) or code."),
      discussion: say(
        vi: """
          Ví dụ: hotline place list "te xang"     hotline place list "dak to kan" --on 2024-01-01
          Tên cũ cũng tìm được: dưới đơn vị cũ là đơn vị ngày nay, cột TRƯỚC LÀ. Với --on chỉ có đơn vị của ngày đó.
          """,
        en: """
          Examples: hotline place list "te xang"     hotline place list "dak to kan" --on 2024-01-01
          Former names are found too: below a former unit stands what it became, column FORMERLY. With --on only the
          units of that day.
          """))
  }
  @Argument(help: ArgumentHelp(say(vi: "Tên hoặc mã.", en: "Name or code.")))
  var name: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Vào ngày (mặc định hôm nay; tìm theo tên thì mọi thời).",
        en: "On a day (today; for a name any time)."),
      valueName: "day"))
  var on: String?
  @Option(help: ArgumentHelp(say(vi: "Cấp.", en: "Level.")))
  var level: Place.Level?
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let book = try PlaceBook(options)
    // A name is looked for among former units too: people say it long after.
    let day = name == nil || on != nil ? try book.day(on) : nil
    let places = try book.places(
      named: name, level: level, on: day, after: page.dated(), limit: page.limit)
    let today = try book.day(nil)
    var rows: [PlaceRow] = []
    for place in places {
      rows.append(PlaceRow(place))
      guard day == nil, !place.isValid(on: today) else { continue }
      for (successor, needsReview) in try book.successors(of: place.key) {
        if let became = try book.place(successor) {
          rows.append(PlaceRow(became, becameOf: place.key, needsReview: needsReview))
        }
      }
    }
    try book.show(Listing(items: rows))
    book.sayMore(places, page)
  }
}
