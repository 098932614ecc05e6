/// How a command ended, for scripts. An unknown code means failure.
public enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case failed = 1
  case cancelled = 2
  case noLog = 10
  case busy = 11
  case locked = 12
  case noSuchRecord = 13
  case notEntitled = 14
  case otherVersion = 15
  case stale = 16
  case illegalStep = 17
  case unsafePlace = 18
  case disclosure = 19
  case historyDamaged = 20
  case historyRewritten = 21
  case historyShorter = 22
  case untrustedPaper = 23
  case usage = 64
  case faultyDocument = 65
  case output = 74
  case interrupted = 130

  /// What it means, for people.
  public var meaning: Text {
    switch self {
    case .done: Text(vi: "xong", en: "done")
    case .failed: Text(vi: "không làm được", en: "failed")
    case .cancelled: Text(vi: "người dùng thôi", en: "cancelled by the user")
    case .noLog: Text(vi: "không có sổ ở đó", en: "no log at that path")
    case .busy: Text(vi: "sổ đang bị giữ", en: "locked by another process")
    case .notEntitled:
      Text(vi: "khóa của bạn không mở được", en: "your keys don't open it, or may not do it")
    case .locked: Text(vi: "sổ đang khóa ở cửa sổ này", en: "not unlocked in this terminal")
    case .noSuchRecord:
      Text(vi: "không có bản ghi đó", en: "no such case, contact, referral, user, agency or place")
    case .otherVersion:
      Text(vi: "do phiên bản khác ghi", en: "written by another version of the tool")
    case .stale: Text(vi: "người khác đã đổi", en: "somebody else changed it meanwhile")
    case .illegalStep: Text(vi: "bước không hợp lệ lúc này", en: "the step isn't legal now")
    case .unsafePlace:
      Text(vi: "sổ nằm ở chỗ không an toàn", en: "the log lies where it isn't safe")
    case .historyDamaged:
      Text(vi: "sổ không như lịch sử ghi", en: "the log isn't what its history tells")
    case .historyRewritten:
      Text(vi: "lịch sử đã bị viết lại", en: "the history was rewritten")
    case .historyShorter:
      Text(vi: "lịch sử ngắn hơn đã thấy", en: "the history is shorter than was seen")
    case .untrustedPaper:
      Text(vi: "giấy không đáng tin", en: "a proof or checkpoint that can't be believed")
    case .disclosure:
      Text(
        vi: "số liệu không bảo vệ được", en: "the figures can't be protected, or a proof is wrong")
    case .usage: Text(vi: "dòng lệnh sai", en: "wrong usage")
    case .faultyDocument: Text(vi: "tài liệu có lỗi", en: "the document has faults")
    case .output: Text(vi: "không in ra được", en: "the result couldn't be printed")
    case .interrupted: Text(vi: "bị ngắt (Ctrl-C)", en: "interrupted (Ctrl-C)")
    }
  }
}
