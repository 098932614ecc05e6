import Base
import CaseModel
import CaseStore
import Triage

/// What became of one line of a file with many documents.
struct BulkRow: Listed {
  enum Result: String, Encodable {
    case recorded
    /// The same line was recorded by an earlier run.
    case before
    case faulty
    case similar
    case keyTaken = "key-taken"
  }

  let line: Int
  let result: Result
  var contact: ContactID?
  var number: String?
  var proposedUrgency: Urgency?
  var similar: [SimilarContact] = []
  /// Paths of the fields that have faults.
  var faults: [String] = []
  /// Why it isn't recorded.
  var reasons: [Text] = []

  private enum CodingKeys: CodingKey { case line, result, contact, number, proposedUrgency, similar, faults }

  init(line: Int, faults: [Fault]) {
    self.line = line
    result = .faulty
    self.faults = faults.map(\.path)
    reasons = faults.map(\.line)
  }

  init(line: Int, _ outcome: CaseStore.Outcome) {
    self.line = line
    switch outcome {
    case .recorded(let recorded, let hits):
      result = recorded.isNew ? .recorded : .before
      contact = recorded.contactID
      number = recorded.number?.description
      proposedUrgency = recorded.assessment?.proposed
      similar = hits.map { SimilarContact($0) }
    case .faulty(let faults):
      result = .faulty
      self.faults = faults.faults.map(\.path)
    case .similar(let hits):
      result = .similar
      similar = hits.map { SimilarContact($0) }
    case .keyTaken(let error):
      result = .keyTaken
      if case .keyTaken(let contact, let number) = error {
        self.contact = contact
        self.number = number?.description
      }
    }
  }

  var isDone: Bool { result == .recorded || result == .before }

  static let columns = [
    ListColumn("line", vi: "DÒNG", en: "LINE"), ListColumn("result", vi: "KẾT QUẢ", en: "RESULT"),
    ListColumn("contact", vi: "CUỘC GỌI", en: "CONTACT"),
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("proposedUrgency", vi: "ĐỀ XUẤT", en: "PROPOSED"),
    ListColumn("similar", vi: "GIỐNG", en: "SIMILAR"),
    ListColumn("faults", vi: "LỖI Ở", en: "FAULTS IN", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(line)", result.label.inLanguage(language), contact.map { "\($0)" } ?? "", number ?? "",
      proposedUrgency?.label.inLanguage(language) ?? "",
      similar.map(\.subject).joined(separator: ", "), faults.joined(separator: ", "),
    ].map { TextTable.Cell($0) }
  }

  var values: [String] {
    [
      "\(line)", result.rawValue, contact.map { "\($0)" } ?? "", number ?? "",
      proposedUrgency?.rawValue ?? "", similar.map(\.subject).joined(separator: " "),
      faults.joined(separator: " "),
    ]
  }
}

extension BulkRow.Result: Labelled {
  var label: Text {
    switch self {
    case .recorded: Text(vi: "đã ghi", en: "recorded")
    case .before: Text(vi: "đã ghi từ trước", en: "recorded before")
    case .faulty: Text(vi: "có lỗi", en: "faulty")
    case .similar: Text(vi: "giống cuộc gọi trước", en: "like an earlier one")
    case .keyTaken: Text(vi: "khóa đã dùng", en: "key given before")
    }
  }
}
