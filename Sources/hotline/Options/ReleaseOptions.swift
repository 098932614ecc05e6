import ArgumentParser
import CaseModel
import Disclosure
import Export
import Statistics

/// For whom a release is, and as known when.
struct ReleaseOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Chỉ xem: cái gì sẽ ra, cái gì bị giấu và vì sao.",
        en: "Only look: what would go out, what would be hidden, and why.")))
  var preview = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Cho ai: public (mọi người, mặc định) hoặc official (cơ quan trong phạm vi).",
        en: "For whom: public (everybody, the default) or official (the offices in the scope).")))
  var audience: Audience?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số nhỏ nhất được in; không dưới mức của người nhận.",
        en: "The least count printed; never below what the readers' is."), valueName: "count"))
  var threshold: Int?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Bao nhiêu ca mà những người đọc cùng nhau đã tự biết; 0 thì không tính.",
        en: "How many cases readers acting together know themselves; 0 leaves it out."),
      valueName: "cases"))
  var coalition: Int = 1
  @OptionGroup var method: MethodOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Độ mật (NĐ 56 Đ24 k3): open (mặc định), internal, secret.",
        en: "Secrecy: open (the default), internal, secret.")))
  var secrecy: Secrecy?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Phạm vi phát hành: các cơ quan, không tên người.",
        en: "Who may have it: offices, no names of people."), valueName: "offices"))
  var scope: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Đính chính: như biết đến hết ngày này.",
        en: "A revision: as known at the end of this day."), valueName: "day"))
  var knownOn: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Bản công bố được đính chính.", en: "The release that it corrects."),
      valueName: "release"))
  var revises: ReleaseID?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Đơn vị hành chính của ngày này (mặc định ngày cuối kỳ).",
        en: "The administrative units of this day (the period's last by default)."),
      valueName: "day"))
  var unitsOn: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi:
          "Phần trăm số liệu muốn giữ; thấp hơn thì đề xuất bảng thô hơn, với merge thì gộp luôn.",
        en:
          "The percentage of counts to keep; below it a coarser table is proposed, and with merge taken."
      ),
      valueName: "percent"))
  var keep: Int = 50

  var readers: Audience { audience ?? .public }
  var grade: Secrecy { secrecy ?? .open }

  var known: Knowledge { knownOn.map { .day($0) } ?? .closing }

  func validate() throws {
    guard (0...100).contains(coalition) else {
      throw ValidationError(
        say(vi: "--coalition: từ 0 đến 100.", en: "--coalition: from 0 to 100."))
    }
    guard (1...100).contains(keep) else {
      throw ValidationError(say(vi: "--keep: từ 1 đến 100.", en: "--keep: from 1 to 100."))
    }
    guard (revises == nil) == (knownOn == nil) else {
      throw ValidationError(
        say(
          vi: "Đính chính cần cả --revises và --known-on.",
          en: "A revision takes both --revises and --known-on."))
    }
    guard readers == .public || scope != nil else {
      throw ValidationError(
        say(
          vi: "--audience official cần --scope: cơ quan nào được nhận.",
          en: "--audience official needs --scope: which offices may have it."))
    }
  }
}

extension ReleaseOptions {
  /// The same for the office itself: protected as for offices, and internal unless it is to be more.
  func keptInside(_ agency: String) -> ReleaseOptions {
    var inside = self
    inside.audience = .official
    inside.scope = scope ?? agency
    inside.secrecy = secrecy ?? .internal
    return inside
  }
}

extension Audience: ExpressibleByArgument {}
extension Secrecy: ExpressibleByArgument {}
extension Period.Cut: ExpressibleByArgument {}
