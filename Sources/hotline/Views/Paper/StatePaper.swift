import Base
import CaseModel
import CaseStore

/// A paper in the frame of NĐ 30/2020: state heading, issuing body, number, place and date, title, addressee, a table
/// of what is told, whoever signs. A4, as a page or as text.
struct StatePaper {
  struct Row {
    let label: String
    let value: String
  }

  struct Section {
    let title: String?
    let rows: [Row]
    /// How it stands on a page; as text it is its rows.
    var shape = Shape.rows
  }

  enum Shape {
    case rows
    /// A list as a table: what each entry answers in its columns.
    case grid(title: String, headings: [String], entries: [[String]])
    /// It stands in the table of the section before it.
    case inGrid
  }

  /// A decision: by whom, on what grounds, its articles; it takes the place of the sections on paper.
  struct Decree {
    let authority: String
    let grounds: [String]
    let articles: [String]
  }

  let issuer: CaseStore.Issuer
  /// Such as `12/BC-TMR`.
  let number: String
  let day: Day
  let title: String
  let subtitle: String?
  let addressee: String?
  let sections: [Section]
  /// Who may read it; never a grade of State secrets (Luật 117/2025/QH15).
  let secrecy: String
  let recipients: [String]
  /// What whoever signs is here, and their name.
  let signatory: (office: String, name: String?)
  /// Said at the foot, such as that the layout isn't the official one.
  let remark: String?
  /// What follows on the same sheet: a slip to tick and sign.
  let slip: Slip?
  /// What a machine reads, on a sheet of its own.
  let machine: (title: String, text: String)?
  let language: Language
  var decree: Decree?
  /// Said below the title, such as that it is a draft.
  var note: String?
  /// Who signs beside: the secretary of a meeting, on the left.
  var cosignatory: (office: String, name: String?)?

  struct Slip {
    let title: String
    /// Lines that begin with a box to tick.
    let choices: [String]
    let signature: String
  }

  static let secrecyOfChildren = Text(
    vi:
      "KÍN – bí mật đời sống riêng tư của trẻ em (NĐ 56 Đ24, Đ33). Phạm vi: chỉ người xử lý vụ việc; không tiết lộ người báo tin.",
    en:
      "CLOSED – the child's private life (NĐ 56 art. 24, 33). For those alone who act in this case; never tell who reported."
  )

  var state: (name: String, motto: String) {
    language == .vi
      ? ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
      : ("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness")
  }

  /// The place is left open where the issuer's seat isn't entered.
  var placeAndDate: String {
    let seat = issuer.seat?.inLanguage(language) ?? "…………"
    return language == .vi
      ? "\(seat), ngày \(Self.padded(day.day, below: 10)) tháng \(Self.padded(day.month, below: 3)) năm \(day.year)"
      : "\(seat), \(day.day)/\(day.month)/\(day.year)"
  }

  /// Days under 10 and the first two months are written with a nought (NĐ 30/2020, Annex I).
  private static func padded(_ number: Int, below limit: Int) -> String { number < limit ? "0\(number)" : "\(number)" }

  var decides: String { language == .vi ? "QUYẾT ĐỊNH:" : "DECIDES:" }
  var numberLine: String { (language == .vi ? "Số: " : "No. ") + number }
  var to: String? {
    addressee.map { (language == .vi ? "Kính gửi: " : "To: ") + $0 }
  }
  var recipientsTitle: String { language == .vi ? "Nơi nhận:" : "Copies:" }
  var signHint: String { language == .vi ? "(Ký, ghi rõ họ tên)" : "(Signature, full name)" }
}
