/// A restriction of the use of somebody's data that holds: they asked, and it was granted (Luật 91/2025/QH15 Đ4; NĐ
/// 356/2025 Đ5).
///
/// What protects the child, or what a law orders, goes on (Luật 91/2025/QH15 Đ19). What rests on consent doesn't: no
/// referral by consent, no case file to an office that decides nothing, no call drawn to be read again. Of a caller:
/// they are named to nobody, whatever they agreed to before. Figures hold codes alone and go on.
public struct Restriction: Hashable, Sendable {
  /// The entry of the request.
  public let request: EntryID
  public let asker: SubjectRequest.Asker

  public init(request: EntryID, asker: SubjectRequest.Asker) {
    self.request = request
    self.asker = asker
  }

  /// Whether it is a child's data, or the whole case's.
  public var isOfChild: Bool { asker != .caller }
}

extension Sequence<Restriction> {
  /// Whether callers are named to nobody.
  public var namesNoCaller: Bool { contains { !$0.isOfChild } }
}

extension Sequence<Entry> {
  /// The restrictions that hold now, oldest first.
  public var restrictions: [Restriction] {
    let entries = Array(self)
    return entries.compactMap { entry in
      guard let request = entry.facts.subject, request.kind == .restrict, !request.isRefused else { return nil }
      let answers = entries.compactMap(\.facts.answer).filter { $0.request == entry.id }
      guard answers.last(where: { $0.result != .received })?.result == .done else { return nil }
      return Restriction(request: entry.id, asker: request.asker)
    }
  }
}
