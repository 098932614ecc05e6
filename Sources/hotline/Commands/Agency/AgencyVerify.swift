import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Writes down that an agency's number was tried and is right.
struct AgencyVerify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        vi: "Ghi là đã gọi thử, thông tin cơ quan đúng.", en: "Note that an agency was called and is as it stands."),
      discussion: say(
        vi: """
          Sáu tháng một lần (danh mục verifyLimit): gọi số của cơ quan, hỏi ai nhận, phụ trách những xã nào. Quá hạn thì có nhắc khi chuyển tuyến. \
          Sai thì kết thúc bản cũ ('agency end') rồi nhập bản mới ('agency add').
          """,
        en: """
          Every six months (reference data verifyLimit): call the agency's number, ask who takes reports and for which communes. Past that, routing warns. \
          If something is wrong, end the old version ('agency end') and enter a new one ('agency add').
          """) + "\n" + examples("hotline agency verify ca-tmr", "hotline agency verify ca-tmr --on 2026-11-20"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code.")), completion: Completions.agencies)
  var agency: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Ngày đã kiểm tra (mặc định hôm nay).", en: "The day on which it was done (today unless given)."),
      valueName: "day"))
  var on: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let day = try session.day(on, flag: "--on")
    try session.store.verifyAgency(agency, on: day, stamp: session.stamp)
    let left = try session.store.staleAgencies(on: session.calendar.day(of: session.stamp.now)).map(\.code)
    try session.show(
      Done(
        message: Text(
          vi: "\(agency): đã kiểm tra ngày \(Session.written(day)).",
          en: "\(agency): made sure of on \(Session.written(day))."),
        next: left.isEmpty
          ? nil
          : Text(
            vi: "Còn phải kiểm tra: \(left.joined(separator: ", ")).",
            en: "Still to be made sure of: \(left.joined(separator: ", "))."),
        values: [("agency", agency), ("verifiedOn", "\(day)")]))
  }
}

extension Session {
  /// A day for people: 3/10/2026.
  static func written(_ day: Day) -> String { "\(day.day)/\(day.month)/\(day.year)" }

  /// Says which of the agencies that are about to be told have not been made sure of for long.
  func warnOfStale(_ codes: some Sequence<String>) throws {
    let wanted = Set(codes)
    guard !wanted.isEmpty else { return }
    for agency in try store.staleAgencies(on: calendar.day(of: stamp.now)) where wanted.contains(agency.code) {
      let since = Self.written(agency.knownSince)
      talk(
        Text(
          vi:
            "! \(agency.code): thông tin từ \(since), lâu chưa kiểm tra lại. Gọi trước khi gửi; đúng thì 'hotline agency verify \(agency.code)'.",
          en:
            "! \(agency.code): as of \(since), not made sure of for long. Call before you send; if it is right, 'hotline agency verify \(agency.code)'."
        ))
    }
  }
}
