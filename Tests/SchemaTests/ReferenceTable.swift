import Schema
import Testing

/// One file of reference data as rows of named cells.
struct ReferenceTable: Sendable, CustomTestStringConvertible {
  static let all = ReferenceFile.all.map(ReferenceTable.init(file:))

  let name: String
  let text: String
  let rows: [[String: String]]
  /// The numbers of the lines that have more or fewer cells than the header.
  let ragged: [Int]

  var testDescription: String { name }

  init(_ name: String) {
    self = Self.all.first { $0.name == name } ?? Self(name: name, text: "")
  }

  init(file: ReferenceFile) {
    self.init(name: file.name, text: file.text)
  }

  init(name: String, text: String) {
    let records = Self.records(of: text)
    let header = records.first ?? []
    let body = records.dropFirst()
    self.name = name
    self.text = text
    self.rows = body.map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    self.ragged = body.indices.filter { body[$0].count != header.count }.map { $0 + 1 }
  }

  func rows(on day: String) -> [[String: String]] {
    rows.filter { row in
      let to = row["validTo"] ?? ""
      return (row["validFrom"] ?? "") <= day && (to.isEmpty || day <= to)
    }
  }

  func key(of row: [String: String]) -> [String] {
    ["form", "code", "fromCode", "toCode", "date", "topic", "language"].compactMap { row[$0] }
  }

  func level(of row: [String: String]) -> String {
    let levels = ["province", "district", "commune"]
    return row["level"].flatMap(levels.firstIndex).map(String.init) ?? ""
  }

  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var before: Character?
    for character in text {
      switch character {
      case "\"":
        if before == "\"", !isQuoted { cell.append(character) }
        isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted:
        record.append(cell)
        cell = ""
        if character == "\n" {
          records.append(record)
          record = []
        }
      default: cell.append(character)
      }
      before = character
    }
    return records
  }
}

/// The closed lists that code knows by name.
enum Vocabulary {
  static let events = """
    received told-more worked assigned unassigned triaged started commune-told police-told emergency-measures \
    separation-decision separation-start separation-end initial-assessment detailed-assessment \
    plan plan-approval police-received police-transfer prosecution-proposal \
    investigation-received receipt-notice investigation-result reporter-told review closed \
    police-written no-separation separation-extension separation-cancelled court-request \
    court-decision victim-verified second-look needs-meeting plan-sent plan-refused \
    closing-decision database-entry hand-over-accepted
    """
  static let conditions = """
    emergency carer-is-offender crime-suspected sexual-abuse under-18 remote not-remote \
    not-emergency child-emergency harm other-crime trafficking domestic-violence commune-known \
    under-16 16-17
    """
  static let situations = """
    act-in-progress life-in-danger drowning fire explosives disaster road-accident search threat \
    call-cut-off emergency sexual-abuse trafficking carer-is-offender abandoned child-marriage \
    crime-suspected domestic-violence online missing self-harm needs-medical-care alone destitute \
    within-reach official-accused police-accused border-guard-accused teacher-accused \
    health-worker-accused facility-accused hotline-accused at-risk accused-child child-labour \
    cross-border youth special-circumstances hardship schooling civil-status custody mental-health \
    illness counselling school-involved hazard child-safety incident-elsewhere residence-elsewhere \
    child-elsewhere province-known place-unknown
    """
  static let signs = """
    present-danger weapon serious-injury threatened offender-has-access suicide self-harm \
    trafficking-under-way missing child-alone no-food-or-shelter needs-medical-care \
    carer-incapable afraid-to-go-home forced-marriage-imminent images-spreading getting-worse \
    call-cut-off-in-distress pregnant
    """
}
