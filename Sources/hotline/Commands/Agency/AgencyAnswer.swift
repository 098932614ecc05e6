import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// The agency's sealed answer to a sealed referral; needs no log.
struct AgencyAnswer: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer",
      abstract: say(
        vi: "Ở cơ quan: trả lời kín một phiếu, không cần sổ.",
        en: "At the agency: answer a referral, sealed; needs no log."),
      discussion: say(
        vi: """
          Chỉ đường dây nóng mở được; họ nhận bằng 'hotline referral receive'. Từ chối thì phải nêu lý do.
          Ví dụ: hotline agency answer phieu.age --key khoa.txt --step acknowledge --out tra-loi.age
                 hotline agency answer phieu.age --key khoa.txt --step decline --words-from - --out tra-loi.age
          """,
        en: """
          Only the hotline opens it, which takes it by 'hotline referral receive'. Declining takes words that say why.
          Examples: hotline agency answer referral.age --key key.txt --step acknowledge --out answer.age
                    hotline agency answer referral.age --key key.txt --step decline --words-from - --out answer.age
          """))
  }

  @OptionGroup var sealed: SealedReferralOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "acknowledge: đã nhận; decline: từ chối; complete: đã làm.",
        en: "acknowledge, decline or complete."), valueName: "step"))
  var step: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Với complete: helped, partly-helped, nothing-needed hoặc not-helped.",
        en: "With complete: helped, partly-helped, nothing-needed or not-helped."),
      valueName: "outcome"))
  var outcome: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lời nhắn, lý do từ tệp, '-' là đầu vào chuẩn.",
        en: "Words, the reason, from a file; '-' is standard input."), valueName: "file"))
  var wordsFrom: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Tệp mới để ghi vào (không ghi đè).", en: "A new file (none is overwritten)."),
      valueName: "file"))
  var out: String
  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    guard let reply = ReferralReply(onPaper: try sealed.paper(surroundings)) else {
      throw CommandError.notAReferralPaper
    }
    let words = try wordsFrom.map {
      try surroundings.read($0, flag: "--words-from", atMost: Surroundings.longestDocument)
    }
    let document = reply.document(step: step, outcome: outcome, words: words)
    // Faults are told here, to whoever can mend them.
    let answer = try ReferralAnswer(document)
    let file = try AgeFile.seal(JSONEncoder().encode(document), to: [reply.answerTo], as: .text)
    try NewFile.write(file, to: out)
    try output.show(
      Done(
        message: Text(
          vi: "Trả lời phiếu \(answer.referral) đã niêm phong, trong \(out).",
          en: "The answer to \(answer.referral) is sealed, in \(out)."),
        values: [("referral", "\(answer.referral)"), ("step", answer.step.rawValue), ("out", out)]),
      surroundings)
  }
}
