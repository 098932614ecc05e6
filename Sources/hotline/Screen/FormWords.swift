import Base
import CaseModel

/// What the form on the screen says by itself.
enum FormWords {
  static let noSuchChoice = Text(
    vi: "Không có mục nào như vậy. Xóa bớt chữ, hoặc gõ lời khác.",
    en: "No choice is like that. Delete some letters, or try other words.")
  static let pickOne = Text(
    vi: "Chưa chắc là mục nào: chọn bằng ↓ rồi Enter, hoặc bấm số.",
    en: "It isn't clear which is meant: choose with ↓ and Enter, or press its number.")

  /// Said where somebody goes on from what isn't understood.
  static func left(_ label: Text) -> Text {
    Text(
      vi: "'\(label.vi)': chưa hiểu, để nguyên đó, chưa thành câu trả lời. Sửa lúc nào cũng được.",
      en: "'\(label.en)': not understood; it stays there and is no answer yet. Mend it whenever you like.")
  }
  static let unread = Text(vi: "CHƯA HIỂU", en: "NOT UNDERSTOOD")

  /// What Enter does now.
  static func enter(_ screen: FormScreen) -> Text {
    func next() -> Text {
      guard let line = screen.line(1) else {
        return Text(vi: "Enter: hết câu hỏi, F2 để ghi", en: "Enter: no more questions, F2 records")
      }
      let label = screen.form.label(of: line)
      return Text(vi: "Enter: sang '\(label.vi)'", en: "Enter: on to '\(label.en)'")
    }
    if screen.isLongText { return Text(vi: "Enter: xuống dòng · Tab: xong", en: "Enter: new line · Tab: done") }
    guard screen.isChoice else { return next() }
    if let picked = screen.picked {
      let choice = screen.candidates.list[picked]
      let name = choice.short ?? choice.label
      if !choice.members.isEmpty { return Text(vi: "Enter: mở '\(name.vi)'", en: "Enter: open '\(name.en)'") }
      return Text(vi: "Enter: lấy '\(name.vi)'", en: "Enter: take '\(name.en)'")
    }
    if !screen.entry.isEmpty { return Text(vi: "↓ rồi Enter, hoặc số: chọn", en: "↓ and Enter, or a number: choose") }
    return next()
  }

  /// The other keys of the line.
  static func keys(_ screen: FormScreen) -> [Text] {
    var keys: [Text] = []
    if case .code(let options)? = screen.content, screen.isChoice,
      Set(options.map(\.code)) == ["yes", "no", "unknown"]
    {
      keys.append(Text(vi: "c có · k không · b không biết", en: "y yes · n no · u unknown"))
    } else if screen.isChoice {
      keys.append(Text(vi: "gõ để lọc, số để chọn", en: "type to filter, a number takes"))
    }
    if screen.placeToTakeOver != nil {
      keys.append(Text(vi: "= như chỗ đã ghi", en: "= the place given before"))
    }
    keys.append(Text(vi: "Tab, Shift-Tab: câu sau, trước", en: "Tab, Shift-Tab: next, back"))
    keys.append(Text(vi: "PgDn, PgUp: phần", en: "PgDn, PgUp: section"))
    return keys
  }
}

/// What to say in the first minute, question by question: safety first, and a child is asked as few times as possible.
///
/// Source: local policy, after the manuals of child helplines (operator first asks whether the caller can talk, where
/// they are, and how to call back); the wording is the hotline's to change.
enum FirstMinute {
  static func script(_ line: FormLine) -> Text? {
    scripts[line.path.filter { Int($0) == nil }.joined(separator: ".")]
  }

  private static let scripts: [String: Text] = [
    "kind": Text(
      vi: "Nói: 'Đường dây nóng nghe đây. Em (anh, chị) cứ nói, tôi đang nghe. Bây giờ nói chuyện có an toàn không?'",
      en: "Say: 'This is the hotline. Take your time, I am listening. Is it safe for you to talk now?'"),
    "caller.phone": Text(
      vi: "Nói: 'Nếu máy đứt, tôi gọi lại số nào? Ai có thể bắt máy?'",
      en: "Say: 'If the line breaks, which number do I call? Who may pick up?'"),
    "children.safe": Text(
      vi: "Nói: 'Ngay lúc này người làm đau cháu có ở đó không? Cháu đang ở chỗ nào?'",
      en: "Say: 'Is whoever hurts the child there right now? Where is the child?'"),
    "children.now.place": Text(
      vi: "Nói: 'Ở xã nào, thôn nào, gần nhà ai?' Tên cũ, tên quen gọi đều tìm được.",
      en: "Say: 'Which commune and village, near whose house?' Former names are found, too."),
    "signs": Text(
      vi: "Hỏi điều cần hỏi, không hỏi dồn. Trẻ kể một lần là đủ: đừng bắt kể lại.",
      en: "Ask what is needed, not all at once. A child tells it once: don't make them repeat it."),
    "children.name": Text(
      vi: "Nói: 'Tôi gọi cháu là gì?' Không muốn nói tên thì thôi.",
      en: "Say: 'What may I call you?' A name isn't needed to be helped."),
    "story.account": Text(
      vi: "Nghe trước, ghi lời người gọi. Đừng hỏi 'vì sao'; đừng hứa giữ bí mật mọi điều.",
      en: "Listen first; write their words. Don't ask 'why'; don't promise to keep everything secret."),
  ]
}
