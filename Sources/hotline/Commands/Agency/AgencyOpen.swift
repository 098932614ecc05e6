import ArgumentParser
import CaseModel
import Foundation
import Vault

/// A sealed referral, read at the agency; needs no log.
struct AgencyOpen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: say(
        vi: "Ở cơ quan: mở phiếu niêm phong và xem, không cần sổ.",
        en: "At the agency: open a sealed referral and read it; needs no log."),
      discussion: say(
        vi: """
          Hiện ra màn hình, không ghi gì xuống đĩa. Ví dụ: hotline agency open /media/usb/phieu.age --key khoa.txt
          """,
        en: """
          It is shown and written nowhere. Example: hotline agency open /media/stick/referral.age --key key.txt
          """))
  }

  @OptionGroup var sealed: SealedReferralOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    let paper = try sealed.paper(surroundings)
    let reply = ReferralReply(onPaper: paper)
    try output.show(
      Paper(
        content: Sanitiser.clean(paper, .text),
        values: [("referral", reply.map { "\($0.referral)" } ?? ""), ("paper", paper)]),
      surroundings)
  }
}

/// A sealed referral and the key that opens it.
struct SealedReferralOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Tệp phiếu niêm phong; '-' là đầu vào chuẩn.",
        en: "The sealed referral; '-' is standard input."), valueName: "file"))
  var file: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp khóa của cơ quan (của 'agency keygen' hoặc 'age-keygen').",
        en: "The agency's key file (of 'agency keygen' or 'age-keygen')."), valueName: "file"))
  var key: String

  /// The paper inside, text or HTML.
  func paper(_ surroundings: Surroundings) throws -> String {
    var bytes = try surroundings.data(key, flag: "--key")
    let identities = try AgeIdentity.all(inFile: Vault.Secret(wiping: &bytes))
    let content = try AgeFile.open(surroundings.data(file, flag: "FILE"), with: identities)
    return String(decoding: content, as: UTF8.self)
  }
}
