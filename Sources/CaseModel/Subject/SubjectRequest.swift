public import Base

/// What somebody whose data a case holds asks for (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP Đ5), and what became of it.
public struct SubjectRequest: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case see
    case correct
    case restrict
    case erase
  }

  public enum Asker: String, CaseIterable, Codable, Sendable {
    case child
    case guardian
    /// A parent or carer who isn't the accused, where one is.
    case otherGuardian = "other-guardian"
    case caller
    case accused
  }

  public let kind: Kind
  public let asker: Asker
  public let isRefused: Bool

  public init(_ kind: Kind, by asker: Asker, isRefused: Bool) {
    self.kind = kind
    self.asker = asker
    self.isRefused = isRefused
  }

  /// Working days within which it is answered that the request was received.
  public static let answerDays = 2
}

extension SubjectRequest.Kind {
  /// Days within which it is done: from memory, to be checked against NĐ 356/2025 Đ5, which names 10, 15 and 20.
  public var days: Int {
    switch self {
    case .see, .correct: 10
    case .restrict: 15
    case .erase: 20
    }
  }
}

extension SubjectRequest.Asker {
  /// Why somebody gets nothing of the case; nil for who may ask.
  ///
  /// - Parameter accusesCarer: Whether a parent or carer is, or may be, the source of harm: then "a guardian" isn't
  ///   enough, it must be said that it is another one.
  public func refusal(accusesCarer: Bool) -> Text? {
    switch self {
    case .accused:
      Text(
        vi: "người bị tố giác không được nhận thông tin tiếp nhận, xác minh (NĐ 56/2017 Đ24 k1, k2)",
        en: "the accused is told nothing of what was reported and verified (NĐ 56/2017 art. 24(1)–(2))")
    case .guardian where accusesCarer:
      Text(
        vi: "cha, mẹ, người chăm sóc bị tố giác không thay trẻ nhận dữ liệu của trẻ (NĐ 56/2017 Đ24 k1, Đ27 k1h; Luật "
          + "91/2025/QH15 Đ24). Người giám hộ khác hỏi thì ghi --by other-guardian",
        en: "an accused parent or carer isn't given the child's data in its name (NĐ 56/2017 art. 24(1), 27(1)h; Luật "
          + "91/2025/QH15 art. 24). Where another guardian asks: --by other-guardian")
    default: nil
    }
  }
}

/// What was done about a request.
public struct SubjectAnswer: Hashable, Codable, Sendable {
  public enum Result: String, CaseIterable, Codable, Sendable {
    /// They were told that it is received.
    case received
    case done
    /// By a supervisor, with a reason.
    case refused
    /// Whoever had the use of their data restricted agrees to it again.
    case lifted
  }

  /// The entry of the request.
  public let request: EntryID
  public let result: Result

  public init(_ request: EntryID, _ result: Result) {
    self.request = request
    self.result = result
  }
}

extension SubjectRequest.Kind: Labelled {
  public var label: Text {
    switch self {
    case .see: Text(vi: "xem, nhận dữ liệu của mình", en: "to see their data")
    case .correct: Text(vi: "sửa dữ liệu", en: "to have it corrected")
    case .restrict: Text(vi: "hạn chế xử lý", en: "to have its use restricted")
    case .erase: Text(vi: "xóa dữ liệu", en: "to have it erased")
    }
  }
}

extension SubjectRequest.Asker: Labelled {
  public var label: Text {
    switch self {
    case .child: Text(vi: "trẻ em", en: "the child")
    case .guardian: Text(vi: "cha, mẹ, người giám hộ", en: "a parent or guardian")
    case .otherGuardian: Text(vi: "người giám hộ không bị tố giác", en: "a guardian who isn't accused")
    case .caller: Text(vi: "người báo tin", en: "the caller")
    case .accused: Text(vi: "người bị tố giác", en: "the accused")
    }
  }
}

extension SubjectAnswer.Result: Labelled {
  public var label: Text {
    switch self {
    case .received: Text(vi: "đã trả lời là đã nhận", en: "told that it is received")
    case .done: Text(vi: "đã thực hiện", en: "done")
    case .refused: Text(vi: "từ chối, có lý do", en: "refused, with a reason")
    case .lifted: Text(vi: "bỏ hạn chế xử lý", en: "the restriction is lifted")
    }
  }
}
