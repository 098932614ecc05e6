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
      ? "\(seat), ngày \(day.day) tháng \(day.month) năm \(day.year)"
      : "\(seat), \(day.day)/\(day.month)/\(day.year)"
  }

  var numberLine: String { (language == .vi ? "Số: " : "No. ") + number }
  var to: String? {
    addressee.map { (language == .vi ? "Kính gửi: " : "To: ") + $0 }
  }
  var recipientsTitle: String { language == .vi ? "Nơi nhận:" : "Copies:" }
  var signHint: String { language == .vi ? "(Ký, ghi rõ họ tên)" : "(Signature, full name)" }
}
