import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

struct UserEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Một người thôi làm việc.", en: "Somebody stops working here."),
      discussion: say(
        vi:
          "Ca đang mở của người ấy thành chưa ai lo, phải giao lại trong 1 giờ; giám sát được báo.",
        en:
          "Their open cases become nobody's, to be given to somebody within an hour; the supervisors are told."
      ) + "\n" + examples("hotline user end y-lan --for staffing"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
  var user: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let departure = try session.forPurpose { try session.store.endUser(user, stamp: $0) }
    let left = LeftCases(departure.unassigned)
    try session.show(
      Done(
        message: Text(
          vi: "\(user) đã thôi. \(left.text.vi)", en: "\(user) has ended. \(left.text.en)"),
        next: left.next, values: [("user", user), ("unassigned", left.numbers)]))
    session.tellLeftDrafts(try session.store.drafts(of: user))
  }
}
