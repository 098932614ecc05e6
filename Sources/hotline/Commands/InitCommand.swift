import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Makes a new log.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(vi: "Tạo sổ mới.", en: "Make a new log."),
      discussion: say(
        vi:
          "Mã hoặc tên xã đều được; tìm bằng 'hotline place list', chưa có sổ cũng chạy.",
        en:
          "A commune's code or name will do; 'hotline place list' finds it, even before there is a log."
      )
        + "\n"
        + examples(
          "hotline init --agency TMR --name-vi \"UBND xã Tu Mơ Rông\" --place 23425",
          "hotline init --agency TMR --run-by commune --place \"Tu Mơ Rông\""))
  }

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Ký hiệu cơ quan tiếp nhận, như trong số báo cáo.",
        en: "Abbreviation of the receiving agency, as in its report numbers."), valueName: "code"))
  var agency: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tên đầy đủ của cơ quan, in trên giấy tờ.",
        en: "The agency's full name, as it stands on papers."), valueName: "name"))
  var nameVi: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Tên ấy bằng tiếng Anh.", en: "That name in English."), valueName: "name"))
  var nameEn: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mã hoặc tên xã phục vụ; lặp lại được.",
        en: "Code or name of a commune served; may be repeated."),
      valueName: "code"))
  var place: [String] = []
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Xã đi lại khó khăn (công an có 48 giờ).",
        en: "A commune with hard travel (the police have 48 hours)."), valueName: "code"))
  var remote: [String] = []
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Ai lập sổ: xã (nhận tin tức là đã báo UBND xã), Sở Y tế tỉnh, hoặc nơi khác.",
        en: "Who runs it: a commune (which is told by receiving), the province's health department, or another body.")))
  var runBy: LogBody?
  @Option(help: ArgumentHelp(say(vi: "Múi giờ.", en: "Time zone."), valueName: "zone"))
  var timeZone = "Asia/Ho_Chi_Minh"
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Sổ thực hành: dữ liệu bịa, cho phép --at.",
        en: "A practice log: made-up data, allows --at.")))
  var practice = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard agency.map({ (1...40).contains($0.unicodeScalars.count) }) ?? true else {
      throw ValidationError(
        say(vi: "--agency: từ 1 đến 40 ký tự.", en: "--agency: 1 to 40 characters."))
    }
    guard runBy != .commune || agency == nil || !place.isEmpty || !remote.isEmpty else {
      throw ValidationError(
        say(
          vi: "--run-by commune: cho biết xã nào, --place.", en: "--run-by commune: say which commune, --place."))
    }
  }

  /// The abbreviation and the communes, asked for where they weren't given and somebody can be asked.
  private func asked(
    _ surroundings: Surroundings
  ) throws -> (agency: String, place: [String], runBy: LogBody) {
    if let agency { return (agency, place, runBy ?? .other) }
    guard surroundings.canPrompt, !options.noInput, let terminal = surroundings.terminal else {
      throw CommandError.needsInput(flag: "--agency")
    }
    let prompt = Prompt(
      editor: LineEditor(terminal: terminal, isPlain: surroundings.isPlain), language: spoken)
    let name = try prompt.ask(
      Text(vi: "Ký hiệu cơ quan tiếp nhận, như TMR?", en: "The agency's abbreviation, such as TMR?"),
      help: Text(
        vi: "Đứng trong số báo cáo và trên giấy tờ; từ 1 đến 40 ký tự.",
        en: "It stands in report numbers and on papers; 1 to 40 characters."), isRequired: true
    ) { line in
      guard line.count <= 40 else {
        throw Prompt.Unacceptable(expected: Text(vi: "Nhiều nhất 40 ký tự.", en: "At most 40 characters."))
      }
      return line
    }
    guard case .value(let agency) = name else { throw CommandError.cancelled }
    let body = try runBy ?? askedBody(prompt)
    return (agency, try place + askedPlaces(prompt, PlaceBook.today(surroundings.now()), must: body == .commune), body)
  }

  private func askedBody(_ prompt: Prompt) throws -> LogBody {
    let answer = try prompt.choose(
      Text(vi: "Ai lập sổ này?", en: "Who runs this log?"),
      from: LogBody.allCases.map { Choice($0.rawValue, $0.label, $0) },
      help: Text(
        vi:
          "Xã nhận tin thì UBND xã đã biết (NĐ 56 Đ26 k1); Sở Y tế tự làm văn bản kiến nghị khởi tố (TTLT 01/2022 Đ8 k2).",
        en:
          "A commune that receives is told by that (NĐ 56 art. 26(1)); a health department writes its own proposal to prosecute (TTLT 01/2022 art. 8(2))."
      ),
      isRequired: true)
    guard case .value(let body) = answer else { throw CommandError.cancelled }
    return body
  }

  private func askedPlaces(_ prompt: Prompt, _ today: Day, must: Bool) throws -> [String] {
    guard place.isEmpty, remote.isEmpty else { return [] }
    let book = try BuiltInPlaces()
    var places: [String] = []
    while case .value(let place) = try prompt.ask(
      places.isEmpty
        ? (must
          ? Text(vi: "Xã nào?", en: "Which commune?")
          : Text(vi: "Phục vụ xã nào? (Enter: mọi nơi)", en: "Which commune is served? (Enter: everywhere)"))
        : Text(vi: "Còn xã nào nữa? (Enter: hết)", en: "Which other? (Enter: none)"),
      isRequired: must && places.isEmpty,
      validate: { line in
        do {
          _ = try book.place(line, on: today)
          return line
        } catch let error as any Explained {
          throw Prompt.Unacceptable(expected: error.text)
        }
      })
    {
      places.append(place)
    }
    return places
  }

  private static let paperWords = Text(
    vi: """

      Chìa khóa giấy của cơ quan, chỉ hiện một lần. Chép 27 từ ra giấy, cất nơi khác; mất mọi cụm mật khẩu, hoặc mất máy, thì chỉ nó
      mở được sổ và bản sao lưu. Mã QR chứa chính 27 từ ấy; dòng cuối là khóa để lệnh 'age' mở bản sao lưu:


      """,
    en: """

      The organisation's key, shown once. Write the 27 words on paper and keep it elsewhere; when all passphrases or the machine are
      lost, only it opens the log and its backups. The QR code holds the same words; the last line is the key for stock 'age':


      """)

  /// The units served, by code or by name.
  private func checked(_ place: [String], path: String, now: Instant) throws -> (all: [String], remote: Set<String>) {
    if FileManager.default.fileExists(atPath: path) { throw StoreError.logExists(path: path) }
    guard let zone = TimeZone(identifier: timeZone) else { throw StoreError.noTimeZone(timeZone) }
    let today = LogCalendar(timeZone: zone).day(of: now)
    let book = try BuiltInPlaces()
    let keys = try (place + remote).map { try book.place($0, on: today).description }
    let remote = Set(keys.dropFirst(place.count))
    // A unit named only as remote is served too.
    var all: [String] = []
    for key in keys where !all.contains(key) { all.append(key) }
    return (all, remote)
  }

  func run() throws {
    let surroundings = Surroundings.live
    let path = options.path(in: surroundings)
    var now = Instant(surroundings.now())
    if let at = options.at {
      guard practice else { throw CommandError.atOnlyInPractice }
      guard let moment = Moment(at), let zone = TimeZone(identifier: timeZone) else {
        throw CommandError.notAMoment(flag: "--at")
      }
      now = LogCalendar(timeZone: zone).instant(moment)
    }
    // What is wrong is told before a passphrase is chosen and a key made, and leaves nothing behind.
    let actor = options.actor(in: surroundings)
    try CaseStore.requireUserCode(actor)
    let (agency, place, runBy) = try asked(surroundings)
    let isAssumed = self.runBy == nil && self.agency != nil
    let places = try checked(place, path: path, now: now)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw StoreError.unreadable(path: folder)
      }
    }
    let (secret, words) = try passphrase.made(surroundings)
    let log = UUID().uuidString.lowercased()
    let founding = try Founding(log: log, first: actor) { keys in
      try Unlocking.lock(keys, passphrase: secret, log: log, practice: practice, surroundings)
    }
    _ = try CaseStore.create(
      path: path, agency: agency, name: nameVi.map { Text(vi: $0, en: nameEn ?? $0) }, runBy: runBy,
      timeZone: timeZone, practice: practice, places: places.all, remote: places.remote,
      founding: founding, stamp: CaseStore.Stamp(actor: actor, now: now))
    let session = try Session(options)
    try session.unlocking.start(founding.keyring)
    if isAssumed {
      session.talk(
        Text(
          vi:
            "Không có --run-by: ghi là \(runBy.label.vi). Nhận tin không phải là đã báo: xã và Sở Y tế đều phải được báo riêng. "
            + "Sổ của một xã hay của Sở Y tế thì tạo lại với --run-by commune hoặc --run-by province.",
          en:
            "No --run-by: taken as \(runBy.label.en). To receive is not to tell: commune and health department are each told. "
            + "For a commune's or a health department's own log, make it anew with --run-by commune or --run-by province."
        ))
    }
    // The log stands: where nobody confirmed the words, they stand in the result.
    let paper: String?
    do { paper = try session.written(founding.paper) } catch {
      paper = try Handover.paper(founding.paper, session.style)
    }
    try session.show(
      Done(
        message: Text(
          vi: """
            Đã tạo sổ tại \(path). Người dùng đầu tiên: \(actor), đã mở khóa ở cửa sổ này.
            \(paper.map { Self.paperWords.vi + $0 } ?? "")
            \(words.map { "\nCụm mật khẩu của \(actor), chỉ hiện một lần:\n\n  \($0)\n" } ?? "")
            """,
          en: """
            Made a log at \(path). Its first user: \(actor), unlocked in this terminal.
            \(paper.map { Self.paperWords.en + $0 } ?? "")
            \(words.map { "\nPassphrase of \(actor), shown once:\n\n  \($0)\n" } ?? "")
            """),
        next: Text(
          vi: "Tiếp: 'hotline agency add' cho xã, công an, trạm y tế; rồi 'hotline intake'.",
          en:
            "Next: 'hotline agency add' for communes, police, health stations; then 'hotline intake'."
        ),
        values: [
          ("log", path), ("user", actor), ("runBy", runBy.rawValue), ("passphrase", words),
          ("paper", founding.paper.words.joined(separator: " ")),
          ("ageIdentity", Handover.spelling(try founding.paper.ageIdentity)),
        ]))
  }
}

extension LogBody: ExpressibleByArgument {}
