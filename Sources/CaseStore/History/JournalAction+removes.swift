import CaseModel
import Vault

/// The rows that an entry may say are gone. Nothing else of a log ever goes: a correction is a new row, an end a state.
///
/// Without such a list one signature of anybody would cover a case that somebody deleted.
extension JournalAction {
  /// Whether the tool takes a row of this table away when it makes such an entry.
  func removes(_ line: ContentList.Line) -> Bool {
    switch line.table {
    case "keyWrap": removesWrap(line)
    // A draft is recorded, goes over into another one, or is discarded.
    case "draft": Self.ofDrafts.contains(self)
    case "recordKey": line.keys.first.map(String.init) == RecordID.Kind.draft.rawValue && Self.ofDrafts.contains(self)
    case "attachmentPart", "registerRow": self == .caseErase
    case "hold": self == .caseUnhold
    case "recomputeDue": self == .referenceRecompute
    case "paperKey": self == .keyPaper
    case "groupKey", "sessionKey": self == .keyRotate
    case "groupMember": self == .keyRotate || Self.ofKeys.contains(self)
    case "userKey": Self.ofKeys.contains(self)
    default: false
    }
  }

  /// Somebody's wrap goes when its time is over, with whatever comes next. Those of groups and of the paper go only
  /// where a record ends, or where new keys take their place.
  private func removesWrap(_ line: ContentList.Line) -> Bool {
    guard line.keys.count == 3, let kind = RecordID.Kind(rawValue: String(line.keys[0])),
      let holder = Holder(rawValue: String(line.keys[2]))
    else { return false }
    if case .user = holder { return true }
    if self == .keyRotate { return true }
    return switch kind {
    case .case, .contact, .review: self == .caseErase
    case .callback: self == .caseErase || self == .callbackErase
    case .callerPlan: self == .callerEnd || self == .callerWrite
    case .draft: Self.ofDrafts.contains(self)
    case .breach, .debrief, .release, .sample, .shift: false
    }
  }

  private static let ofDrafts: Set<JournalAction> = [.draftDiscard, .draftSave]

  /// By these somebody's keys change, and those of their groups.
  private static let ofKeys: Set<JournalAction> = [
    .requestApprove, .userCertify, .userEnd, .userPassphrase, .userRecover, .userRenew, .userRoles,
  ]

  /// Keys of groups or of the paper, wrapped anew for whatever they open.
  var renewsKeys: Bool { [.keyPaper, .keyRenew, .keyRotate, .logCreate].contains(self) }

  /// Whether new keys of people, of groups or of the paper take over whatever those before them opened.
  var movesKeys: Bool { Self.ofKeys.contains(self) || renewsKeys }

  /// Whether it may tell of a record's key, or of a wrap of one.
  ///
  /// New keys of people and groups are wrapped for whatever they held. Everything else wraps keys of what it makes, and
  /// of the case that it is about.
  func wraps(_ kind: RecordID.Kind) -> Bool {
    if movesKeys { return true }
    return switch kind {
    case .case, .contact: true
    case .draft: Self.ofDrafts.contains(self) || self == .draftOpen
    case .callback: [.callbackOwe, .callMiss, .contactRecord].contains(self)
    case .release: self == .figuresAsk || self == .figuresPropose
    case .sample: self == .sampleBegin
    case .shift: self == .shiftEnd
    case .debrief: self == .debriefWrite
    case .breach: self == .breachRecord
    case .review: self == .reviewWrite
    case .callerPlan: self == .callerWrite
    }
  }
}
