public import Base
import CaseModel

/// How far a backup or its opening has come; whoever is told may stop it by throwing.
public struct BackupProgress: Hashable, Sendable {
  public enum Step: String, CaseIterable, Sendable {
    case copying
    case sealing
    case opening
    case checking
  }

  public let step: Step
  /// 0 to 1.
  public let share: Double

  init(_ step: Step, _ done: Int, of total: Int) {
    self.step = step
    share = total > 0 ? min(1, Double(done) / Double(total)) : 1
  }
}

extension BackupProgress.Step: Labelled {
  public var label: Text {
    switch self {
    case .copying: Text(vi: "chép sổ", en: "copying the log")
    case .sealing: Text(vi: "niêm phong", en: "sealing")
    case .opening: Text(vi: "mở niêm phong", en: "opening")
    case .checking: Text(vi: "kiểm tra", en: "checking")
    }
  }
}
