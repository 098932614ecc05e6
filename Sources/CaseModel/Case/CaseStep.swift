public import Base

/// What can be done to a case.
public enum CaseStep: String, CaseIterable, Codable, Sendable {
  case triage
  case screenOut = "screen-out"
  case merge
  case start
  case refer
  case record
  case close
  case reopen
  case unmerge
  case assign
  case amend
  case link
  case note
}

extension CaseStep: Labelled {
  public var label: Text {
    switch self {
    case .triage: Text(vi: "phân loại", en: "triage")
    case .screenOut: Text(vi: "không thụ lý", en: "screen out")
    case .merge: Text(vi: "gộp", en: "merge")
    case .start: Text(vi: "bắt đầu xử lý", en: "start")
    case .refer: Text(vi: "chuyển tuyến", en: "refer")
    case .record: Text(vi: "ghi việc đã làm", en: "record")
    case .close: Text(vi: "đóng", en: "close")
    case .reopen: Text(vi: "mở lại", en: "reopen")
    case .unmerge: Text(vi: "tách lại", en: "unmerge")
    case .assign: Text(vi: "phân công", en: "assign")
    case .amend: Text(vi: "sửa thông tin", en: "amend")
    case .link: Text(vi: "gắn cuộc gọi", en: "link")
    case .note: Text(vi: "ghi chú", en: "note")
    }
  }
}

extension CaseState {
  /// The steps that are legal now; every other is an error that lists these.
  ///
  /// Assigning, amending, linking a contact and taking a note go with every open case; a note is never refused but
  /// by a merged case, whose notes belong to the case it was merged into.
  public var legalSteps: [CaseStep] {
    switch self {
    case .received: [.triage, .screenOut, .merge, .assign, .amend, .link, .note]
    case .triaged: [.start, .refer, .triage, .screenOut, .merge, .assign, .amend, .link, .note]
    case .inProgress: [.refer, .record, .triage, .merge, .close, .assign, .amend, .link, .note]
    case .closed, .screenedOut: [.reopen, .note]
    case .merged: [.unmerge]
    case .erased: []
    }
  }

  /// Whether the case still waits for somebody.
  public var isOpen: Bool { self == .received || self == .triaged || self == .inProgress }
}
