import CaseModel
import CaseStore
import Vault

/// How a command ended, for scripts. An unknown code means failure.
enum ExitStatus: Int32, CaseIterable {
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

  init(_ error: StoreError) {
    self =
      switch error {
      case .noLog, .notALog: .noLog
      case .busy: .busy
      case .noSuchUser, .noSuchCase, .noSuchContact, .noSuchReferral, .noSuchDraft, .noSuchAgency,
        .noSuchPlace, .noSuchAgencyKind, .unknownTable, .noSuchEntry, .noSuchRelease, .noAgencyKey,
        .notInList:
        .noSuchRecord
      case .newerLog, .olderLog, .otherVersion: .otherVersion
      case .stale, .staleReferral, .staleDocument: .stale
      case .illegalStep, .illegalReferralStep, .reviewNeeded, .decisionNeeded, .openReferrals,
        .secondPersonNeeded, .notDrawn, .withheldFrom, .notWithheld, .stillSeparated,
        .actOutOfOrder,
        .mergeTarget, .mergeWithItself, .cannotWork, .lastSupervisor, .consentNeeded, .agencyEnded,
        .alreadyReferred, .conditionNeeded, .namesCaller, .withheld, .conflictOfInterest,
        .formNamesCaller, .alreadyLinked, .notAReport, .keyTaken:
        .illegalStep
      case .readableByOthers, .onNetwork, .notAPlainFile: .unsafePlace
      case .badReference, .answerElsewhere: .faultyDocument
      case .answerTaken: .illegalStep
      case .answerUnopened: .notEntitled
      case .notTheAgency, .placeUnclear: .usage
      case .reasonNeeded, .lawNeeded, .badUserCode, .beforeReceipt, .inTheFuture, .badKey: .usage
      case .locked, .lockedOut, .unlockAgain: .locked
      case .notCertified, .mayNotCertify, .otherPaper, .notYou, .notAllowed, .ownRequest,
        .ownTriage, .withheldFromYou:
        .notEntitled
      case .purposeNeeded, .accessNotNeeded, .clockInDoubt: .usage
      case .noSuchRequest: .noSuchRecord
      case .requestDecided, .requestOvertaken, .releaseOvertaken: .stale
      case .erased: .noSuchRecord
      case .held, .notErasable, .notFinal, .notOut: .illegalStep
      case .foreignSchema: .historyDamaged
      case .logExists, .unreadable, .noTimeZone, .settingRefused, .diskFull, .readOnly, .damaged,
        .damagedRow, .failed,
        .userExists, .agencyExists, .untold:
        .failed
      }
  }

  init(_ error: HistoryError) {
    self =
      switch error {
      case .rewritten(let old, let new): new < old ? .historyShorter : .historyRewritten
      case .missingNode: .historyDamaged
      case .noSuchEntry, .noSuchSize: .noSuchRecord
      case .malformed: .faultyDocument
      case .notIncluded, .unsigned, .badSignature, .otherLog, .wrongKey, .proofNeeded:
        .untrustedPaper
      }
  }

  init(_ error: AgentError) {
    self =
      switch error {
      case .noAgent, .expired, .refused: .locked
      case .unsafeFolder, .pathTooLong: .unsafePlace
      case .alreadyUnlocked: .illegalStep
      case .silent: .busy
      case .tooLarge, .keysRefused, .notStarted: .failed
      }
  }

  init(_ error: VaultError) {
    self =
      switch error {
      case .notEntitled, .wrongPassphrase: .notEntitled
      case .unknownEnvelope: .otherVersion
      case .damaged, .unusableKey, .notUnderstood: .failed
      }
  }

  init(_ error: BackupError) {
    self =
      switch error {
      case .notABackup, .keysGone: .noSuchRecord
      case .manifest: .faultyDocument
      case .noFolder, .unwritable, .unreadable, .noRoom, .otherLog, .failedChecks, .exists: .failed
      }
  }

  init(_ error: AgeError) {
    self =
      switch error {
      case .recipient, .secretAsRecipient, .identity, .noRecipient: .usage
      case .notForThisKey, .needsPassphrase: .notEntitled
      case .newerVersion: .otherVersion
      case .notAnAgeFile, .header, .headerAltered, .damaged, .truncated, .trailing, .armor:
        .faultyDocument
      }
  }

  var meaning: Text {
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

/// What the command line itself refuses.
enum CommandError: Explained, Hashable {
  case needsInput(flag: String)
  case atOnlyInPractice
  case notAMoment(flag: String)
  case notADay(flag: String)
  case longAgo(flag: String)
  /// A line of a rehearsal that would leave its log, or rehearse again.
  case notRehearsed
  case openQuote
  case unreadableFile(flag: String)
  case tooLarge(flag: String, megabytes: Int)
  case notAReferralPaper
  case noPage
  /// Unprotected counts, and somewhere to keep them.
  case countsOnScreenOnly
  case notConfirmed
  case cancelled
  /// Another terminal has it.
  case draftIsTyped

  var status: ExitStatus {
    switch self {
    case .cancelled, .notConfirmed: .cancelled
    case .notAReferralPaper, .tooLarge: .faultyDocument
    case .draftIsTyped: .busy
    default: .usage
    }
  }

  var text: Text {
    switch self {
    case .needsInput(let flag):
      Text(
        vi: "Không hỏi được ở đây; hãy dùng \(flag).", en: "Nobody can be asked here; use \(flag).")
    case .atOnlyInPractice:
      Text(
        vi: "--at chỉ dùng được với sổ thực hành (hotline init --practice).",
        en: "--at works with a practice log only (hotline init --practice).")
    case .notAMoment(let flag):
      Text(
        vi: "\(flag): cần thời điểm như 2026-10-03T21:15.",
        en: "\(flag): give a moment such as 2026-10-03T21:15.")
    case .notRehearsed:
      Text(
        vi: "Lệnh này không chạy trong 'rehearse': không dùng --log, init hay rehearse ở đây.",
        en: "That isn't run by 'rehearse': leave out --log, init and rehearse.")
    case .openQuote:
      Text(vi: "Thiếu dấu \" đóng.", en: "A closing \" is missing.")
    case .longAgo(let flag):
      Text(
        vi: "\(flag): quá lâu trước đây; kiểm tra năm và tháng. Nếu đúng, thêm --late-entry.",
        en:
          "\(flag): that is very long ago; check year and month. If it is right, add --late-entry.")
    case .notADay(let flag):
      Text(vi: "\(flag): cần ngày như 2026-10-03.", en: "\(flag): give a day such as 2026-10-03.")
    case .unreadableFile(let flag):
      Text(
        vi: "\(flag): không đọc được tệp, hoặc tệp không phải UTF-8.",
        en: "\(flag): the file can't be read, or isn't UTF-8.")
    case .tooLarge(let flag, let megabytes):
      Text(
        vi:
          "\(flag): lớn hơn \(megabytes) MB, không phải một báo tin. Kiểm tra tệp; nhiều báo tin thì mỗi dòng một cái.",
        en:
          "\(flag): larger than \(megabytes) MB, which no report is. Check the file; several reports stand one a line."
      )
    case .notAReferralPaper:
      Text(
        vi:
          "Tệp mở được nhưng không phải phiếu chuyển của đường dây nóng: không biết trả lời cho ai.",
        en: "The file opens but is no referral of a hotline: nothing says whom to answer.")
    case .noPage:
      Text(
        vi:
          "--format html chỉ có ở 'hotline referral print' và 'hotline contact print'. Ở đây dùng text, json hoặc csv.",
        en:
          "Only 'hotline referral print' and 'hotline contact print' have --format html. Use text, json or csv here."
      )
    case .countsOnScreenOnly:
      Text(
        vi: "Số đếm thô chỉ hiện trên màn hình, dạng text: không ghi ra tệp hay chuyển tiếp.",
        en:
          "Unprotected counts are shown on a terminal, as text: no file, no pipe, no --format.")
    case .notConfirmed:
      Text(
        vi: "Số gõ lại không giống. Chưa làm gì.", en: "The number differs. Nothing was done.")
    case .draftIsTyped:
      Text(
        vi:
          "Bản nháp đang được gõ ở cửa sổ khác. Gõ tiếp ở đó, hoặc ghi mới bằng 'hotline intake'.",
        en: "The draft is being typed in another terminal. Go on there, or start a new one with "
          + "'hotline intake'.")
    case .cancelled:
      Text(vi: "Đã thôi. Chưa ghi gì.", en: "Cancelled. Nothing was recorded.")
    }
  }
}
