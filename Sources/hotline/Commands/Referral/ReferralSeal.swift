import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Seals a referral's paper for the agency's own key.
struct ReferralSeal: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: say(
        vi: "Niêm phong phiếu chuyển cho khóa của cơ quan, gửi qua e-mail hoặc USB.",
        en: "Seal the referral's paper for the agency's key, to go by e-mail or stick."),
      discussion: say(
        vi: """
          Nội dung như 'referral print'. Cần đồng ý hoặc căn cứ luật, như khi gửi; ghi vào lịch sử là đã tiết lộ. Cơ quan mở bằng
          'hotline agency open' hoặc 'age -d -i khóa.txt'. Khóa của cơ quan: 'hotline agency key'. Sau khi gửi: 'hotline referral send'.
          Ví dụ: hotline referral seal 26-0147-1/2 --out /media/usb/phieu.age
                 hotline referral seal 26-0147-1/2 > phieu.age     (dạng chữ, cho e-mail)
          """,
        en: """
          The content is that of 'referral print'. It takes consent or a legal basis, as sending does, and is a disclosure in the
          history. The agency opens it with 'hotline agency open' or 'age -d -i key.txt'. Its key: 'hotline agency key'. Once it has gone out: 'hotline referral send'.
          Examples: hotline referral seal 26-0147-1/2 --out /media/stick/referral.age
                    hotline referral seal 26-0147-1/2 > referral.age     (as text, for e-mail)
          """))
  }

  @OptionGroup var subject: ReferralOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mã cơ quan, để chắc là đúng; không ghi thì là cơ quan của phiếu.",
        en: "The agency's code, to be sure; the referral's own unless given."),
      valueName: "agency"))
  var to: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp mới để ghi vào (không ghi đè); không có thì ra đầu ra chuẩn, dạng chữ.",
        en: "A new file to write (none is overwritten); otherwise text on standard output."),
      valueName: "file"))
  var out: String?
  @Flag(
    help: ArgumentHelp(
      say(vi: "Dạng chữ cho e-mail, cả khi ra tệp.", en: "As text for e-mail, in a file too.")))
  var armor = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Nội dung là trang HTML để in, thay cho chữ thường.",
        en: "The content is an HTML page to print, instead of plain text.")))
  var page = false

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let number = try subject.parsed()
    if let out, FileManager.default.fileExists(atPath: out) {
      throw BackupError.exists(path: out)
    }
    let disclosure = try session.store.sealReferral(number, to: to, stamp: session.stamp)
    let paper = try ReferralPaper(
      disclosure.file, disclosure.referral, answerTo: disclosure.answerTo, session)
    let key = disclosure.key
    let since = session.calendar.day(of: key.validFrom)
    session.talk(
      Text(
        vi: "Khóa của \(key.agency): …\(key.fingerprint), từ \(since), do \(key.enteredBy) nhập.",
        en: "The key of \(key.agency): …\(key.fingerprint), since \(since), entered by \(key.enteredBy)."))
    let sealed = try AgeFile.seal(
      Data((page ? paper.html : paper.text).utf8), to: [key.recipient],
      as: armor || out == nil ? .text : .binary)
    if let out { try NewFile.write(sealed, to: out) }
    let text = out == nil ? String(decoding: sealed, as: UTF8.self) : nil
    if let text, session.options.output.format == .text {
      return try session.out(text)
    }
    try session.show(
      Done(
        message: Text(
          vi: "\(number) đã niêm phong cho \(key.recipient), trong \(out ?? "").",
          en: "\(number) is sealed for \(key.recipient), in \(out ?? "")."),
        next: disclosure.referral.state == .drafted
          ? Text(
            vi: "Khi đã gửi: 'hotline referral send \(number)'.",
            en: "Once it has gone out: 'hotline referral send \(number)'.") : nil,
        values: [
          ("referral", "\(number)"), ("recipient", "\(key.recipient)"), ("out", out),
          ("sealed", text),
        ]))
  }
}
