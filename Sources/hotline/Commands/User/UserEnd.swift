import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct UserEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Một người thôi làm việc.", en: "Somebody stops working here."),
      discussion: say(
        vi:
          "Ca đang mở của người ấy thành chưa ai lo, phải giao lại trong 1 giờ; giám sát được báo, khóa nhóm được thay. "
          + "Quản trị đề nghị, hoặc cho giám sát thôi khi còn giám sát thứ ba: chờ một giám sát khác duyệt.",
        en:
          "Their open cases become nobody's, to be given to somebody within an hour; the supervisors are told, the groups get new keys. "
          + "What an administrator asks, and the end of a supervisor while there is a third, waits for another supervisor."
      ) + "\n" + examples("hotline user end y-lan --for staffing"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
  var user: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let departure = try session.forPurpose { try session.store.endUser(user, stamp: $0) }
    if let request = departure.request {
      return try session.show(
        Done(
          message: Text(
            vi: "Đã đề nghị cho \(user) thôi việc (số \(request)).",
            en: "Asked to end \(user)'s work (request \(request))."),
          next: Text(
            vi: "Chưa có hiệu lực: giám sát khác chạy 'hotline request approve \(request)'.",
            en: "Not in force yet: another supervisor runs 'hotline request approve \(request)'."),
          values: [("user", user), ("request", "\(request)")]))
    }
    let left = LeftCases(departure.unassigned)
    try session.show(
      Done(
        message: Text(
          vi: "\(user) đã thôi. \(left.text.vi)", en: "\(user) has ended. \(left.text.en)"),
        next: left.next, values: [("user", user), ("unassigned", left.numbers)]))
    session.tellLeftDrafts(try session.store.drafts(of: user, limit: BoardConversation.most))
  }
}
