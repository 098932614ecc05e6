public import Base

/// Why the history, or a paper that speaks of it, is refused.
///
/// None of its texts repeats what an unverified paper says.
public enum HistoryError: Explained, Hashable {
  /// What was to be read.
  public enum Document: Hashable, Sendable { case note, checkpoint, proof, request, key }

  case missingNode(level: Int, index: Int)
  case noSuchEntry(index: Int, size: Int)
  case noSuchSize(Int)
  case notIncluded(index: Int, size: Int)
  case rewritten(old: Int, new: Int)
  case malformed(Document)
  /// No key that is known signed it.
  case unsigned
  /// A signature under the name of a known key doesn't fit. The name is that of the known key.
  case badSignature(key: String)
  /// It is signed, but it is a checkpoint of another log than the one named here.
  case otherLog(expected: String)
  /// A witness has seen an earlier checkpoint and isn't shown that this one continues it.
  case proofNeeded(since: Int)
  /// The key is of the wrong kind for what it was to do.
  case wrongKey(name: String)

  public var status: ExitStatus {
    switch self {
    case .rewritten(let old, let new): new < old ? .historyShorter : .historyRewritten
    case .missingNode: .historyDamaged
    case .noSuchEntry, .noSuchSize: .noSuchRecord
    case .malformed: .faultyDocument
    case .notIncluded, .unsigned, .badSignature, .otherLog, .wrongKey, .proofNeeded:
      .untrustedPaper
    }
  }

  public var text: Text {
    switch self {
    case .missingNode(let level, let index):
      Text(
        vi: "Lịch sử thiếu nút \(level)/\(index). Dừng ghi và khôi phục từ bản sao lưu.",
        en: "The history lacks its node \(level)/\(index). Stop writing and restore a backup.")
    case .noSuchEntry(let index, let size):
      Text(
        vi: "Lịch sử có \(size) mục, không có mục \(index). Đếm từ 0.",
        en: "There is no entry \(index) in a history of \(size). Entries count from 0.")
    case .noSuchSize(let size):
      Text(
        vi: "Lịch sử chưa từng có \(size) mục như vậy. Kiểm tra đã chọn đúng sổ.",
        en: "The history can't be taken at \(size) entries. See that this is the right log.")
    case .notIncluded(let index, let size):
      Text(
        vi:
          "Mục này không phải mục \(index) trong \(size) mục đã ký. Đừng tin; xin lại bằng chứng.",
        en: "This isn't entry \(index) of the \(size) that were signed. Don't rely on it; "
          + "ask for the proof again.")
    case .rewritten(let old, let new) where new < old:
      Text(
        vi: "Lịch sử chỉ có \(new) mục, trước đã thấy \(old): tệp cũ hơn, hoặc đã bị cắt bớt. "
          + "Dừng ghi, giữ nguyên tệp và báo giám sát.",
        en:
          "The history has \(new) entries, and \(old) were seen before: the file is an older one, or "
          + "it was cut off. Stop writing, keep the file as it is and tell the supervisors.")
    case .rewritten(let old, let new):
      Text(
        vi: "Lịch sử \(new) mục không nối tiếp \(old) mục đã ký: có thể đã bị sửa. "
          + "Dừng ghi, giữ nguyên tệp và báo giám sát.",
        en:
          "The history of \(new) entries doesn't continue the \(old) that were signed: it may have "
          + "been rewritten. Stop writing, keep the file as it is and tell the supervisors.")
    case .malformed(let document): document.malformed
    case .unsigned:
      Text(
        vi: "Không có chữ ký của khóa nào đã biết. Đừng tin; kiểm tra danh sách khóa.",
        en: "No known key signed this. Don't rely on it; see that the list of keys is complete.")
    case .badSignature(let key):
      Text(
        vi: "Chữ ký của \(key) không khớp. Đừng tin; xin lại bản gốc.",
        en: "The signature of \(key) doesn't fit. Don't rely on it; ask for the original again.")
    case .otherLog(let expected):
      Text(
        vi: "Mốc này không phải của sổ \(expected). Chọn đúng tệp.",
        en: "This checkpoint isn't one of the log \(expected). Choose the right file.")
    case .proofNeeded(let since):
      Text(
        vi: "Cần bằng chứng nối tiếp \(since) mục đã chứng kiến: "
          + "xin tệp của 'hotline audit checkpoint --since \(since)'.",
        en: "It must be shown to continue the \(since) entries that were witnessed: "
          + "ask for the file of 'hotline audit checkpoint --since \(since)'.")
    case .wrongKey(let name):
      Text(
        vi: "Khóa \(name) không dùng được cho việc ký này. Chọn khóa đúng loại.",
        en: "The key \(name) isn't made for this kind of signature. Choose one of the right kind.")
    }
  }
}

extension HistoryError.Document {
  fileprivate var malformed: Text {
    switch self {
    case .note:
      Text(
        vi: "Đây không phải văn bản có ký còn nguyên vẹn. Xin lại tệp, đừng sửa.",
        en: "This is no complete signed note. Ask for the file again and leave it unchanged.")
    case .checkpoint:
      Text(
        vi: "Đây không phải mốc của sổ: cần đúng ba dòng tên, số mục, mã băm. Xin lại tệp.",
        en: "This is no checkpoint: it has just the lines origin, size and root. Ask for it again.")
    case .proof:
      Text(
        vi: "Đây không phải bằng chứng (.tlog-proof) còn nguyên vẹn. Xin lại tệp, đừng sửa.",
        en: "This is no complete proof (.tlog-proof). Ask for the file again, unchanged.")
    case .request:
      Text(
        vi: "Đây không phải yêu cầu làm chứng còn nguyên vẹn. Xin lại tệp, đừng sửa.",
        en: "This is no complete request to a witness. Ask for the file again, unchanged.")
    case .key:
      Text(
        vi: "Đây không phải khóa kiểm tra dạng tên+mã+khóa. Chép lại trọn dòng.",
        en: "This is no verifier key of the form name+id+key. Copy the whole line again.")
    }
  }
}
