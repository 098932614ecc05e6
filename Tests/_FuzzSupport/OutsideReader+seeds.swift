import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Vault

extension OutsideReader {
  /// Inputs that are right, or nearly: what mutations begin with.
  package var seeds: [Data] {
    switch self {
    case .age: Sample.ageFiles
    case .answer: [Data(#"{"referral":"26-0001-7/1","step":"decline","outcome":"refused","words":"vì"}"#.utf8)]
    case .calls:
      [Data("period,answered,missed,abandoned,waiting\n2026-09,10,2,1,35\n2026-09-01,3,0,0,\n".utf8)]
    case .certificate: Sample.certificate.map { [Data($0.text.utf8)] } ?? []
    case .csv:
      [Data("a,b;c\n1,\"x\"\"y\n\",3\r\n\n".utf8), Data("\u{FEFF}a;b\n1,5;2\n".utf8), Data("a\tb\n1\t2\n".utf8)]
    case .identity, .recipient:
      [Data("\(OutsideReader.ageKey.recipient)".utf8), Data("# x\n\nAGE-SECRET-KEY-1QQQ\n".utf8)]
    case .intake: [(try? JSONValue.object(TestLog.document).data()) ?? Data()]
    case .json: [Data(#"{"a":[1,-2.5e3,true,null,"é\ud83d\ude00\n"],"b":{}}"#.utf8), Data("[[[[[]]]]]".utf8)]
    case .log: [FileManager.default.contents(atPath: Self.testLog.path) ?? Data()]
    case .manifest: [Data(Sample.manifest.utf8)]
    case .note, .noteKey, .proof, .witness: Sample.notes
    case .numbers: ["26-0001-7", "26-0001-7/12", "26-0001-7/c1", "2600017"].map { Data($0.utf8) }
    case .paper: [Data(Array(repeating: "abandon", count: 27).joined(separator: " ").utf8)]
    case .signature:
      [
        Data(
          "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTk=\n-----END SSH SIGNATURE-----\n".utf8)
      ]
    }
  }
}

/// Inputs that are right, or nearly.
private enum Sample {
  static let ageFiles: [Data] = [AgeForm.binary, .text].compactMap {
    try? AgeFile.seal(Data("bịa".utf8), to: [OutsideReader.ageKey.recipient], as: $0)
  }

  static let certificate = try? Certificate(
    log: "x", user: "y-lan", roles: ["operator"], keyVersion: 1,
    keys: UserKeys.generate(user: "y-lan", version: 1).publicKeys, issuedAt: 1, validUntil: 2, issuedBy: "root")

  static let root = Data(repeating: 7, count: 32).base64EncodedString()

  static let note = "example.org/log\n3\n\(root)\n\n— example.org/log Ym9ndXNib2d1c2JvZ3VzYm9ndXM=\n"

  static let notes = [
    note, "old 1\n\(root)\n\n\(note)", "c2sp.org/tlog-proof@v1\nextra YQ==\nindex 2\n\(root)\n\n\(note)",
    "example.org/log+01020304+ATMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMz",
  ].map { Data($0.utf8) }

  static let manifest = """
    hotline backup v1
    log x
    backup 1
    made 2026-10-01T05:00:00.000Z
    by y-lan
    tool 1
    schema v001
    keys-expire 2026-11-05T05:00:00.000Z
    recipient \(OutsideReader.ageKey.recipient)
    rows contact 3
    SHA256 (log.age) = \(String(repeating: "a", count: 64))

    \(note)
    """
}
