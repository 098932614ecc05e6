public import Base

extension Report.SafeContact {
  /// One thing to know before the number is dialled.
  public struct Line: Hashable, Sendable {
    public let label: Text
    public let value: Text
    /// Whether calling without heeding it may hurt somebody.
    public let isWarning: Bool

    /// Both in a row, for a paper.
    public var sentence: Text {
      Text(vi: "\(label.vi): \(value.vi)", en: "\(label.en): \(value.en)")
    }
  }

  /// What whoever calls back reads before the number, the gravest first.
  ///
  /// Whether the number is safe and whether a message may be left always stand there: what nobody asked, or nobody
  /// knew, is said as unknown and never looks like a yes.
  public var lines: [Line] {
    var lines: [Line] = []
    if wanted == .no {
      lines.append(
        Line(
          label: Text(vi: "Có gọi lại không", en: "To be called back"),
          value: Text(vi: "KHÔNG: người gọi xin đừng gọi lại", en: "NO: the caller asked not to be"), isWarning: true))
    }
    lines.append(
      Line(
        label: Text(vi: "Số này gọi có an toàn", en: "Is the number safe"), value: (numberSafe ?? .unknown).ofNumber,
        isWarning: numberSafe != .yes))
    func add(_ vi: String, _ en: String, _ words: String?) {
      guard let words, !words.isEmpty else { return }
      lines.append(Line(label: Text(vi: vi, en: en), value: Text(name: words), isWarning: false))
    }
    add("Gọi lúc nào", "When to call", when)
    add("Ai được bắt máy", "Who may answer", whoMayAnswer)
    add("Lời ám hiệu", "Code word", codeWord)
    lines.append(
      Line(
        label: Text(vi: "Để lại lời nhắn", en: "Leaving a message"),
        value: leaveMessage == .yes
          ? Text(vi: "được", en: "allowed")
          : Text(vi: "KHÔNG nhắn tin, không để lại lời nhắn", en: "NO text message, no voice message"),
        isWarning: leaveMessage != .yes))
    return lines
  }

  /// Of somebody whom nobody asked.
  public static let unasked = Report.SafeContact()
}

extension Report.Caller {
  /// What is read before this caller's number; nothing where there is no number and nothing was said of calling.
  public var beforeNumber: [Report.SafeContact.Line] {
    guard phone != nil || contact?.isAnswered == true else { return [] }
    return (contact ?? .unasked).lines
  }
}

extension Report.SafeContact {
  fileprivate var isAnswered: Bool {
    [wanted, numberSafe, leaveMessage].contains { $0 != nil && $0 != .unknown }
      || [when, whoMayAnswer, codeWord].contains { $0 != nil }
  }
}

extension Answer {
  fileprivate var ofNumber: Text {
    switch self {
    case .yes: Text(vi: "an toàn, theo lời người gọi", en: "safe, by what the caller said")
    case .no: Text(vi: "KHÔNG AN TOÀN: chỉ gọi đúng như đã hẹn", en: "NOT SAFE: call only as agreed")
    case .unknown:
      Text(
        vi: "CHƯA BIẾT, coi như không an toàn: chưa rõ ai bắt máy thì không nói gì về trẻ, về đường dây",
        en: "UNKNOWN, so not safe: say nothing of the child or the hotline before you know who answers")
    }
  }
}
