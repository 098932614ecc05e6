import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct AgencyAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(
        vi: "Thêm một cơ quan, hoặc tên mới của cơ quan đã kết thúc.",
        en: "Enter an agency, or the new version of one that was ended."),
      discussion: say(
        vi:
          "Thiếu mã, loại hay tên thì hỏi.\nVí dụ: hotline agency add ca-tmr --kind commune-police --name-vi \"Công an xã Tu Mơ Rông\" --name-en \"Tu Mơ Rông commune police\" --place 23425 --valid-from 2025-07-01",
        en:
          "Code, kind and name are asked for where they aren't given.\nExample: hotline agency add ca-tmr --kind commune-police --name-vi \"Công an xã Tu Mơ Rông\" --name-en \"Tu Mơ Rông commune police\" --place 23425 --valid-from 2025-07-01"
      ))
  }
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Mã ngắn, không đổi khi đổi tên.",
        en: "A short code that stays when the name changes.")))
  var agency: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Loại; xem 'hotline reference list agencyKind'.",
        en: "Kind; see 'hotline reference list agencyKind'."), valueName: "kind"))
  var kind: String?
  @Option(
    help: ArgumentHelp(say(vi: "Tên tiếng Việt.", en: "Name in Vietnamese."), valueName: "name"))
  var nameVi: String?
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
    guard agency.map({ (1...40).contains($0.unicodeScalars.count) }) ?? true else {
      throw ValidationError(
        say(
          vi: "Mã cơ quan dài từ 1 đến 40 ký tự.", en: "An agency's code has 1 to 40 characters.")
      )
    }
  }

  func run() throws {
    let session = try Session(options)
    let isAsked = agency == nil || kind == nil || nameVi == nil
    let nameVi =
      try nameVi
      ?? session.asked(
        Text(vi: "Tên cơ quan?", en: "The agency's name?"), insteadOf: "--name-vi")
    let kind = try kind ?? session.askedKind()
    let agency =
      try agency
      ?? session.asked(
        Text(vi: "Mã ngắn của cơ quan, như ca-tmr?", en: "A short code of the agency, such as ca-tmr?"),
        help: Text(
          vi: "Chữ thường, số, gạch nối; giữ nguyên khi cơ quan đổi tên.",
          en: "Small letters, digits and hyphens; it stays when the agency's name changes."), insteadOf: "AGENCY")
    var place = place
    var phone = phone
    if isAsked {
      if place.isEmpty { place = try session.askedPlaces() }
      if phone == nil,
        case .value(let number) = try session.prompt(insteadOf: "--phone").ask(
          Text(vi: "Số điện thoại công của cơ quan?", en: "The agency's public phone number?"), validate: { $0 })
      {
        phone = number
      }
    }
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

extension Session {
  /// The kind of an agency, found by its name.
  fileprivate func askedKind() throws -> String {
    let kinds = try store.reference(at: stamp.now).agencyKinds
    let choices = kinds.sorted { $0.key < $1.key }.map {
      Choice($0.key, $0.value, $0.key, names: [$0.value.vi, $0.value.en])
    }
    guard
      case .value(let kind) = try prompt(insteadOf: "--kind").choose(
        Text(vi: "Loại cơ quan?", en: "What kind of agency?"), from: choices, isRequired: true)
    else { throw CommandError.cancelled }
    return kind
  }

  /// The units for which an agency is competent, found by their names; none is everywhere.
  fileprivate func askedPlaces() throws -> [String] {
    let places = try FormChoices(self).places
    var codes: [String] = []
    while case .value(.string(let code)) = try prompt(insteadOf: "--place").choose(
      codes.isEmpty
        ? Text(vi: "Có thẩm quyền ở xã, tỉnh nào? (Enter: mọi nơi)", en: "Competent where? (Enter: everywhere)")
        : Text(vi: "Còn nơi nào nữa? (Enter: hết)", en: "Where else? (Enter: nowhere)"),
      from: places.all, listed: places.listed)
    {
      codes.append(code)
    }
    return codes
  }
}
