public import Base

/// Why an age file, or a key for one, is refused. It repeats nothing of the key and nothing of what the file says.
public enum AgeError: Explained, Hashable {
  /// The text is no recipient `age1…` of the X25519 kind.
  case recipient
  /// A secret key stands where a recipient belongs.
  case secretAsRecipient
  /// The text is no secret key `AGE-SECRET-KEY-1…` of the X25519 kind.
  case identity
  /// A file for nobody was asked for.
  case noRecipient
  /// The bytes don't begin as an age file does, neither binary nor as text.
  case notAnAgeFile
  /// It is an age file, of a later version than v1.
  case newerVersion
  /// The header breaks the rules of its format, or is longer than ``AgeReader/maximalHeader``.
  case header
  /// It is locked by a passphrase, not to keys.
  case needsPassphrase
  /// None of the keys at hand is among its recipients.
  case notForThisKey
  /// The header was changed after it was written.
  case headerAltered
  /// A chunk, counted from 0 and of ``AgeReader/chunkSize`` bytes, was changed.
  case damaged(chunk: Int)
  /// The end is missing.
  case truncated
  /// Something stands after the end.
  case trailing
  /// A line of the text form, counted from 1, breaks its rules.
  case armor(line: Int)

  public var status: ExitStatus {
    switch self {
    case .recipient, .secretAsRecipient, .identity, .noRecipient: .usage
    case .notForThisKey, .needsPassphrase: .notEntitled
    case .newerVersion: .otherVersion
    case .notAnAgeFile, .header, .headerAltered, .damaged, .truncated, .trailing, .armor:
      .faultyDocument
    }
  }

  public var text: Text {
    switch self {
    case .recipient, .secretAsRecipient, .identity, .noRecipient: keyText
    case .notAnAgeFile, .newerVersion, .header, .needsPassphrase, .notForThisKey: headerText
    case .headerAltered, .damaged, .truncated, .trailing, .armor: contentText
    }
  }
}

extension AgeError {
  private var keyText: Text {
    switch self {
    case .recipient:
      Text(
        vi: "Đây không phải khóa nhận của age. Chép lại trọn dòng 'age1…' do age-keygen in ra.",
        en: "This is no age recipient. Copy the whole line 'age1…' that age-keygen shows.")
    case .secretAsRecipient:
      Text(
        vi: "Đây là khóa bí mật, không được gửi cho ai. Hãy tạo khóa mới và chỉ gửi dòng 'age1…'.",
        en: "This is a secret key, which nobody else may have. "
          + "Make a new key and hand on only its line 'age1…'.")
    case .identity:
      Text(
        vi: "Đây không phải khóa bí mật của age. Cần trọn dòng 'AGE-SECRET-KEY-1…'.",
        en: "This is no age secret key. The whole line 'AGE-SECRET-KEY-1…' is needed.")
    default:
      Text(
        vi: "Chưa có khóa nhận nào. Hãy chọn ít nhất một khóa 'age1…'.",
        en: "There is no recipient. Choose at least one 'age1…'.")
    }
  }

  private var headerText: Text {
    switch self {
    case .newerVersion:
      Text(
        vi: "Tệp age này thuộc phiên bản mới hơn v1. Hãy nhờ bên gửi dùng 'age' v1.",
        en: "This age file is of a later version than v1. Ask the sender for one made by 'age' v1.")
    case .header:
      Text(
        vi: "Phần đầu tệp age sai quy cách. Hãy xin lại tệp, đừng sửa.",
        en: "The header of the age file is malformed. Ask for the file again, unchanged.")
    case .needsPassphrase:
      Text(
        vi: "Tệp này khóa bằng mật khẩu. Hãy nhờ bên gửi khóa lại cho khóa 'age1…' của bạn.",
        en: "This file is locked by a passphrase. Ask the sender to seal it to your 'age1…'.")
    case .notForThisKey:
      Text(
        vi: "Tệp này không gửi cho khóa nào đang có. Hãy dùng khóa khác, hoặc hỏi lại bên gửi.",
        en: "This file isn't sealed to any key at hand. Use another key, or ask the sender.")
    default:
      Text(
        vi: "Đây không phải tệp age. Hãy chọn đúng tệp; qua thư thì gửi dạng đính kèm.",
        en: "This is no age file. Choose the right file; by e-mail, send it as an attachment.")
    }
  }

  private var contentText: Text {
    switch self {
    case .damaged(let chunk):
      Text(
        vi: "Tệp age bị hỏng ở khối \(chunk). Đừng dùng phần đã mở; hãy lấy bản sao khác.",
        en: "The age file is damaged in chunk \(chunk). "
          + "Don't use what came out; take another copy.")
    case .truncated:
      Text(
        vi: "Tệp age bị cụt. Đừng dùng phần đã mở; hãy chép hoặc tải lại cho đủ.",
        en: "The age file is cut short. Don't use what came out; copy it again, whole.")
    case .trailing:
      Text(
        vi: "Sau phần cuối tệp age còn dữ liệu lạ. Đừng dùng phần đã mở; hãy xin lại tệp.",
        en: "Something was added to the end of the age file. "
          + "Don't use what came out; ask for it again.")
    case .armor(let line):
      Text(
        vi: "Dạng chữ của tệp age sai ở dòng \(line). Hãy xin lại tệp, dạng đính kèm.",
        en: "The text form of the age file is wrong in line \(line). Ask for it as an attachment.")
    default:
      Text(
        vi: "Phần đầu tệp age đã bị sửa. Đừng tin tệp này; hãy xin lại bản gốc.",
        en: "The header of the age file was altered. Don't rely on it; ask for the original again.")
    }
  }
}
