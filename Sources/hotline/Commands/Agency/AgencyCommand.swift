import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// The directory of those who can be told.
struct AgencyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agency",
      abstract: say(
        vi: "Danh bạ cơ quan, có ngày hiệu lực.", en: "The directory of agencies, with dates."),
      subcommands: [
        Add.self, List.self, Show.self, End.self, AgencyKeyCommand.self, AgencyKeygen.self,
        AgencyOpen.self, AgencyAnswer.self,
      ])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: say(
          vi: "Thêm một cơ quan, hoặc tên mới của cơ quan đã kết thúc.",
          en: "Enter an agency, or the new version of one that was ended."),
        discussion: say(
          vi:
            "Ví dụ: hotline agency add ca-tmr --kind commune-police --name-vi \"Công an xã Tu Mơ Rông\" --name-en \"Tu Mơ Rông commune police\" --place 23425 --valid-from 2025-07-01",
          en:
            "Example: hotline agency add ca-tmr --kind commune-police --name-vi \"Công an xã Tu Mơ Rông\" --name-en \"Tu Mơ Rông commune police\" --place 23425 --valid-from 2025-07-01"
        ))
    }
    @Argument(
      help: ArgumentHelp(
        say(
          vi: "Mã ngắn, không đổi khi đổi tên.",
          en: "A short code that stays when the name changes.")))
    var agency: String
    @Option(
      help: ArgumentHelp(
        say(
          vi: "Loại; xem 'hotline reference list agencyKind'.",
          en: "Kind; see 'hotline reference list agencyKind'."), valueName: "kind"))
    var kind: String
    @Option(
      help: ArgumentHelp(say(vi: "Tên tiếng Việt.", en: "Name in Vietnamese."), valueName: "name"))
    var nameVi: String
    @Option(
      help: ArgumentHelp(
        say(
          vi: "Tên tiếng Anh (mặc định như tiếng Việt).",
          en: "Name in English (as in Vietnamese unless given)."), valueName: "name"))
    var nameEn: String?
    @Option(
      help: ArgumentHelp(
        say(vi: "Số điện thoại công của cơ quan.", en: "The agency's public phone number."),
        valueName: "number"))
    var phone: String?
    @Option(
      help: ArgumentHelp(
        say(
          vi: "Mã cơ quan cấp trên, nhận cảnh báo khi im lặng.",
          en: "Code of the superior, who hears of its silence."), valueName: "agency"))
    var superior: String?
    @Option(
      help: ArgumentHelp(
        say(
          vi: "Mã xã, tỉnh có thẩm quyền; lặp lại được; không có = mọi nơi.",
          en: "Code of a unit where it is competent; may be repeated; none = everywhere."),
        valueName: "code"))
    var place: [String] = []
    @Option(
      help: ArgumentHelp(
        say(
          vi: "Loại việc có thẩm quyền; lặp lại được; không có = mọi việc.",
          en: "Situation for which it is competent; may be repeated; none = all."),
        valueName: "situation"))
    var situation: [Situation] = []
    @Option(
      help: ArgumentHelp(
        say(vi: "Có hiệu lực từ ngày (mặc định hôm nay).", en: "Valid from (today unless given)."),
        valueName: "day"))
    var validFrom: String?
    @OptionGroup var options: LogOptions

    func validate() throws {
      guard (1...40).contains(agency.unicodeScalars.count) else {
        throw ValidationError(
          say(
            vi: "Mã cơ quan dài từ 1 đến 40 ký tự.", en: "An agency's code has 1 to 40 characters.")
        )
      }
    }

    func run() throws {
      let session = try Session(options)
      let from = try session.day(validFrom, flag: "--valid-from")
      let noon = session.calendar.start(of: from)
      try session.store.addAgency(
        Agency(
          code: agency, validFrom: from, validTo: nil, kind: kind,
          name: Text(vi: Fold.stored(nameVi), en: Fold.stored(nameEn ?? nameVi)), phone: phone,
          superior: superior, places: Set(try place.map { try session.store.place($0, at: noon) }),
          situations: Set(situation), source: "local"), stamp: session.stamp)
      try session.show(
        Done(
          message: Text(vi: "Đã thêm cơ quan \(agency).", en: "Entered agency \(agency)."),
          values: [("agency", agency)]))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: say(vi: "Các cơ quan đang có hiệu lực.", en: "The agencies that are valid."),
        discussion: examples("hotline agency list --all"))
    }
    @Flag(help: ArgumentHelp(say(vi: "Cả những phiên bản đã kết thúc.", en: "Ended versions too.")))
    var all = false
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let day = all ? nil : session.calendar.day(of: session.stamp.now)
      let keys = try AgencyRow.keys(session)
      let kinds = try session.store.reference(at: session.stamp.now).agencyKinds
      let agencies = try session.store.agencies(
        on: day, after: page.dated().map { ($0.code, $0.validFrom) }, limit: page.limit)
      try session.show(
        Listing(
          items: agencies.map { AgencyRow($0, key: keys[$0.code], kindLabel: kinds[$0.kind]) }))
      session.sayMore(
        agencies.count, page, after: agencies.last.map { "\($0.code)@\($0.validFrom)" })
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(vi: "Một cơ quan với mọi phiên bản.", en: "One agency in all its versions."),
        discussion: examples("hotline agency show ca-tmr"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code.")))
    var agency: String
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let versions = try session.store.agencies(on: nil).filter { $0.code == agency }
      if versions.isEmpty { throw StoreError.noSuchAgency(agency) }
      let keys = try AgencyRow.keys(session)
      let kinds = try session.store.reference(at: session.stamp.now).agencyKinds
      try session.show(
        Details(
          items: versions.map { AgencyRow($0, key: keys[$0.code], kindLabel: kinds[$0.kind]) }))
    }
  }

  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "end",
        abstract: say(vi: "Cơ quan hết hiệu lực sau một ngày.", en: "An agency ends after a day."),
        discussion: examples("hotline agency end ca-tmr --on 2026-12-31"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code.")))
    var agency: String
    @Option(
      help: ArgumentHelp(
        say(vi: "Ngày cuối cùng (mặc định hôm nay).", en: "The last day (today unless given)."),
        valueName: "day"))
    var on: String?
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let last = try session.day(on, flag: "--on")
      try session.store.endAgency(agency, on: last, stamp: session.stamp)
      try session.show(
        Done(
          message: Text(
            vi: "Cơ quan \(agency) hết hiệu lực sau \(last).",
            en: "Agency \(agency) ends after \(last)."),
          values: [("agency", agency), ("validTo", "\(last)")]))
    }
  }
}

struct AgencyRow: Listed {
  let agency: String
  let kind: String
  let name: String
  let nameEn: String
  let phone: String?
  let superior: String?
  let places: [String]
  let situations: [Situation]
  let validFrom: Day
  let validTo: Day?
  /// Its public key now, an age recipient.
  let recipient: String?
  private let kindLabel: Text?

  private enum CodingKeys: CodingKey {
    case agency, kind, name, nameEn, phone, superior, places, situations, validFrom, validTo
    case recipient
  }

  /// The newest key of each agency.
  static func keys(_ session: Session) throws -> [String: AgeRecipient] {
    Dictionary(
      try session.store.agencyKeys().map { ($0.agency, $0.recipient) },
      uniquingKeysWith: { newest, _ in newest })
  }

  init(_ agency: Agency, key: AgeRecipient?, kindLabel: Text?) {
    recipient = key?.description
    self.kindLabel = kindLabel
    self.agency = agency.code
    kind = agency.kind
    name = agency.name.vi
    nameEn = agency.name.en
    phone = agency.phone
    superior = agency.superior
    places = agency.places.map(\.description).sorted()
    situations = agency.situations.sorted { $0.rawValue < $1.rawValue }
    validFrom = agency.validFrom
    validTo = agency.validTo
  }

  static let columns = [
    ListColumn("agency", vi: "MÃ", en: "AGENCY"),
    ListColumn("kind", vi: "LOẠI", en: "KIND", isFlexible: true),
    ListColumn("name", vi: "TÊN", en: "NAME", isFlexible: true),
    ListColumn("phone", vi: "ĐIỆN THOẠI", en: "PHONE"),
    ListColumn("places", vi: "NƠI", en: "PLACES", isFlexible: true),
    ListColumn("superior", vi: "CẤP TRÊN", en: "SUPERIOR"),
    ListColumn("validFrom", vi: "TỪ", en: "FROM"),
    ListColumn("validTo", vi: "ĐẾN", en: "TO"),
    ListColumn("recipient", vi: "KHÓA", en: "KEY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(agency), TextTable.Cell(kindLabel?.inLanguage(language) ?? kind),
      TextTable.Cell(language == .vi ? name : nameEn),
      TextTable.Cell(phone ?? ""),
      // Since when the unit stands is in 'agency show'.
      TextTable.Cell(places.map { $0.prefix { $0 != "@" } }.joined(separator: " ")),
      TextTable.Cell(superior ?? ""), "\(validFrom)", TextTable.Cell(validTo.map { "\($0)" } ?? ""),
      // Its end tells it apart: the beginning is the same for many.
      TextTable.Cell(recipient.map { "…" + $0.suffix(8) } ?? ""),
    ]
  }

  var values: [String] {
    [
      agency, kind, name, phone ?? "", places.joined(separator: " "), superior ?? "",
      "\(validFrom)", validTo.map { "\($0)" } ?? "", recipient ?? "",
    ]
  }
}

extension Situation: ExpressibleByArgument {}
