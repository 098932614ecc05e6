import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The units of the administration, as they were and are.
struct PlaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "place",
      abstract: say(
        vi: "Đơn vị hành chính, xưa và nay.", en: "Administrative units, then and now."),
      subcommands: [List.self, Show.self, Import.self])
  }

  struct List: ParsableCommand {
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

  struct Show: ParsableCommand {
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

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: say(
          vi: "Nạp danh sách đơn vị cả nước hoặc bảng chuyển đổi cũ → mới.",
          en: "Load the national list of units, or its old-to-new map."),
        discussion: say(
          vi:
            "Nhận các tệp: code,name,type,province_code,valid_from (mới), …,district_code,province_code,valid_to (cũ), old_code,…,new_code,…,split (chuyển đổi). Xã bị chia được đánh dấu cần xem lại, không tự chọn.",
          en:
            "Takes files with code,name,type,province_code,valid_from (new), …,district_code,province_code,valid_to (old), old_code,…,new_code,…,split (map). Divided communes are marked as needing review, never picked silently."
        ) + "\n" + examples("hotline place import current_communes.csv"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Tệp CSV.", en: "A CSV file.")))
    var file: String
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let text = try session.surroundings.sheet(file, flag: "FILE")
      let result = try session.store.importPlaces(text, stamp: session.stamp)
      try session.show(
        Done(
          message: Text(
            vi:
              "Đã nạp \(result.rows) dòng, \(result.added) mới, \(result.needReview) cần xem lại.",
            en: "Loaded \(result.rows) rows, \(result.added) new, \(result.needReview) need review."
          ),
          values: [
            ("rows", "\(result.rows)"), ("added", "\(result.added)"),
            ("needReview", "\(result.needReview)"),
          ]))
    }
  }
}

struct PlaceRow: Listed {
  let place: String
  let level: Place.Level
  let name: String
  let nameEn: String
  let parent: String?
  let validTo: Day?
  /// The unit that became this one, wholly or in part.
  let formerly: String?
  let needsReview: Bool

  init(_ place: Place, becameOf former: PlaceKey? = nil, needsReview: Bool = false) {
    self.place = place.key.description
    level = place.level
    name = place.name.vi
    nameEn = place.name.en
    parent = place.parent?.description
    validTo = place.validTo
    formerly = former?.description
    self.needsReview = needsReview
  }

  static let columns = [
    ListColumn("place", vi: "ĐƠN VỊ", en: "UNIT"), ListColumn("level", vi: "CẤP", en: "LEVEL"),
    ListColumn("name", vi: "TÊN", en: "NAME", isFlexible: true),
    ListColumn("parent", vi: "THUỘC", en: "PART OF"),
    ListColumn("validTo", vi: "ĐẾN", en: "TO"),
    ListColumn("formerly", vi: "TRƯỚC LÀ", en: "FORMERLY"),
    ListColumn("needsReview", vi: "", en: ""),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(place), TextTable.Cell(level.label.inLanguage(language)),
      TextTable.Cell(language == .vi ? name : nameEn), TextTable.Cell(parent ?? ""),
      TextTable.Cell(validTo.map { "\($0)" } ?? ""), TextTable.Cell(formerly ?? ""),
      TextTable.Cell(
        needsReview ? Text(vi: "CẦN XEM LẠI", en: "NEEDS REVIEW").inLanguage(language) : "",
        .warning),
    ]
  }

  var values: [String] {
    [
      place, level.rawValue, name, parent ?? "", validTo.map { "\($0)" } ?? "", formerly ?? "",
      needsReview ? "needs-review" : "",
    ]
  }
}

extension Place.Level: ExpressibleByArgument {}
