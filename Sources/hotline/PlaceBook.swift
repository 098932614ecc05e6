import Base
import CaseModel
import CaseStore
import Foundation

/// Where a place is looked up: in the log, or, before there is one, in what the tool brings along.
enum PlaceBook {
  case log(Session)
  case builtIn(BuiltInPlaces, LogOptions, Surroundings)

  init(_ options: LogOptions, _ surroundings: Surroundings = .live) throws {
    do {
      self = .log(try Session(options, surroundings))
    } catch StoreError.noLog(let path) {
      self = .builtIn(try BuiltInPlaces(), options, surroundings)
      let text = Text(
        vi: "Chưa có sổ ở \(path): danh mục kèm theo chương trình.",
        en: "No log at \(path) yet: these are the units that the tool brings along.")
      surroundings.tell(text.inLanguage(spoken))
    }
  }

  /// A day given by an option; today without it.
  func day(_ text: String?) throws -> Day {
    switch self {
    case .log(let session): return try session.day(text, flag: "--on")
    case .builtIn(_, _, let surroundings):
      guard let text else { return Self.today(surroundings.now()) }
      guard let day = Moment.day(text) else { throw CommandError.notADay(flag: "--on") }
      return day
    }
  }

  /// Today in Viet Nam, which has one time zone.
  static func today(_ now: Date) -> Day {
    LogCalendar(timeZone: TimeZone(identifier: "Asia/Ho_Chi_Minh") ?? .gmt).day(of: Instant(now))
  }

  /// - Parameters:
  ///   - name: Part of a name, with or without marks; nil for all.
  ///   - level: Only units of this level; nil for all.
  ///   - day: The day on which they are valid; nil for units of any time.
  ///   - after: The last one of the page before.
  ///   - limit: At most so many.
  func places(
    named name: String?, level: Place.Level?, on day: Day?, after: PlaceKey?, limit: Int
  ) throws -> [Place] {
    switch self {
    case .log(let session):
      try session.store.places(named: name, level: level, on: day, after: after, limit: limit)
    case .builtIn(let places, _, _):
      try places.places(named: name, level: level, on: day, after: after, limit: limit)
    }
  }

  /// Says how to go on when the list was cut.
  func sayMore(_ places: [Place], _ page: PageOptions) {
    guard case .log(let session) = self else { return }
    session.sayMore(places.count, page, after: places.last.map { "\($0.key)" })
  }

  func place(_ code: String, on day: Day) throws -> PlaceKey {
    switch self {
    case .log(let session): try session.store.place(code, at: session.calendar.start(of: day))
    case .builtIn(let places, _, _): try places.place(code, on: day)
    }
  }

  func place(_ key: PlaceKey) throws -> Place? {
    switch self {
    case .log(let session): try session.store.place(key)
    case .builtIn(let places, _, _): try places.place(key)
    }
  }

  func successors(of key: PlaceKey) throws -> [(place: PlaceKey, needsReview: Bool)] {
    switch self {
    case .log(let session): try session.store.successors(of: key)
    case .builtIn(let places, _, _): try places.successors(of: key)
    }
  }

  func show(_ listing: Listing<PlaceRow>) throws {
    switch self {
    case .log(let session): try session.show(listing)
    case .builtIn(_, let options, let surroundings):
      try options.output.show(listing, surroundings)
    }
  }
}
