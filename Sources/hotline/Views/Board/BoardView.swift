import Base
import CaseModel
import CaseStore

/// The board in words: sections of rows, for the screen and for the page.
struct BoardView {
  /// One row: what it is of, and its counts.
  struct Line {
    let label: String
    let load: Board.Load
    let isOver: Bool
  }

  let board: Board
  let places: [Line]
  let workers: [Line]
  let session: Session
  /// Calls that are owed, and how many of them are late.
  let owed: (all: Int, late: Int)
  /// Referrals that were drafted and nobody sent, and of how many cases.
  let unsent: (referrals: Int, cases: Int)
  /// The calls of this month so far; nil where there were none.
  let calls: CallMonth?
  private let kinds: [String: Text]

  init(_ board: Board, _ session: Session) throws {
    self.board = board
    self.session = session
    let callbacks = try session.store.owedCallbacks()
    owed = (callbacks.count, callbacks.count { $0.dueAt.map { $0 <= board.at } ?? false })
    let waiting = try session.store.unsentReferrals(limit: .max)
    unsent = (waiting.reduce(0) { $0 + $1.count }, waiting.count)
    let today = session.calendar.day(of: board.at)
    calls = try session.store.callMonths(
      from: Day(year: today.year, month: today.month, day: 1) ?? today, to: today
    ).last
    kinds = try session.store.reference(at: board.at).agencyKinds
    let language = session.language
    places = try board.places.map { key, load in
      let name = try key.flatMap { try session.store.place($0)?.name.inLanguage(language) }
      let unknown = Text(vi: "chưa rõ nơi", en: "place unknown").inLanguage(language)
      return Line(label: name ?? key?.code ?? unknown, load: load, isOver: false)
    }.sorted { ($1.load.late, $1.load.open, $0.label) < ($0.load.late, $0.load.open, $1.label) }
    workers = board.workers.map { Line(label: $0, load: $1, isOver: $1.open > board.limit) }
      .sorted { ($1.load.late, $1.load.open, $0.label) < ($0.load.late, $0.load.open, $1.label) }
  }

  func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }

  /// Whose duty it is, in words.
  func body(_ code: String) -> String {
    kinds[code]?.inLanguage(session.language) ?? (code == "hotline" ? said("đường dây nóng", "the hotline") : code)
  }

  var sheet: Sheet<BoardDocument> {
    Sheet(
      document: BoardDocument(self),
      sections: [
        .init(
          title: nil,
          rows: [
            DetailBlock.Row(said("Tất cả", "All"), words(board.total), alarm(board.total)),
            DetailBlock.Row(said("Phải gọi lại", "Calls owed"), owedWords, owed.late > 0 ? .alarm : nil),
          ] + (callWords.map { [DetailBlock.Row(said("Cuộc gọi tháng này", "Calls this month"), $0)] } ?? [])),
        .init(title: Text(vi: "Theo xã", en: "By commune"), rows: places.map(row)),
        .init(title: Text(vi: "Theo cán bộ", en: "By worker"), rows: workers.map(row)),
        .init(title: Text(vi: "Cơ quan trả lời", en: "Agencies' answers"), rows: [unsentRow] + agencies),
        .init(
          title: Text(vi: "Việc trễ hoặc bỏ lỡ, của ai", en: "Duties late or missed, by whose they are"), rows: missed),
        .init(
          title: Text(vi: "Báo tin nhiều lần trong 90 ngày", en: "Several calls within 90 days"),
          rows: board.repeated.prefix(20).map {
            DetailBlock.Row($0.number.description, said("\($0.calls) cuộc", "\($0.calls) calls"))
          }),
      ])
  }

  private var unsentRow: DetailBlock.Row {
    DetailBlock.Row(unsentLabel, unsentWords, unsent.referrals > 0 ? .warning : nil)
  }

  var unsentLabel: String { said("Phiếu đã soạn, chưa gửi", "Drafted, not sent") }
  var unsentWords: String {
    said("\(unsent.referrals), của \(unsent.cases) hồ sơ", "\(unsent.referrals), of \(unsent.cases) cases")
  }

  var owedWords: String { said("\(owed.all), trễ \(owed.late)", "\(owed.all), late \(owed.late)") }

  /// How many were answered, and how long nine of ten waited.
  var callWords: String? {
    guard let calls, let share = calls.answeredPermille else { return nil }
    let wait = calls.wait90.map { said(" · 90% chờ không quá \($0) giây", " · 90 % waited at most \($0) s") } ?? ""
    return said(
      "\(calls.calls) cuộc · trả lời \(share / 10)%", "\(calls.calls) calls · \(share / 10) % answered") + wait
  }

  private func row(_ line: Line) -> DetailBlock.Row {
    let over = line.isOver ? said(" · QUÁ \(board.limit) CA", " · OVER \(board.limit) CASES") : ""
    return DetailBlock.Row(line.label, words(line.load) + over, alarm(line.load))
  }

  private func alarm(_ load: Board.Load) -> Palette.Emphasis? { load.late > 0 ? .alarm : nil }

  func words(_ load: Board.Load) -> String {
    [
      said("\(load.open) mở", "\(load.open) open"), said("\(load.late) trễ", "\(load.late) late"),
      said("ngoài ra \(load.dueSoon) hạn trong 24 giờ", "another \(load.dueSoon) due in 24 h"),
      said("\(load.unassigned) chưa ai lo", "\(load.unassigned) nobody's"),
      said("\(load.over30Days) quá 30 ngày", "\(load.over30Days) over 30 days"),
      said("\(load.over90Days) quá 90 ngày", "\(load.over90Days) over 90 days"),
    ].joined(separator: " · ")
  }

  private var agencies: [DetailBlock.Row] {
    board.agencies.sorted { ($1.value.silent, $0.key) < ($0.value.silent, $1.key) }.map { code, answers in
      let median =
        answers.medianMinutes.map {
          said("trung vị \($0 / 60) giờ \($0 % 60) phút", "median \($0 / 60) h \($0 % 60) min")
        } ?? said("chưa trả lời lần nào", "never answered")
      return DetailBlock.Row(
        code,
        [
          answers.name.inLanguage(session.language),
          said("\(answers.silent) chưa trả lời", "\(answers.silent) without answer"),
          said("\(answers.silentLate) trễ", "\(answers.silentLate) late"), median,
        ].joined(separator: " · "), answers.silentLate > 0 ? .alarm : nil)
    }
  }

  private var missed: [DetailBlock.Row] {
    board.missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { DetailBlock.Row(body($0.key), "\($0.value)") }
  }
}

/// The board as programs read it. Keys stay; new ones may come.
struct BoardDocument: Encodable {
  struct Agency: Encodable {
    let silent: Int
    let silentLate: Int
    let answered: Int
    let medianMinutes: Int?
  }

  struct Calls: Encodable {
    let number: String
    let calls: Int
  }

  let at: Instant
  let limit: Int
  let total: Board.Load
  let places: [String: Board.Load]
  let workers: [String: Board.Load]
  let overloaded: [String]
  let agencies: [String: Agency]
  let missed: [String: Int]
  let repeated: [Calls]
  let callbacks: Int
  let callbacksLate: Int
  let unsentReferrals: Int
  /// Of this month so far, in tenths of a percent.
  let answeredPermille: Int?
  let wait90: Int?

  init(_ view: BoardView) {
    let board = view.board
    (callbacks, callbacksLate) = view.owed
    unsentReferrals = view.unsent.referrals
    answeredPermille = view.calls?.answeredPermille
    wait90 = view.calls?.wait90
    at = board.at
    limit = board.limit
    total = board.total
    places = Dictionary(uniqueKeysWithValues: board.places.map { ($0.key?.description ?? "unknown", $0.value) })
    workers = board.workers
    overloaded = board.overloaded
    agencies = board.agencies.mapValues {
      Agency(
        silent: $0.silent, silentLate: $0.silentLate, answered: $0.minutes.count, medianMinutes: $0.medianMinutes)
    }
    missed = board.missed
    repeated = board.repeated.map { Calls(number: $0.number.description, calls: $0.calls) }
  }
}
