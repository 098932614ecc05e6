public import Base

/// A decision of somebody who is no user of the log, such as the commune's chair or a court: codes, numbers and days.
///
/// Who signed it, in which office and on which grounds stand sealed beside it.
public struct DecisionRecord: Hashable, Codable, Sendable {
  /// Such as `12/QĐ-UBND`.
  public var number: String
  public var day: Day
  /// First and last day on which it holds; none is open.
  public var from: Day?
  public var until: Day?
  /// SHA-256 of the paper, in hexadecimal.
  public var paper: String?

  public init(number: String, day: Day, from: Day? = nil, until: Day? = nil, paper: String? = nil) {
    self.number = number
    self.day = day
    self.from = from
    self.until = until
    self.paper = paper
  }

  /// What is wrong with its days: signed later than today or before the call, or over before it begins.
  public func faults(today: Day, receivedOn: Day) -> [Fault] {
    var faults: [Fault] = []
    if day > today { faults.append(Fault(path: "$.day", problem: .inTheFuture)) }
    if day < receivedOn { faults.append(Fault(path: "$.day", problem: .beforeReceipt)) }
    if let from, let until, until < from { faults.append(Fault(path: "$.valid-to", problem: .endsBeforeStart)) }
    if let until, from == nil, until < day { faults.append(Fault(path: "$.valid-to", problem: .endsBeforeStart)) }
    return faults
  }

  /// What is said of it in words: who decided, who signed, why.
  public static let fields: [Field] = [
    Field("body", .words(200), .narrative, vi: "Cơ quan ra quyết định", en: "Body that decided"),
    Field("signatory", .words(120), .identity, vi: "Người ký", en: "Who signed"),
    Field("office", .words(120), .identity, vi: "Chức vụ của người ký", en: "The signatory's office"),
    Field("grounds", .words(4000), .narrative, vi: "Căn cứ, lý do", en: "Grounds"),
  ]
}
