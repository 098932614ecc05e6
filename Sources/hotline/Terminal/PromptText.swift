import Base
import CaseModel

/// Everything that `Prompt` itself says.
enum PromptText {
  /// What can be answered besides, in the brackets after a question.
  enum Hint {
    case skip
    /// An answer stands there already.
    case keep
    case replace
    case edit
    /// As `replace`, where nothing can be edited.
    case plain
    case record
    /// Enter alone is this answer.
    case takes(Text)
    case why
    case back
    case one
    case several
    case group
    case number
    case endOfText
    case yesByDefault
    case noByDefault
    case yesOrNo

    var isSkip: Bool { if case .skip = self { true } else { false } }

    static let allCases: [Hint] = [
      .skip, .keep, .replace, .edit, .plain, .record, .takes(Text(vi: "có", en: "yes")), .why, .back, .one, .several,
      .group, .number, .endOfText, .yesByDefault, .noByDefault, .yesOrNo,
    ]

    var text: Text {
      switch self {
      case .skip: Text(vi: "Enter: bỏ qua", en: "Enter: skip")
      case .keep: Text(vi: "Enter: giữ", en: "Enter: keep")
      case .replace: Text(vi: "gõ: thay", en: "type: replace")
      case .edit: Text(vi: "sửa tại chỗ, Ctrl-U: xóa", en: "edit it, Ctrl-U: clear")
      case .plain: Text(vi: "gõ: thay, '-': xóa", en: "type: replace, '-': clear")
      case .record: Text(vi: "/ghi: ghi ngay, /dut: đứt máy, /113", en: "/record: record now, /dropped, /113")
      case .takes(let answer): Text(vi: "Enter: \(answer.vi)", en: "Enter: \(answer.en)")
      case .why: Text(vi: "?: giải thích", en: "?: why")
      case .back: Text(vi: "<: quay lại", en: "<: back")
      case .one: Text(vi: "số hoặc chữ đầu", en: "number or first letters")
      case .several: Text(vi: "một hay nhiều, cách bằng dấu phẩy", en: "one or more, with commas")
      case .group: Text(vi: "số nhóm hoặc lời", en: "a group's number or words")
      case .number: Text(vi: "số", en: "number")
      case .endOfText: Text(vi: "dòng trống hoặc '.' một mình: kết thúc", en: "an empty line, or '.' alone: done")
      case .yesByDefault: Text(vi: "C/k, Enter: có", en: "Y/n, Enter: yes")
      case .noByDefault: Text(vi: "c/K, Enter: không", en: "y/N, Enter: no")
      case .yesOrNo: Text(vi: "gõ c (có) hoặc k (không)", en: "type y (yes) or n (no)")
      }
    }
  }

  static let required = Text(
    vi: "Câu này cần có trả lời.", en: "This question needs an answer.")
  static let noHelp = Text(
    vi: "Câu này không có giải thích thêm.", en: "There is nothing more to explain here.")
  static let yesOrNo = Text(
    vi: "Trả lời c (có) hoặc k (không).", en: "Answer y (yes) or n (no).")
  static let noSuchChoice = Text(
    vi: "Không có mục nào như vậy. Gõ số hoặc những chữ đầu; gõ ? để xem danh sách.",
    en: "No choice is like that. Type its number or first letters; ? shows the list.")
  /// - Parameter typed: What was typed, by whoever reads it.
  static func isItThis(_ typed: String) -> Text {
    Text(vi: "'\(typed)': có phải ý này không?", en: "'\(typed)': is it this?")
  }
  static let none = Text(vi: "không phải", en: "none")
  static let whichIsMeant = Text(
    vi: "Gõ số của mục đúng ý; không có mục nào đúng thì Enter rồi gõ lời khác.",
    en: "Type the number of what is meant; if none is, Enter, and try other words.")
  static let noneOfThem = Text(
    vi: "Chưa chọn mục nào. Gõ lời khác hoặc số; gõ ? để xem danh sách.",
    en: "None was taken. Try other words or a number; ? shows the list.")
  static let howToChoose = Text(
    vi: "Gõ số thứ tự hoặc những chữ đầu của tên; không cần dấu.",
    en: "Type the number or the first letters of the name; marks are not needed.")
  static let longList = Text(
    vi: "Gõ những chữ đầu của tên (không cần dấu), hoặc ? để xem danh sách.",
    en: "Type the first letters of the name (without marks), or ? to see the list.")
  /// What is found by name alone.
  static func others(_ count: Int) -> Text {
    Text(
      vi: "Còn \(count) mục khác: gõ một phần tên, không cần dấu; trùng tên thì thêm tên tỉnh.",
      en:
        "\(count) others: type a part of the name, without marks; add the province if several are like it."
    )
  }
  /// What is answered already, where the line can't show it to be edited.
  static func stands(_ answer: String) -> Text {
    Text(vi: "Đang ghi: \(answer)", en: "Now: \(answer)")
  }
  static let dateExamples = Text(
    vi:
      "Ngày như 3/10/2026, hôm qua, 26/6; chỉ tháng 10/2026; chỉ năm 2026; hay cả giờ: hôm qua 21h15.",
    en:
      "A day such as 3/10/2026, yesterday, 26/6; only a month 10/2026; only a year 2026; or with its "
      + "time: yesterday 21:15.")

  /// The longest list of candidates that is named.
  private static let mostNamed = 6

  static func ambiguous(_ labels: [Text]) -> Text {
    func named(in language: Language) -> String {
      let names = labels.prefix(mostNamed).map { $0.inLanguage(language) }.joined(separator: "; ")
      return labels.count > mostNamed ? names + "; …" : names
    }
    return Text(
      vi: "Có nhiều mục như vậy, xin gõ thêm: \(named(in: .vi)).",
      en: "Several are like that, please type more: \(named(in: .en)).")
  }
}
