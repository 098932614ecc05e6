import Base
import CaseModel
import CaseStore

/// An earlier contact that may be about the same child, as it is shown: its number and why, never its content.
struct SimilarContact: Encodable {
  let number: String?
  let contact: ContactID
  let state: CaseState?
  let receivedAt: Instant
  let name: Likeness?
  let samePhone: Bool

  init(_ hit: CaseStore.Hit) {
    number = hit.number?.description
    contact = hit.contactID
    state = hit.state
    receivedAt = hit.receivedAt
    name = hit.name
    samePhone = hit.samePhone
  }

  var subject: String { number ?? "\(contact)" }

  /// Number, state, when, and why: 26-0060-2 (Đã tiếp nhận) · 3/10/2026 21:15 · cùng tên, cùng số gọi.
  func line(_ calendar: LogCalendar) -> Text {
    let what =
      number.map { number in
        let state = state?.label ?? Text(vi: "", en: "")
        return Text(vi: "\(number) (\(state.vi))", en: "\(number) (\(state.en))")
      } ?? Text(vi: "Cuộc gọi \(contact)", en: "Contact \(contact)")
    let why = [name?.label, samePhone ? Text(vi: "cùng số gọi", en: "the same phone") : nil]
      .compactMap(\.self)
    let time = calendar.written(receivedAt)
    return Text(
      vi: "\(what.vi) · \(time) · \(why.map(\.vi).joined(separator: ", "))",
      en: "\(what.en) · \(time) · \(why.map(\.en).joined(separator: ", "))")
  }
}

/// A report was to be recorded only if no earlier contact is like it.
struct SimilarRefusal: Explained {
  let similar: [SimilarContact]
  let calendar: LogCalendar

  var status: ExitStatus { .illegalStep }

  var text: Text {
    let lines = similar.map { $0.line(calendar) }
    return Text(
      vi: "Chưa ghi gì: đã có cuộc gọi giống. Gắn vào hồ sơ bằng --case, hoặc bỏ --strict.\n"
        + lines.map { "  \($0.vi)" }.joined(separator: "\n"),
      en:
        "Nothing was recorded: earlier contacts are like it. Link it with --case, or leave --strict out.\n"
        + lines.map { "  \($0.en)" }.joined(separator: "\n"))
  }
}
