import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// An agency's key, made on the agency's own machine; needs no log.
struct AgencyKeygen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keygen",
      abstract: say(
        vi: "Ở cơ quan: tạo khóa nhận phiếu niêm phong, không cần sổ.",
        en: "At the agency: make the key for sealed referrals; needs no log."),
      discussion: say(
        vi: """
          Cùng dạng tệp với 'age-keygen'. Giữ tệp ở nơi chỉ người nhận phiếu đọc được; ai có nó mở được mọi phiếu gửi cho cơ quan.
          Đọc dòng 'age1…' cho đường dây nóng qua điện thoại. Ví dụ: hotline agency keygen --out khoa.txt
          """,
        en: """
          The file is as 'age-keygen' makes it. Keep it where only those who receive referrals read it: it opens every referral to the
          agency. Read the line 'age1…' to the hotline by telephone. Example: hotline agency keygen --out key.txt
          """))
  }

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp mới cho khóa (không ghi đè).", en: "A new file for the key (none is overwritten)."
      ), valueName: "file"))
  var out: String
  @OptionGroup var output: OutputOptions

  func run() throws {
    let identity = AgeIdentity()
    try NewFile.write(identity.file.withUnsafeBytes { Data($0) }, to: out)
    try output.show(
      Done(
        message: Text(
          vi:
            "Khóa nằm trong \(out). Khóa công khai, đọc cho đường dây nóng:\n\n  \(identity.recipient)\n",
          en:
            "The key is in \(out). The public key, to be read to the hotline:\n\n  \(identity.recipient)\n"
        ),
        next: Text(
          vi: "Phiếu đến: 'hotline agency open phieu.age --key \(out)'.",
          en: "When a referral comes: 'hotline agency open referral.age --key \(out)'."),
        values: [("recipient", "\(identity.recipient)"), ("out", out)]), .live)
  }
}
