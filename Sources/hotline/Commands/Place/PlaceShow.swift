import Base
import ArgumentParser
import CaseModel
import CaseStore

struct PlaceShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(vi: "Một đơn vị và nó đã thành gì.", en: "One unit, and what became of it."),
      discussion: examples("hotline place show 23425@1900-01-01"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã, hoặc mã@ngày.", en: "Code, or code@valid-from.")))
  var place: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Vào ngày (mặc định hôm nay).", en: "On a day (today unless given)."),
      valueName: "day"))
  var on: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let book = try PlaceBook(options)
    let key = try book.place(place, on: try book.day(on))
    guard let found = try book.place(key) else { throw StoreError.noSuchPlace(place) }
    var rows = [PlaceRow(found)]
    for (successor, needsReview) in try book.successors(of: key) where successor != key {
      if let place = try book.place(successor) {
        rows.append(PlaceRow(place, becameOf: key, needsReview: needsReview))
      }
    }
    try book.show(Listing(items: rows))
  }
}
