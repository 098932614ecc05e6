import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// New words on paper; the old ones open nothing that comes later.
struct KeyPaper: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paper",
      abstract: say(
        vi: "Lập chìa khóa giấy mới thay giấy cũ.", en: "New words on paper in place of the old ones."),
      discussion: say(
        vi: """
          Khi giấy mất, có người đã đọc, hoặc người giữ giấy thôi việc. Giám sát chạy; 27 từ mới hiện một lần, chép ra giấy. Còn giấy
          cũ thì thêm --old và gõ 27 từ cũ: có hiệu lực ngay. Không còn thì một giám sát khác duyệt ('hotline request approve').
          Từ đó giấy cũ không mở được gì ghi về sau, không cấp được khóa cho ai. Bản sao lưu lập trước chỉ mở bằng giấy cũ: sao lưu
          ngay, giữ kín giấy cũ đến khi các bản sao lưu cũ hết hạn giữ khóa, rồi hủy.
          """,
        en: """
          When the paper is lost, was read by somebody, or its keeper leaves. A supervisor runs it; the 27 new words are shown once,
          to be written down. With the old paper at hand add --old and type its 27 words: the new ones count at once. Without it
          another supervisor approves ('hotline request approve'). From then on the old paper opens nothing recorded later and
          certifies nobody. Backups made before open by the old paper only: make one now, keep the old paper sealed until the keys
          of older backups are thrown away, then destroy it.
          """) + "\n" + examples("hotline key paper --old", "hotline key paper"))
  }
  @Flag(
    help: ArgumentHelp(
      say(vi: "Có giấy cũ: gõ 27 từ cũ.", en: "The old paper is at hand: type its 27 words.")))
  var old = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let before = old ? try passphrase.paper(session.surroundings) : nil
    // Nobody writes down words that can't count.
    try session.store.checkRenewal(by: before, stamp: session.stamp)
    let paper = PaperKey()
    // On paper before they count.
    let shown = try session.written(paper)
    let renewal = try session.certifying(clockChecked: clock.clockChecked) {
      try session.store.renewPaper(paper, by: before, stamp: $0)
    }
    let words: [(String, String?)] = [
      ("paper", paper.words.joined(separator: " ")), ("ageIdentity", Handover.spelling(try paper.ageIdentity)),
    ]
    switch renewal {
    case .done:
      try session.moveKeys()
      try session.show(done(shown, words))
    case .waiting(let request): try session.show(waiting(request, shown, words))
    }
  }

  private func done(_ shown: String?, _ words: [(String, String?)]) -> Done {
    Done(
      message: Text(
        vi: "Chìa khóa giấy mới đã có hiệu lực; mọi hồ sơ đã chuyển sang giấy mới.\n" + (shown ?? ""),
        en: "The new words count; every record opens by them now.\n" + (shown ?? "")),
      next: Text(
        vi: "Tiếp: 'hotline backup create'. Bản sao lưu cũ chỉ mở bằng giấy cũ: giữ kín giấy cũ đến khi chúng hết hạn.",
        en:
          "Next: 'hotline backup create'. Older backups open by the old paper only: keep it sealed until they are gone."
      ),
      values: [("state", "done"), ("request", nil)] + words)
  }

  private func waiting(_ request: RequestID, _ shown: String?, _ words: [(String, String?)]) -> Done {
    Done(
      message: Text(
        vi: "Chìa khóa giấy mới chờ một giám sát khác duyệt: đề nghị \(request). Giấy cũ còn hiệu lực.\n"
          + (shown ?? ""),
        en: "The new words wait for another supervisor: request \(request). The old paper still counts.\n"
          + (shown ?? "")),
      next: Text(
        vi: "Tiếp: người kia chạy 'hotline request approve \(request)', rồi 'hotline key rotate'.",
        en: "Next: they run 'hotline request approve \(request)', then 'hotline key rotate'."),
      values: [("state", "waiting"), ("request", "\(request)")] + words)
  }
}
