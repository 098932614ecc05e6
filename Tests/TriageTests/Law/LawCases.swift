import CaseModel

/// An alarm that the law itself rings when a report comes in.
enum LawAlarm: String, CaseIterable, Hashable {
  /// The commune of the incident is told at once (NĐ 56 art. 26(1)).
  case commune = "d02-commune-told"
  /// The police are told at once (BLTTHS art. 146(4); of sexual abuse TTLT 01/2022 art. 9).
  case police = "d02-police-told"
  case policeOfSexualAbuse = "d14-sexual-abuse-told"
  /// Emergency measures within 12 hours (NĐ 56 art. 26(3), 31(2)).
  case hours12 = "d03-emergency-measures"
  /// Separate the child or not, within 12 hours (NĐ 56 art. 32).
  case separation = "d04-separation-decision"
  /// The chair is told of domestic violence at once (Luật 13/2022 art. 19).
  case chair = "d22-chair-told"
}

/// A whole report as it comes in, and what the law says of it. Written from the law before the rules were.
struct LawCase: CustomStringConvertible, Sendable {
  let name: String
  /// The article that decides it.
  let law: String
  let urgency: Urgency
  /// Exactly these: one less leaves somebody untold, one more is a false alarm.
  let alarms: Set<LawAlarm>
  /// Members of the intake document beside its kind; the commune is known unless it says `"incident"`.
  let document: String

  init(
    _ name: String, _ law: String, _ urgency: Urgency, _ alarms: Set<LawAlarm>, _ document: String
  ) {
    self.name = name
    self.law = law
    self.urgency = urgency
    self.alarms = alarms
    self.document = document
  }

  var description: String { name }
}

extension LawCase {
  static let all =
    riskCounts + abandoned + sexual + marriage + ages + children + hazards + needs + carers
    + violence

  private static let everything: Set<LawAlarm> = [.commune, .police, .hours12, .separation]

  /// Threat and risk count (NĐ 56 art. 26(3), 31(1), 32(1)).
  static let riskCounts: [LawCase] = [
    LawCase(
      "a marriage by her parents is about to happen", "NĐ 56 Đ26 k3; LTE 6 k4; BLHS 183",
      .emergency, everything,
      #""nature":"at-risk","topics":["KH01"],"signs":["forced-marriage-imminent"],"children":[{"sex":"female","age":{"from":14,"to":14,"basis":"stated"}}],"offenders":[{"relation":"parent","carer":"yes"}],\#(place)"#
    ),
    LawCase(
      "at risk, not safe, the father within reach", "NĐ 56 Đ26 k3, Đ31 k1, Đ32 k1", .emergency,
      everything.union([.chair]),
      #""nature":"at-risk","topics":["BL01"],"children":[{"safe":"no","age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"parent","hasAccess":"yes"}],\#(place)"#
    ),
    LawCase(
      "at risk of molestation by a parent", "NĐ 56 Đ31 k1, Đ32 k1; TTLT 01/2022 Đ9", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12, .separation, .chair],
      #""nature":"at-risk","topics":["XH02"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "beaten yesterday, ticked as at risk", "NĐ 56 Đ31 k1; LTE 4 k6", .emergency,
      everything.union([.chair]),
      #""nature":"at-risk","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"parent"}],"incident":{"place":"23425@2025-07-01","time":"2026-10-02"}"#
    ),
    LawCase(
      "at risk of work against the law by the parents", "NĐ 56 Đ32 k1 (bóc lột)", .emergency,
      everything,
      #""nature":"at-risk","topics":["BO01"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "at risk of beating by a carer who isn't a parent", "NĐ 56 Đ31 k1, Đ32 k1", .emergency,
      [.commune, .hours12, .separation, .chair],
      #""nature":"at-risk","topics":["BL04"],"children":[{"age":{"from":14,"to":14,"basis":"stated"}}],"offenders":[{"relation":"relative","carer":"yes","hasAccess":"yes"}],\#(place)"#
    ),
    LawCase(
      "at risk by a father who can't come near", "NĐ 56 Đ31 k1: no threat now; Luật 13/2022 Đ19",
      .urgent, [.commune, .chair],
      #""nature":"at-risk","topics":["BL01"],"children":[{"safe":"yes","age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"parent","hasAccess":"no"}],\#(place)"#
    ),
    LawCase(
      "at risk, not safe, a neighbour within reach", "NĐ 56 Đ26 k3, Đ31 k1", .emergency,
      [.commune, .police, .hours12],
      #""nature":"at-risk","topics":["BL01"],"children":[{"safe":"no","age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"neighbour","hasAccess":"yes"}],\#(place)"#
    ),
    LawCase(
      "at risk, the danger ticked as a sign instead of an answer", "NĐ 56 Đ26 k3, Đ31 k1",
      .emergency, [.commune, .police, .hours12],
      #""nature":"at-risk","topics":["BL01"],"signs":["offender-has-access"],"children":[{"safe":"no","age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"neighbour"}],\#(place)"#
    ),
    LawCase(
      "threatened with death in a quarrel over custody", "NĐ 56 Đ31 k1 (đang bị đe dọa)",
      .emergency, everything.union([.chair]),
      #""topics":["CQ03"],"signs":["threatened"],"children":[{"age":{"from":6,"to":6,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
  ]

  /// Abandonment and neglect are a carer's act by their definition (LTE art. 4(9)).
  static let abandoned: [LawCase] = [
    LawCase(
      "a newborn at the pagoda's gate", "LTE 4 k9; NĐ 56 Đ31 k1, Đ32 k4", .emergency, everything,
      #""nature":"actual","topics":["BR01"],"signs":["needs-medical-care"],"children":[{"age":{"from":0,"to":0,"basis":"estimate"}}],\#(place)"#
    ),
    LawCase(
      "a newborn, nobody asked anything else", "LTE 4 k9; NĐ 56 Đ31 k1, Đ32 k4", .emergency,
      everything, #""topics":["BR01"],"children":[{"age":{"from":0,"to":0}}],\#(place)"#),
    LawCase(
      "abandoned, by an unknown person", "LTE 4 k9; NĐ 56 Đ31 k1", .emergency, everything,
      #""nature":"actual","topics":["BR01"],"children":[{"age":{"from":7,"to":7,"basis":"stated"}}],"offenders":[{"relation":"unknown"}],\#(place)"#
    ),
    LawCase(
      "a two-year-old left alone", "LTE 4 k9; NĐ 56 Đ31 k1", .emergency,
      [.commune, .hours12, .separation],
      #""nature":"actual","topics":["BR05"],"signs":["child-alone"],"children":[{"age":{"from":2,"to":2,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "a four-year-old without food, at risk of neglect", "NĐ 56 Đ31 k1 (tính mạng)", .emergency,
      [.commune, .hours12],
      #""nature":"at-risk","topics":["BR02"],"signs":["no-food-or-shelter"],"children":[{"age":{"from":4,"to":4,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "neglected by the mother", "LTE 4 k9; NĐ 56 Đ31 k1", .emergency,
      [.commune, .hours12, .separation],
      #""nature":"actual","topics":["BR02"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "not taken to the doctor, nobody named", "LTE 4 k9; NĐ 56 Đ31 k1", .emergency,
      [.commune, .hours12, .separation],
      #""topics":["BR03"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],\#(place)"#),
    LawCase(
      "parents in the fields, at risk of neglect only",
      "NĐ 56 Đ26: risk of violence, exploitation, abandonment", .soon, [.commune],
      #""nature":"at-risk","topics":["BR05"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
  ]

  /// No sexual act against a child is below urgent; with access an emergency (NĐ 56 art. 31(1); TTLT 01/2022 art. 9).
  static let sexual: [LawCase] = [
    LawCase(
      "raped eight days ago", "NĐ 56 Đ31 k1; TTLT 01/2022 Đ9; BLHS 142", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""nature":"actual","topics":["XH01"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"incident":{"place":"23425@2025-07-01","time":"2026-09-25"}"#
    ),
    LawCase(
      "raped three months ago by a neighbour within reach", "NĐ 56 Đ31 k1; TTLT 01/2022 Đ9",
      .emergency, [.commune, .policeOfSexualAbuse, .hours12],
      #""nature":"actual","topics":["XH01"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"neighbour","hasAccess":"yes"}],"incident":{"place":"23425@2025-07-01","time":"2026-07"}"#
    ),
    LawCase(
      "molested last year by an elder of the village", "TTLT 01/2022 Đ9; BLHS 146", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""nature":"actual","topics":["XH02"],"children":[{"age":{"from":11,"to":11,"basis":"stated"}}],"offenders":[{"relation":"village-head","carer":"no","hasAccess":"no"}],"incident":{"place":"23425@2025-07-01","time":"2025"}"#
    ),
    LawCase(
      "molested last year, not safe now", "NĐ 56 Đ31 k1", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12],
      #""nature":"actual","topics":["XH02"],"children":[{"safe":"no","age":{"from":11,"to":11,"basis":"stated"}}],"offenders":[{"relation":"acquaintance","carer":"no"}],"incident":{"place":"23425@2025-07-01","time":"2025"}"#
    ),
    LawCase(
      "groomed by a stranger who still writes to her", "NĐ 56 Đ31 k1, Đ37; TTLT 01/2022 Đ9",
      .emergency, [.commune, .policeOfSexualAbuse, .hours12],
      #""nature":"actual","topics":["XH04"],"children":[{"age":{"from":14,"to":14,"basis":"stated"}}],"offenders":[{"relation":"stranger","hasAccess":"yes"}],"incident":{"place":"23425@2025-07-01","recent":"no"}"#
    ),
    LawCase(
      "harassed without touch, long ago", "TTLT 01/2022 Đ9", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""nature":"actual","topics":["XH03"],"children":[{"age":{"from":13,"to":13,"basis":"stated"}}],"offenders":[{"relation":"stranger","hasAccess":"no"}],"incident":{"place":"23425@2025-07-01","recent":"no"}"#
    ),
    LawCase(
      "pregnant at fourteen", "BLHS 145; TTLT 01/2022 Đ9", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""topics":["SK08"],"children":[{"sex":"female","age":{"from":14,"to":14,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "pregnant at twelve, said by a sign", "BLHS 142 k1 b", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""topics":["SK01"],"signs":["pregnant"],"children":[{"sex":"female","age":{"from":12,"to":12,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "pregnant at thirteen, her stepfather accused", "BLHS 145; NĐ 56 Đ31 k1", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12, .separation, .chair],
      #""topics":["SK08"],"signs":["pregnant"],"children":[{"sex":"female","age":{"from":13,"to":13,"basis":"stated"}}],"offenders":[{"relation":"step-parent","hasAccess":"yes"}],\#(place)"#
    ),
    LawCase(
      "pregnant at seventeen: no crime by her age", "BLHS 145: under 16", .routine, [],
      #""topics":["SK08"],"children":[{"sex":"female","age":{"from":17,"to":17,"basis":"stated"}}],\#(place)"#
    ),
  ]

  static let marriage: [LawCase] = [
    LawCase(
      "promised to be married by her parents, no day set", "NĐ 56 Đ32 k1; LTE 6 k4; BLHS 183",
      .emergency, everything,
      #""nature":"at-risk","topics":["KH01"],"children":[{"sex":"female","age":{"from":13,"to":13,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "about to be married, nobody named", "NĐ 56 Đ26 k3; BLHS 183", .emergency,
      [.commune, .police, .hours12],
      #""signs":["forced-marriage-imminent"],"children":[{"sex":"female","age":{"from":14,"to":15,"basis":"school-grade"}}],\#(place)"#
    ),
    LawCase(
      "married at fifteen, living with her husband", "BLHS 145, 183", .urgent,
      [.commune, .police],
      #""nature":"actual","topics":["KH01"],"children":[{"sex":"female","age":{"from":15,"to":15,"basis":"stated"}}],"offenders":[{"relation":"partner","carer":"no","hasAccess":"yes"}],\#(place)"#
    ),
    LawCase(
      "about to be married at seventeen", "LTE 1: under 16; BLHS 183", .urgent, [.police],
      #""nature":"at-risk","topics":["KH01"],"signs":["forced-marriage-imminent"],"children":[{"sex":"female","age":{"from":17,"to":17,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
  ]

  /// Under 16, 16–17, adults: three laws (LTE art. 1; TT 43/2021 art. 2).
  static let ages: [LawCase] = [
    LawCase(
      "beaten by the father at seventeen", "LTE 1; Luật 13/2022 Đ19; BLTTHS 146 k4", .urgent,
      [.police, .chair],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":17,"to":17,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "neglected at seventeen", "LTE 1", .urgent, [],
      #""nature":"actual","topics":["BR02"],"children":[{"age":{"from":17,"to":17,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "a woman of 25 about what her father did in 2011", "LTE 1; BLTTHS 146 k4", .soon, [.police],
      #""nature":"actual","topics":["XH01"],"children":[{"sex":"female","age":{"from":25,"to":25,"basis":"stated"}}],"offenders":[{"relation":"parent"}],"incident":{"place":"23425@2025-07-01","time":"2011"}"#
    ),
    LawCase(
      "a man of 19 beaten by his father", "LTE 1; BLTTHS 146 k4", .soon, [.police],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":19,"to":19,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "molested at seventeen, within reach", "TTLT 01/2022: under 18; LTE 1: under 16", .emergency,
      [.policeOfSexualAbuse],
      #""nature":"actual","topics":["XH02"],"children":[{"age":{"from":17,"to":17,"basis":"stated"}}],"offenders":[{"relation":"stranger","hasAccess":"yes"}],\#(place)"#
    ),
    LawCase(
      "fifteen or sixteen, nobody is sure", "LTE 1: who may be a child is treated as one",
      .emergency, everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":15,"to":16,"basis":"estimate"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "seventeen by the lunar count is fifteen or sixteen", "LTE 1", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""nature":"actual","topics":["XH02"],"children":[{"age":{"from":17,"to":17,"basis":"lunar"}}],\#(place)"#
    ),
    LawCase(
      "two of the house, nine and seventeen", "LTE 1: the nine-year-old", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":17,"to":17,"basis":"stated"}},{"age":{"from":9,"to":9,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "seventeen, being taken across the border", "Luật 53/2024 Đ27; LTE 1", .emergency, [.police],
      #""nature":"at-risk","topics":["MB99"],"signs":["trafficking-under-way"],"children":[{"age":{"from":17,"to":17,"basis":"stated"}}],\#(place)"#
    ),
  ]

  /// Children among themselves.
  static let children: [LawCase] = [
    LawCase(
      "teasing among twelve-year-olds", "LTE 4 k6: the school first; BLHS 12", .soon, [.commune],
      #""nature":"actual","topics":["BL05"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"friend","minor":"yes"}],"incident":{"place":"23425@2025-07-01","setting":"school"}"#
    ),
    LawCase(
      "teasing by a classmate, age not asked", "LTE 4 k6: the school first", .soon, [.commune],
      #""nature":"actual","topics":["BL05","BL04"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"friend"}],\#(place)"#
    ),
    LawCase(
      "mocked online by pupils", "LTE 4 k6", .soon, [.commune],
      #""nature":"actual","topics":["BL07"],"children":[{"age":{"from":13,"to":13,"basis":"stated"}}],"offenders":[{"relation":"friend","minor":"yes"}],\#(place)"#
    ),
    LawCase(
      "pupils with a knife", "NĐ 56 Đ31 k1; BLTTHS 146 k4", .emergency,
      [.commune, .police, .hours12],
      #""nature":"actual","topics":["BL05"],"signs":["weapon"],"children":[{"age":{"from":14,"to":14,"basis":"stated"}}],"offenders":[{"relation":"friend","minor":"yes"}],\#(place)"#
    ),
    LawCase(
      "beaten until bones broke by a boy of fifteen", "NĐ 56 Đ31 k1; BLHS 12, 134", .emergency,
      [.commune, .police, .hours12],
      #""nature":"actual","topics":["BL05"],"signs":["serious-injury"],"children":[{"age":{"from":13,"to":13,"basis":"stated"}}],"offenders":[{"relation":"friend","minor":"yes"}],\#(place)"#
    ),
    LawCase(
      "bullied by an adult at school", "LTE 4 k6; BLTTHS 146 k4", .soon, [.commune, .police],
      #""nature":"actual","topics":["BL05"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"teacher","carer":"no","minor":"no"}],\#(place)"#
    ),
    LawCase(
      "touched by a boy of the class", "TTLT 01/2022 Đ9; Luật 59/2024", .urgent,
      [.commune, .policeOfSexualAbuse],
      #""nature":"actual","topics":["XH02"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"friend","minor":"yes"}],\#(place)"#
    ),
    LawCase(
      "molested by her brother, who is a child too", "TTLT 01/2022 Đ9; Luật 59/2024", .emergency,
      [.commune, .policeOfSexualAbuse, .hours12, .chair],
      #""nature":"actual","topics":["XH02"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"sibling","minor":"yes","hasAccess":"yes"}],\#(place)"#
    ),
  ]

  /// Dangerous places and things, accidents: no abuse (law.md 11.3).
  static let hazards: [LawCase] = [
    LawCase(
      "a pond behind the school", "no abuse: commune and owner", .soon, [],
      #""nature":"at-risk","topics":["TN01"],\#(place)"#),
    LawCase(
      "drowning now", "no abuse: 114, 115", .emergency, [],
      #""topics":["TN01"],"signs":["present-danger"],\#(place)"#),
    LawCase(
      "hurt on the road", "no abuse: 115", .emergency, [],
      #""nature":"actual","topics":["TN02"],"signs":["serious-injury"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "a bomb in the field", "no abuse: 112, military, police by policy", .emergency, [],
      #""nature":"at-risk","topics":["TN07"],"signs":["present-danger"],\#(place)"#),
    LawCase(
      "flash flood, a child missing", "no abuse: 112", .emergency, [],
      #""nature":"at-risk","topics":["TN09"],"signs":["missing"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "a child drowned while nobody looked after it", "LTE 4 k9 beside the accident", .emergency,
      [.commune, .hours12, .separation],
      #""nature":"actual","topics":["TN01","BR05"],"children":[{"age":{"from":3,"to":3,"basis":"stated"}}],\#(place)"#
    ),
  ]

  /// Need, illness, advice: no clock of an abuse law (NĐ 56 art. 26(1) names other things).
  static let needs: [LawCase] = [
    LawCase(
      "depression", "NĐ 56 Đ26 k1: abused or at risk only", .routine, [],
      #""topics":["SK03"],"children":[{"age":{"from":14,"to":14,"basis":"stated"}}],\#(place)"#),
    LawCase(
      "autism", "NĐ 56 Đ26 k1", .routine, [],
      #""topics":["SK04"],"children":[{"age":{"from":4,"to":4,"basis":"stated"}}],\#(place)"#),
    LawCase(
      "thinks of suicide", "NĐ 56 Đ26 k1: no abuse; help at once by policy", .emergency, [],
      #""nature":"at-risk","topics":["SK05"],"signs":["suicide"],"children":[{"age":{"from":15,"to":15,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "an orphan with relatives", "LTE 10 k1 a", .routine, [],
      #""nature":"special-circumstances","topics":["HC02"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "poor and ill", "LTE 10 k1 n", .routine, [],
      #""nature":"special-circumstances","topics":["SK01","HC01"],\#(place)"#),
    LawCase(
      "hungry tonight", "local policy", .urgent, [],
      #""topics":["HC01"],"signs":["no-food-or-shelter"],"children":[{"age":{"from":9,"to":9,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "alone at the border, without food", "LTE 10 k1 o; local policy", .urgent, [],
      #""topics":["HC05"],"signs":["child-alone","no-food-or-shelter"],"children":[{"age":{"from":10,"to":10,"basis":"estimate"}}],\#(place)"#
    ),
    LawCase(
      "quarrel over custody", "LTE 4 k5: no abuse", .routine, [],
      #""topics":["CQ03"],"children":[{"age":{"from":6,"to":6,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "quarrel over custody, ticked as harmed", "LTE 4 k5: no abuse", .soon, [],
      #""nature":"actual","topics":["CQ03"],"children":[{"age":{"from":6,"to":6,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "trouble with the parents", "LTE 4 k5: no abuse", .routine, [],
      #""topics":["TV01"],"children":[{"age":{"from":13,"to":13,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "not sent to school", "LTE 6 k6: a right hindered", .soon, [],
      #""nature":"actual","topics":["CQ01"],"children":[{"age":{"from":10,"to":10,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "beer from the father", "LTE 6 k9", .soon, [],
      #""nature":"actual","topics":["LK02"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "a child that broke the law", "LTE 10 k1 e", .routine, [],
      #""topics":["LK03"],"children":[{"age":{"from":15,"to":15,"basis":"stated"}}],\#(place)"#),
    LawCase("nobody was asked anything", "NĐ 56 Đ26 k1", .routine, [], place),
  ]

  /// Not knowing who cares rules nothing out.
  static let carers: [LawCase] = [
    LawCase(
      "beaten by a grandparent, carer not asked", "NĐ 56 Đ31 k1", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"grandparent"}],\#(place)"#
    ),
    LawCase(
      "beaten by a relative, carer not asked", "NĐ 56 Đ31 k1", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"relative"}],\#(place)"#
    ),
    LawCase(
      "beaten by staff of an institution", "NĐ 56 Đ31 k1: who cares for the child", .emergency,
      everything,
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"teacher"}],"incident":{"place":"23425@2025-07-01","setting":"institution"}"#
    ),
    LawCase(
      "a three-year-old beaten at home, nobody knows by whom", "NĐ 56 Đ31 k1", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":3,"to":3,"basis":"stated"}}],"offenders":[{"relation":"unknown"}],"incident":{"place":"23425@2025-07-01","setting":"home"}"#
    ),
    LawCase(
      "beaten at home by a neighbour, who is no family", "Luật 13/2022 Đ2; LTE 4 k6", .soon,
      [.commune, .police],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"neighbour"}],"incident":{"place":"23425@2025-07-01","setting":"home"}"#
    ),
    LawCase(
      "beaten by a grown brother at home", "NĐ 56 Đ31 k1", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"sibling","minor":"no"}],"incident":{"place":"23425@2025-07-01","setting":"home"}"#
    ),
    LawCase(
      "beaten by the father, who lives elsewhere", "NĐ 56 Đ31 k1: cha, mẹ", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"parent","carer":"no"}],\#(place)"#
    ),
    LawCase(
      "beaten by a stepfather who doesn't care for the child", "NĐ 56 Đ31 k1", .soon,
      [.commune, .police, .chair],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"step-parent","carer":"no"}],\#(place)"#
    ),
    LawCase(
      "beaten in the street by somebody unknown", "LTE 4 k6; BLTTHS 146 k4", .soon,
      [.commune, .police],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"unknown"}],"incident":{"place":"23425@2025-07-01","setting":"public-place"}"#
    ),
    LawCase(
      "beaten for discipline, nobody named", "NĐ 56 Đ31 k1: BL03 is the carer's act", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL03"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "beaten for discipline by a teacher", "LTE 4 k6; BLTTHS 146 k4", .soon, [.commune, .police],
      #""nature":"actual","topics":["BL03"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"teacher","carer":"no"}],\#(place)"#
    ),
    LawCase(
      "made to carry forbidden things by the father", "LTE 4 k7; NĐ 56 Đ31 k1; BLHS 325",
      .emergency, everything,
      #""nature":"actual","topics":["BO03"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
  ]

  static let violence: [LawCase] = [
    LawCase(
      "bones broken by a neighbour", "NĐ 56 Đ31 k1; BLTTHS 146 k4", .emergency,
      [.commune, .police, .hours12],
      #""nature":"actual","topics":["BL01"],"signs":["serious-injury"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"neighbour"}],\#(place)"#
    ),
    LawCase(
      "beaten, nobody knows where", "NĐ 56 Đ26 k1: no commune to tell yet", .soon, [.police],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"stranger"}]"#
    ),
    LawCase(
      "beaten somewhere in another province", "NĐ 56 Đ26 k1: no commune to tell yet", .soon,
      [.police],
      #""nature":"actual","topics":["BL01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],"offenders":[{"relation":"stranger"}],"incident":{"place":"52@2025-07-01"}"#
    ),
    LawCase(
      "sees the father beat the mother", "LTE 4 k6; NĐ 56 Đ31 k1; Luật 13/2022 Đ19", .emergency,
      [.commune, .hours12, .separation, .chair],
      #""nature":"actual","topics":["BL06"],"children":[{"age":{"from":10,"to":10,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "the father holds a knife", "NĐ 56 Đ31 k1; Luật 13/2022 Đ19; BLTTHS 146 k4", .emergency,
      everything.union([.chair]),
      #""nature":"actual","topics":["BL06"],"signs":["weapon"],"children":[{"age":{"from":10,"to":10,"basis":"stated"}}],"offenders":[{"relation":"parent"}],\#(place)"#
    ),
    LawCase(
      "sold, some time ago", "Luật 53/2024 Đ27; BLHS 151", .urgent, [.commune, .police],
      #""nature":"actual","topics":["MB01"],"children":[{"age":{"from":13,"to":13,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "missing since noon", "NĐ 56 Đ26 k3: risk can't be ruled out", .emergency,
      [.commune, .hours12],
      #""nature":"at-risk","topics":["MT01"],"children":[{"age":{"from":8,"to":8,"basis":"stated"}}],\#(place)"#
    ),
    LawCase(
      "ran away", "local policy", .urgent, [.commune],
      #""topics":["MT02"],"children":[{"age":{"from":14,"to":14,"basis":"stated"}}],\#(place)"#),
    LawCase(
      "in danger now, nothing else is known", "NĐ 56 Đ31 k1: unknown rules nothing out",
      .emergency, [.commune, .hours12], #""signs":["present-danger"],\#(place)"#),
    LawCase(
      "harmed, nothing else is known", "NĐ 56 Đ26 k1", .soon, [.commune],
      #""nature":"actual","children":[{"age":{"from":9,"to":9,"basis":"stated"}}],\#(place)"#),
    LawCase(
      "abuse is being hushed up", "LTE 6 k7; NĐ 56 Đ26 k1", .soon, [.commune],
      #""topics":["CQ04"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],"offenders":[{"relation":"official"}],\#(place)"#
    ),
    LawCase(
      "a private photo passed round by a journalist", "LTE 6 k11: no abuse", .soon, [],
      #""nature":"actual","topics":["KH03"],"children":[{"age":{"from":12,"to":12,"basis":"stated"}}],\#(place)"#
    ),
  ]

  private static let place = #""incident":{"place":"23425@2025-07-01"}"#
}
