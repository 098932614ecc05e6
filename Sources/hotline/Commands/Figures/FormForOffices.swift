import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

/// A form that the office has for itself: protected as all figures for offices, official and internal.
protocol FormForOffices: ParsableCommand {
  static var form: any ReportForm { get }
  var period: String { get }
  var cut: Period.Cut { get }
  var release: ReleaseOptions { get }
  var options: LogOptions { get }
}

extension FormForOffices {
  func run() throws {
    guard release.audience != .public else { throw FiguresError.forOfficesOnly }
    let asked = try Period(period, cut: cut)
    let session = try Session(options)
    try ReleaseRun(session: session, options: release.keptInside(session.store.log.agency)).run(
      Self.form.questions(PeriodAsked(asked, unitsOn: release.unitsOn, known: release.known)))
  }
}

let spanHelp = ArgumentHelp(
  say(
    vi: "Như 2026-10, 2026-Q4, 2026-H2 hoặc 2026.",
    en: "Such as 2026-10, 2026-Q4, 2026-H2 or 2026."))
