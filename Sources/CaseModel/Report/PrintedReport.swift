public import Base

/// A report printed to be corrected: it says of which case it is, and which of its versions.
public struct PrintedReport: Sendable {
  public let number: CaseNumber
  public let version: Int
  public let document: JSONValue

  public init(_ document: JSONValue, of number: CaseNumber, version: Int) {
    self.document = document
    self.number = number
    self.version = version
  }

  private static let caseKey = "$case"
  private static let versionKey = "$version"

  /// The document with its case and version, for people to correct.
  public var printed: JSONValue {
    guard case .object(var members) = document else { return document }
    members[Self.caseKey] = .string(number.description)
    members[Self.versionKey] = .number(Double(version))
    return .object(members)
  }

  /// Takes apart what was corrected.
  ///
  /// - Parameters:
  ///   - printed: What was handed out, with what was corrected in it.
  ///   - number: The case's number.
  ///   - seen: The version that was named beside the document, where it has none of its own.
  /// - Throws: ``IntakeFaults`` when it is another case's, or nothing says of which version it is.
  public init(
    reading printed: JSONValue, of number: CaseNumber, seen: Int?
  ) throws(IntakeFaults) {
    guard case .object(var members) = printed else {
      throw IntakeFaults([Fault(path: "$", problem: .notADocument)])
    }
    var faults: [Fault] = []
    let (givenCase, givenVersion) = (members[Self.caseKey], members[Self.versionKey])
    members[Self.caseKey] = nil
    members[Self.versionKey] = nil
    if let givenCase, givenCase != .null {
      let other =
        if case .string(let text) = givenCase { try? CaseNumber(text) } else { nil as CaseNumber? }
      if other == nil {
        faults.append(
          Fault(
            path: "$.$case",
            problem: .wrongType(expected: Text(vi: "số hồ sơ", en: "a case number"))))
      } else if let other, other != number {
        faults.append(Fault(path: "$.$case", problem: .otherCase(other)))
      }
    }
    var version = seen
    if case .number(let given)? = givenVersion, let whole = Int(exactly: given), whole > 0 {
      version = whole
      if let seen, seen != whole {
        faults.append(Fault(path: "$.$version", problem: .otherVersion))
      }
    } else if let givenVersion, givenVersion != .null {
      faults.append(Fault(path: "$.$version", problem: .notWhole))
    } else if seen == nil {
      faults.append(Fault(path: "$.$version", problem: .versionMissing))
    }
    guard faults.isEmpty, let version else { throw IntakeFaults(faults) }
    self.init(.object(members), of: number, version: version)
  }
}
