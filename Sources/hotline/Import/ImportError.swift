import Base
import CaseModel

/// Why another system's list isn't imported, or not whole. Rows and columns, never what stands there.
enum ImportError: Explained, Hashable {
  /// No reading makes sense of its letters.
  case letters
  /// Its bytes can't be what was said.
  case notThat(SheetEncoding)
  case unreadable(CSVFault)
  case noRows
  /// So many rows weren't taken; they were handed back, or nobody asked for that.
  case left(Int, of: Int, handedBack: Bool, isRehearsal: Bool)

  var status: ExitStatus { .faultyDocument }

  var text: Text {
    switch self {
    case .letters:
      Text(
        vi: "Không nhận ra bảng mã của tệp. Chọn bằng --encoding: \(Self.encodings).",
        en: "The letters of the file aren't recognised. Say what they are with --encoding: \(Self.encodings).")
    case .notThat(let encoding):
      Text(
        vi: "Tệp không phải \(encoding.label.vi). Bỏ --encoding để máy tự nhận, hoặc chọn: \(Self.encodings).",
        en:
          "The file isn't \(encoding.label.en). Leave --encoding out to have it recognised, or choose of: \(Self.encodings)."
      )
    case .unreadable(let fault): Text(vi: "Tệp: \(fault.text.vi)", en: "The file: \(fault.text.en)")
    case .noRows: Text(vi: "Tệp không có dòng nào dưới dòng tên cột.", en: "The file has no rows below its headings.")
    case .left(let left, let all, let handedBack, let isRehearsal):
      Text(
        vi:
          "\(left) trong \(all) dòng \(isRehearsal ? "sẽ không được nhận" : "chưa nhận")"
          + (handedBack
            ? ". Các dòng đó, kèm lý do, nằm trong tệp của --rest: sửa, rồi nạp chính tệp đó."
            : "; lý do ở trên. --rest TỆP ghi chúng ra một tệp để sửa."),
        en:
          "\(left) of \(all) rows \(isRehearsal ? "would not be taken" : "were not taken")"
          + (handedBack
            ? ". They lie, with the reasons, in the file of --rest: mend them and import that file."
            : "; the reasons stand above. --rest FILE writes them to a file, to be mended."))
    }
  }

  static let encodings = SheetEncoding.allCases.map(\.rawValue).joined(separator: ", ")
}
