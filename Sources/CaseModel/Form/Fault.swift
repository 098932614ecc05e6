/// One thing that is wrong with a document: where, what, and what to do about it.
///
/// The text names fields, codes and bounds; never what was written in a field of words.
public struct Fault: Hashable, Sendable {
  /// JSON path, such as `$.children[0].sex`.
  public let path: String
  public let problem: Problem

  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  public enum Problem: Hashable, Sendable {
    case notADocument
    case unknownField(nearest: String?)
    case wrongType(expected: Text)
    case notInList(allowed: [String])
    case noSuchCode(Field.Vocabulary)
    case repeated
    case tooLong(atMost: Int)
    case tooMany(atMost: Int)
    case outOfRange(ClosedRange<Int>)
    case notAMoment
    case notADate
    case noSuchPlace
    case missing
    case inTheFuture
    case afterReceipt
    case backwards
    case notAmongTopics
    case onlyForReports
    case notAnAnswer
    case notAReferral
    case onlyForComplete
    case notASearch
    case notSearchable
  }
}

extension Fault: CustomStringConvertible {
  public var description: String { "\(path): \(text.en)" }
}

extension Fault: Explained {
  public var text: Text {
    switch problem {
    case .notADocument:
      Text(
        vi: "không phải một đối tượng JSON. In mẫu: 'hotline intake --schema'.",
        en: "not a JSON object. Print its shape with 'hotline intake --schema'.")
    case .unknownField(let nearest):
      if let nearest {
        Text(
          vi: "không có trường này; có phải '\(nearest)'?", en: "no such field; is it '\(nearest)'?"
        )
      } else {
        Text(vi: "không có trường này; hãy bỏ đi.", en: "no such field; leave it out.")
      }
    case .wrongType(let expected):
      Text(vi: "phải là \(expected.vi).", en: "must be \(expected.en).")
    case .notInList(let allowed):
      Text(
        vi: "phải là một trong: \(allowed.joined(separator: ", ")).",
        en: "must be one of: \(allowed.joined(separator: ", ")).")
    case .noSuchCode(let vocabulary):
      Text(
        vi: "không có mã này; xem 'hotline reference list \(vocabulary.rawValue)'.",
        en: "no such code; see 'hotline reference list \(vocabulary.rawValue)'.")
    case .repeated: Text(vi: "mã bị lặp; chỉ ghi một lần.", en: "code repeated; give it once.")
    case .tooLong(let most):
      Text(
        vi: "dài quá \(most) ký tự; hãy rút gọn.", en: "longer than \(most) characters; shorten it."
      )
    case .tooMany(let most):
      Text(
        vi: "nhiều quá \(most) mục; hãy chia ra nhiều báo cáo.",
        en: "more than \(most) entries; split the report.")
    case .outOfRange(let range):
      Text(
        vi: "phải từ \(range.lowerBound) đến \(range.upperBound).",
        en: "must be from \(range.lowerBound) to \(range.upperBound).")
    case .notAMoment:
      Text(
        vi: "phải là thời điểm như 2026-10-03T21:15 hoặc 3/10/2026 21:15.",
        en: "must be a moment such as 2026-10-03T21:15 or 3/10/2026 21:15.")
    case .notADate:
      Text(
        vi: "phải là ngày như 2026-10-03, tháng 2026-10, năm 2026, hoặc một thời điểm.",
        en: "must be a day such as 2026-10-03, a month 2026-10, a year 2026, or a moment.")
    case .noSuchPlace:
      Text(
        vi: "không có đơn vị này vào ngày đó; tìm bằng 'hotline place list'.",
        en: "no such unit on that day; find it with 'hotline place list'.")
    case .missing: Text(vi: "bắt buộc phải có.", en: "is required.")
    case .inTheFuture:
      Text(vi: "ở tương lai; kiểm tra ngày và giờ.", en: "lies in the future; check day and time.")
    case .afterReceipt:
      Text(
        vi: "sau lúc tiếp nhận; kiểm tra ngày và giờ.",
        en: "is later than the receipt of the call; check day and time.")
    case .backwards:
      Text(vi: "'from' lớn hơn 'to'; hãy đổi lại.", en: "'from' is greater than 'to'; swap them.")
    case .notAmongTopics:
      Text(
        vi: "phải nằm trong 'topics'; hãy thêm vào đó.",
        en: "must be among 'topics'; add it there.")
    case .onlyForReports:
      Text(
        vi: "chỉ dành cho báo tin về trẻ em; dùng kind 'about-child' hoặc bỏ trường này.",
        en: "belongs to a report about a child; use kind 'about-child' or leave it out.")
    case .notAnAnswer:
      Text(
        vi: #"không phải JSON như {"referral":"26-0147-1/2","step":"acknowledge","words":"…"}."#,
        en: #"no JSON such as {"referral":"26-0147-1/2","step":"acknowledge","words":"…"}."#)
    case .notAReferral:
      Text(
        vi: "phải là số phiếu chuyển như 26-0147-1/2, chép từ phiếu.",
        en: "must be the referral's number such as 26-0147-1/2, copied from its paper.")
    case .onlyForComplete:
      Text(
        vi: "chỉ dành cho step 'complete'; hãy bỏ đi.",
        en: "belongs to step 'complete'; leave it out.")
    case .notASearch:
      Text(
        vi: #"cần ít nhất một tên hoặc số, như {"names": ["…"], "phones": ["…"]}."#,
        en: #"needs a name or a number at least, such as {"names": ["…"], "phones": ["…"]}."#)
    case .notSearchable:
      Text(
        vi: "không tìm được theo mục này: tên phải có chữ, số điện thoại phải có ít nhất 6 chữ số.",
        en: "can't be looked for: a name needs a letter, a phone number at least 6 digits.")
    }
  }
}
