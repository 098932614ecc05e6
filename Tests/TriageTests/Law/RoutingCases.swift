/// Who must hear of a case, by the law. Each was written from the law before the rules were read or changed.
///
/// The child is a boy of 8 who lives in Tu Mơ Rông (23425), where it happened, unless a case says otherwise. NĐ 56 = NĐ
/// 56/2017; LTE = Luật Trẻ em 2016.
enum RoutingCases {
  static let all = numbers + everyone + support + hazards + places + conflicts + ages + neighbours

  // MARK: Emergency numbers, each by its own signs and topics, on top (law.md 11.1, 11.3)

  static let numbers = [
    RoutingCase(
      "a child was stabbed and bleeds", law: "TT 43/2021 Đ6–7: 113; life in danger: 115",
      #""nature":"actual","topics":["BL01"],"signs":["weapon","serious-injury"],"offenders":[{"relation":"neighbour"}]"#,
      told: "113 115 commune-police commune-people-committee health-station", never: "114 112",
      first: "113 115"),
    RoutingCase(
      "a child is drowning now",
      law: "law.md 11.1: 114 rescue, 115 ambulance, 112 search and rescue",
      #""topics":["TN01"],"signs":["present-danger"],"nature":"actual""#,
      told: "114 115 112", never: "cyber-police court", first: "114"),
    RoutingCase(
      "a child was pulled from the stream, unconscious", law: "life in danger: 115",
      #""topics":["TN01"],"signs":["serious-injury"],"nature":"actual""#, told: "114 115"),
    RoutingCase(
      "the house burns and children are inside", law: "law.md 11.1: 114 fire and rescue",
      #""topics":["TN04"],"signs":["present-danger"],"nature":"actual""#, told: "114 115",
      never: "court", first: "114"),
    RoutingCase(
      "children play with a shell they found",
      law: "unexploded ordnance: police, army rescue (112)",
      #""topics":["TN07"],"signs":["present-danger"],"nature":"at-risk""#,
      told: "113 112 commune-people-committee", never: "court cyber-police"),
    RoutingCase(
      "a shell was found by the school", law: "unexploded ordnance is told at once",
      #""topics":["TN07"],"nature":"at-risk","incident":{"place":"23425@2025-07-01","setting":"school"}"#,
      told: "113 commune-people-committee commune-police school"),
    RoutingCase(
      "a flash flood took a child",
      law: "law.md 11.1: 112 disaster and search, 114 rescue, 113, 111",
      #""topics":["TN09"],"signs":["present-danger","missing"],"nature":"actual""#,
      told: "112 114 113 111 commune-police"),
    RoutingCase(
      "the hillside slides onto a house", law: "law.md 11.1: 112, 114",
      #""topics":["TN09"],"signs":["present-danger"],"nature":"actual""#, told: "112 114",
      never: "court"),
    RoutingCase(
      "a child is missing since yesterday", law: "don't wait 24 hours: 113, commune police, 111",
      #""topics":["MT01"],"signs":["missing"],"nature":"unknown""#,
      told: "113 111 commune-police commune-people-committee", never: "115 114", first: "113"),
    RoutingCase(
      "a child is lost in the forest", law: "search: 112, 114 beside 113 and 111",
      #""topics":["MT01"],"signs":["missing"],"incident":{"place":"23425@2025-07-01","setting":"public-place"}"#,
      told: "113 112 114 111"),
    RoutingCase(
      "a runaway girl", law: "missing: 111 verifies nationwide (NĐ 56 Đ22)",
      #""topics":["MT02"],"nature":"at-risk""#, told: "111 commune-police commune-people-committee"),
    RoutingCase(
      "a child drank pesticide", law: "poisoning: 115", #""topics":["TN05"],"nature":"actual""#,
      told: "115 health-station", never: "114 112", first: "115"),
    RoutingCase(
      "a child swallowed a coin and can't breathe", law: "choking: 115",
      #""topics":["TN08"],"nature":"actual","signs":["present-danger"]"#, told: "115", first: "115"),
    RoutingCase(
      "a snake bit a child", law: "life in danger: 115",
      #""topics":["TN06"],"nature":"actual","signs":["needs-medical-care"]"#,
      told: "115 health-station"),
    RoutingCase(
      "a lorry hit a child", law: "road accident: 113 and 115",
      #""topics":["TN02"],"nature":"actual","signs":["serious-injury"]"#, told: "113 115"),
    RoutingCase(
      "a child was killed", law: "BLHS 123: 113, investigation body",
      #""topics":["BL02"],"nature":"actual","offenders":[{"relation":"stranger"}]"#,
      told: "113 commune-police investigation-body"),
    RoutingCase(
      "a child is being taken over the border now",
      law: "Luật 53/2024 Đ27: police, border post, commune, 111; 113 while it goes on",
      #""topics":["MB99"],"signs":["trafficking-under-way"],"nature":"actual","incident":{"place":"23416@2025-07-01"}"#,
      told: "113 111 border-post@23416 commune-police@23416 commune-people-committee@23416",
      first: "113"),
    RoutingCase(
      "a child was kidnapped", law: "BLHS 153: 113, 111",
      #""topics":["MB02"],"nature":"actual""#, told: "113 111 commune-police investigation-body"),
    RoutingCase(
      "somebody threatens to kill the child", law: "NĐ 56 Đ31 k1: threatened; 113",
      #""topics":["BL01"],"signs":["threatened"],"nature":"at-risk","offenders":[{"relation":"neighbour"}]"#,
      told: "113 commune-police commune-people-committee"),
    RoutingCase(
      "the line breaks off while a child screams", law: "danger now: 113, police, 111 traces calls",
      #""signs":["call-cut-off-in-distress"]"#, told: "113 111 commune-police"),
    RoutingCase(
      "a child thinks of ending its life", law: "law.md 11.1: 111 counsels day and night; 115",
      #""topics":["SK05"],"signs":["suicide"]"#, told: "111 115 hospital", never: "court 114 112"),
    RoutingCase(
      "a boy cuts himself, not deeply", law: "counselling; no ambulance",
      #""topics":["SK05"],"signs":["self-harm"]"#, told: "111 social-work-centre",
      never: "115 113 court"),
    RoutingCase(
      "drowning, and a man throws stones at the rescuers", law: "each number by its own sign",
      #""topics":["TN01","BL01"],"signs":["present-danger","weapon"],"nature":"actual""#,
      told: "113 114 115"),
    RoutingCase(
      "a beating three months ago, nobody in danger", law: "no number for what is over",
      #""topics":["BL01"],"nature":"actual","incident":{"place":"23425@2025-07-01","time":"2026-07"},"offenders":[{"relation":"neighbour","hasAccess":"no"}]"#,
      told: "commune-people-committee commune-police", never: "113 114 115 112"),
  ]

  // MARK: Everyone who must hear (LTE 51; NĐ 56 Đ25–26, Đ31)

  static let everyone = [
    RoutingCase(
      "no food and no roof tonight",
      law: "NĐ 56 Đ26, LTE 49: the commune's support; shelter TT 14/2020 Đ12",
      #""topics":["HC01"],"signs":["no-food-or-shelter"],"nature":"special-circumstances""#,
      told:
        "commune-people-committee child-protection-worker culture-social-office social-facility",
      never: "113 court investigation-body"),
    RoutingCase(
      "a Lao child alone at the border without food", law: "LTE 10 o; NĐ 56 Đ31; border post",
      #""topics":["HC05"],"signs":["child-alone","no-food-or-shelter"],"language":"Lào","incident":{"place":"23416@2025-07-01"}"#,
      told:
        "commune-police@23416 border-post@23416 child-protection-worker@23416 commune-people-committee@23416 111 health-station@23416",
      never: "court"),
    RoutingCase(
      "the carer is drunk and can't look after a baby", law: "NĐ 56 Đ31 k1",
      #""topics":["BR05"],"signs":["carer-incapable"],"nature":"at-risk","offenders":[{"relation":"parent"}]"#,
      told: "commune-people-committee child-protection-worker commune-police"),
    RoutingCase(
      "a girl is afraid to go home", law: "urgent signs tell somebody at once (F7)",
      #""topics":["BL04"],"signs":["afraid-to-go-home"],"nature":"actual","offenders":[{"relation":"relative"}]"#,
      told: "commune-people-committee child-protection-worker commune-police"),
    RoutingCase(
      "the molester lives next door and meets the child", law: "TTLT 01/2022 Đ9; NĐ 56 Đ31",
      #""topics":["XH02"],"signs":["offender-has-access"],"nature":"actual","offenders":[{"relation":"neighbour","hasAccess":"yes"}]"#,
      told:
        "commune-police health-department hospital commune-people-committee social-work-centre womens-union legal-aid-centre",
      never: "cyber-police court"),
    RoutingCase(
      "a girl is to be married next week",
      law: "LTE 6 k4, BLHS 183: police, chair, Women's Union, legal aid",
      #""topics":["KH01"],"signs":["forced-marriage-imminent"],"nature":"at-risk","offenders":[{"relation":"parent","carer":"yes"}]"#,
      told: "commune-police commune-chair womens-union legal-aid-centre commune-people-committee"),
    RoutingCase(
      "a newborn at the pagoda gate",
      law: "NĐ 56 Đ31 k1, Đ32 k4; TT 14/2020 Đ12: chair, health, a carer tonight",
      #""topics":["BR01"],"nature":"actual","children":[{"age":{"from":0,"to":0},"home":{}}]"#,
      told:
        "commune-chair health-station social-facility child-protection-worker commune-police commune-people-committee 115"
    ),
    RoutingCase(
      "a boy of 12 works in a quarry", law: "LTE 26, NĐ 56 Đ12: labour inspection",
      #""topics":["BO01"],"nature":"actual","children":[{"age":{"from":12,"to":12},"home":{"place":"23425@2025-07-01"}}]"#,
      told: "labour-inspection commune-people-committee", never: "113 cyber-police"),
    RoutingCase(
      "children are made to beg", law: "NĐ 56 Đ12 k5: police",
      #""topics":["BO02"],"nature":"actual""#, told: "commune-police commune-people-committee"),
    RoutingCase(
      "nude pictures of a girl are passed around",
      law: "NĐ 56 Đ37; TT 43/2021 Đ6: cyber police, 111",
      #""topics":["XH06"],"signs":["images-spreading"],"nature":"actual""#,
      told: "cyber-police 111 commune-police", never: "court"),
    RoutingCase(
      "violence at home, the child looks on", law: "Luật 13/2022 Đ19: chair, police",
      #""topics":["BL06"],"nature":"actual","incident":{"place":"23425@2025-07-01","setting":"home"}"#,
      told: "commune-chair commune-police"),
    RoutingCase(
      "violence at home in a border commune", law: "Luật 13/2022 Đ19: border post",
      #""topics":["BL06"],"nature":"actual","incident":{"place":"23416@2025-07-01","setting":"home"}"#,
      told: "border-post@23416 commune-chair@23416"),
    RoutingCase(
      "a pupil is bullied by bigger pupils, unhurt",
      law: "the school's first (LTE 100 k2); both are children",
      #""topics":["BL05"],"nature":"actual","offenders":[{"relation":"friend","minor":"yes"}],"incident":{"place":"23425@2025-07-01","setting":"school"}"#,
      told: "school school-counsellor child-protection-worker", never: "113 court"),
    RoutingCase(
      "a 14-year-old stole, and needs help", law: "LTE 10 e: worker, legal aid",
      #""topics":["LK03"],"nature":"special-circumstances","children":[{"age":{"from":14,"to":14}}]"#,
      told: "child-protection-worker legal-aid-centre", never: "court 113"),
    RoutingCase(
      "parents keep a girl from school", law: "LTE 16, Luật Giáo dục: school, the commune's office",
      #""topics":["CQ01"],"nature":"actual","offenders":[{"relation":"parent"}]"#,
      told: "school culture-social-office child-protection-worker", never: "court 113"),
    RoutingCase(
      "sexual abuse asks for few tellings", law: "TTLT 01/2022 Đ8–9, Đ12",
      #""topics":["XH01"],"nature":"actual","offenders":[{"relation":"acquaintance","hasAccess":"no"}]"#,
      told: "commune-police hospital health-department womens-union social-work-centre",
      never: "school 114"),
  ]

  // MARK: Support, by consent, without an abuse clock (F10; LTE 49; PDPL Đ19)

  static let support = [
    RoutingCase(
      "a 14-year-old is depressed and calls herself", law: "not one of the 14 groups: by consent",
      #""caller":{"relation":"child"},"topics":["SK03"],"children":[{"sex":"female","age":{"from":14,"to":14}}]"#,
      told: "health-station social-work-centre school-counsellor 111",
      never: "commune-police court investigation-body commune-chair 113",
      byConsent: "health-station social-work-centre school-counsellor hospital"),
    RoutingCase(
      "depressed, and the operator ticked at risk", law: "still no abuse: by consent",
      #""topics":["SK03"],"nature":"at-risk""#, told: "health-station social-work-centre",
      never: "commune-police court", byConsent: "health-station social-work-centre"),
    RoutingCase(
      "a boy with autism", law: "health and support, by consent", #""topics":["SK04"]"#,
      told: "health-station social-work-centre school-counsellor",
      never: "commune-police 113 court",
      byConsent: "health-station social-work-centre"),
    RoutingCase(
      "a serious illness in a poor household", law: "LTE 10 n: health, the commune's support",
      #""topics":["SK01","HC07"],"nature":"special-circumstances""#,
      told: "hospital culture-social-office child-protection-worker",
      never: "commune-police court 113", byConsent: "hospital culture-social-office"),
    RoutingCase(
      "vaccination is asked for", law: "health, by consent", #""topics":["SK06"]"#,
      told: "health-station", never: "commune-police court 113 investigation-body",
      byConsent: "health-station"),
    RoutingCase(
      "an orphan", law: "LTE 10 a: worker, commune",
      #""topics":["HC02"],"nature":"special-circumstances""#,
      told: "child-protection-worker culture-social-office", never: "commune-police 113 court"),
    RoutingCase(
      "no birth certificate", law: "civil status", #""topics":["CQ02"]"#,
      told: "civil-status-office", never: "commune-police court 113 investigation-body",
      byConsent: "civil-status-office"),
    RoutingCase(
      "parents quarrel over custody", law: "no abuse: legal aid, by consent",
      #""topics":["CQ03"],"offenders":[{"relation":"parent"}]"#, told: "legal-aid-centre",
      never: "113 commune-police social-facility", byConsent: "legal-aid-centre"),
    RoutingCase(
      "trouble with parents", law: "counselling",
      #""topics":["TV01"],"offenders":[{"relation":"parent"}]"#,
      told: "school-counsellor", never: "113 court social-facility commune-police",
      byConsent: "school-counsellor"),
    RoutingCase(
      "addicted to games", law: "health and support", #""topics":["SK10"]"#,
      told: "health-station social-work-centre", never: "commune-police court",
      byConsent: "social-work-centre"),
    RoutingCase(
      "disability benefits", law: "LTE 10 d",
      #""topics":["SK12","HC08"],"nature":"special-circumstances""#,
      told: "culture-social-office", never: "commune-police court"),
    RoutingCase(
      "depressed, and beaten at home", law: "abuse goes by the law, beside support",
      #""topics":["SK03","BL01"],"nature":"actual","offenders":[{"relation":"parent"}]"#,
      told: "commune-police commune-chair health-station social-work-centre"),
  ]

  // MARK: Hazards reach owner, commune and school (F12)

  static let hazards = [
    RoutingCase(
      "a pond without a fence",
      law: "LTE 6 k13, 48: who owns it, the commune, the school; no abuse",
      #""topics":["TN01"],"nature":"at-risk""#,
      told: "hazard-owner commune-people-committee school",
      never: "113 114 115 commune-police child-protection-worker court investigation-body"),
    RoutingCase(
      "a pond at the school", law: "LTE 6 k13",
      #""topics":["TN01"],"nature":"at-risk","incident":{"place":"23425@2025-07-01","setting":"school"}"#,
      told: "school hazard-owner commune-people-committee", never: "114 115 commune-police"),
    RoutingCase(
      "a bend where lorries speed past a school", law: "LTE 48",
      #""topics":["TN02"],"nature":"at-risk""#,
      told: "hazard-owner commune-people-committee school",
      never: "113 115"),
    RoutingCase(
      "a power line hangs low", law: "LTE 48", #""topics":["TN04"]"#,
      told: "hazard-owner commune-people-committee", never: "114 115 113"),
    RoutingCase(
      "a child broke an arm at home", law: "health; no hazard of the school's",
      #""topics":["TN03"],"nature":"actual","signs":["needs-medical-care"],"incident":{"place":"23425@2025-07-01","setting":"home"}"#,
      told: "health-station", never: "school hazard-owner court investigation-body"),
  ]

  // MARK: The right place (F3, F4, F5; NĐ 56 Đ26; LTE 52 k2)

  static let places = [
    RoutingCase(
      "it happened in old Đăk Hà in May 2025", law: "competence is today's unit's: Tu Mơ Rông",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"neighbour"}],"incident":{"place":"23425@1900-01-01","time":"2025-05-20"}"#,
      told: "commune-people-committee@23425 commune-police@23425 investigation-body",
      never: "other-commune"),
    RoutingCase(
      "it happened in Tê Xăng in 2024", law: "today Măng Ri",
      #""topics":["XH02"],"nature":"actual","children":[{"home":{"place":"23446@1900-01-01"}}],"incident":{"place":"23446@1900-01-01","time":"2024"}"#,
      told: "commune-people-committee@23446 commune-police@23446 health-department hospital",
      never: "other-commune 111"),
    RoutingCase(
      "it happened in Ngọk Yêu", law: "today Măng Ri (NQ 1677)",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{"place":"23413@1900-01-01"}}],"incident":{"place":"23413@1900-01-01"}"#,
      told: "commune-people-committee@23446", never: "other-commune"),
    RoutingCase(
      "another province, commune unknown", law: "law.md 11.3: 111",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{}}],"incident":{"place":"52@2025-07-01"}"#,
      told: "111", never: "commune-people-committee commune-police child-protection-worker",
      first: "111"),
    RoutingCase(
      "our own province, commune unknown", law: "111, and the province's bodies",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{}}],"incident":{"place":"51@2025-07-01"}"#,
      told: "111 investigation-body health-department", never: "commune-people-committee",
      first: "111"),
    RoutingCase(
      "old Kon Tum, commune unknown", law: "today Quảng Ngãi: 111, and its bodies",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{}}],"incident":{"place":"62@1900-01-01"}"#,
      told: "111 investigation-body health-department", first: "111"),
    RoutingCase(
      "nothing is known of the place", law: "111",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{}}],"incident":{}"#, told: "111",
      never: "commune-people-committee", first: "111"),
    RoutingCase(
      "it happened in Măng Ri, the child lives in Đăk Sao",
      law: "NĐ 56 Đ26: the incident's commune; LTE 52 k2: the plan is the residence's",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{"place":"23416@2025-07-01"}}],"incident":{"place":"23446@2025-07-01"}"#,
      told:
        "commune-people-committee@23446 commune-people-committee@23416 commune-police@23446 child-protection-worker@23446",
      never: "other-commune commune-police@23416"),
    RoutingCase(
      "the child hides in a third commune", law: "who protects it is where it is (NĐ 56 Đ31)",
      #""topics":["BL01"],"nature":"actual","signs":["present-danger"],"children":[{"home":{"place":"23416@2025-07-01"},"now":{"place":"23419@2025-07-01"}}],"incident":{"place":"23446@2025-07-01"}"#,
      told: "commune-police@23446 commune-police@23419 commune-people-committee@23416"),
    RoutingCase(
      "it happened in another province's commune, the child lives here",
      law: "NĐ 56 Đ26: passed to that commune, 111 links; our commune plans (LTE 52 k2)",
      #""topics":["BL01"],"nature":"actual","incident":{"place":"23500@2025-07-01"}"#,
      told: "other-commune 111 commune-people-committee@23425", never: "commune-police@23425"),
    RoutingCase(
      "the incident's place is unknown, the child lives here",
      law: "the commune where the child is",
      #""topics":["BL01"],"nature":"actual","incident":{}"#,
      told: "commune-people-committee@23425 commune-police@23425"),
    RoutingCase(
      "only the province of the incident, the home's commune known",
      law: "111 for the incident, the home's commune for the plan",
      #""topics":["BL01"],"nature":"actual","incident":{"place":"52@2025-07-01"}"#,
      told: "111 commune-people-committee@23425", never: "commune-police@23425", first: "111"),
  ]

  // MARK: Conflict of interest (F6)

  static let conflicts = [
    RoutingCase(
      "the vice chair is accused", law: "never told unwarned; above: province, procuracy, 111",
      #""topics":["XH02"],"nature":"actual","offenders":[{"relation":"official"}]"#,
      told: "investigation-body health-department procuracy 111",
      warned:
        "commune-people-committee commune-chair commune-police child-protection-worker culture-social-office village-head"
    ),
    RoutingCase(
      "an official beats a child", law: "also for violence",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"official"}]"#,
      told: "investigation-body health-department procuracy 111",
      warned:
        "commune-people-committee commune-chair commune-police child-protection-worker culture-social-office village-head"
    ),
    RoutingCase(
      "the village head is accused", law: "his superiors know him",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"village-head"}]"#,
      told: "investigation-body procuracy 111",
      warned:
        "commune-people-committee commune-chair commune-police child-protection-worker culture-social-office village-head"
    ),
    RoutingCase(
      "a commune policeman is accused", law: "111's own case of 2021; procuracy supervises",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"police"}]"#,
      told: "procuracy 111 investigation-body commune-people-committee", warned: "commune-police"),
    RoutingCase(
      "a teacher is accused", law: "the school isn't warned; the education authority is told",
      #""topics":["XH02"],"nature":"actual","offenders":[{"relation":"teacher"}],"incident":{"place":"23425@2025-07-01","setting":"school"}"#,
      told: "education-authority commune-police commune-people-committee",
      warned: "school school-counsellor"),
    RoutingCase(
      "a nurse is accused", law: "the health department is told; not the station unwarned",
      #""topics":["XH02"],"nature":"actual","offenders":[{"relation":"health-worker"}],"signs":["needs-medical-care"]"#,
      told: "health-department commune-police procuracy 111", warned: "health-station hospital"),
    RoutingCase(
      "staff of a children's home are accused", law: "the health department oversees it",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"facility-staff"}],"incident":{"place":"23425@2025-07-01","setting":"institution"}"#,
      told: "health-department commune-police 111", warned: "social-facility social-work-centre"),
    RoutingCase(
      "somebody of this hotline is accused", law: "111 and the province, not through us",
      #""topics":["XH02"],"nature":"actual","offenders":[{"relation":"hotline-staff"}]"#,
      told: "111 health-department procuracy"),
    RoutingCase(
      "a border guard is accused", law: "procuracy, police",
      #""topics":["XH02"],"nature":"actual","offenders":[{"relation":"border-guard"}],"incident":{"place":"23416@2025-07-01"}"#,
      told: "procuracy 111 commune-police@23416", warned: "border-post"),
    RoutingCase(
      "an official and a parent are accused", law: "one of several is enough",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"parent"},{"relation":"official"}]"#,
      told: "procuracy 111",
      warned:
        "commune-people-committee commune-chair commune-police child-protection-worker culture-social-office village-head"
    ),
    RoutingCase(
      "a teacher hits at home, as a neighbour",
      law: "his school is warned about wherever it happened",
      #""topics":["BL01"],"nature":"actual","offenders":[{"relation":"teacher"}]"#,
      told: "education-authority", warned: "school school-counsellor"),
  ]

  // MARK: Under 16, 16–17, adult (F13)

  static let ages = [
    RoutingCase(
      "17, neglected", law: "LTE 1: no child of that law; support by consent, legal aid",
      #""topics":["BR02"],"nature":"actual","children":[{"age":{"from":17,"to":17},"home":{"place":"23425@2025-07-01"}}],"offenders":[{"relation":"parent"}]"#,
      told: "social-work-centre legal-aid-centre", never: "court social-facility"),
    RoutingCase(
      "17, raped", law: "TTLT 01/2022: under 18",
      #""topics":["XH01"],"nature":"actual","children":[{"age":{"from":17,"to":17}}]"#,
      told: "commune-police hospital health-department legal-aid-centre", never: "court"),
    RoutingCase(
      "16, images of her spread, threatened, an emergency",
      law: "the chair's 12 hours (NĐ 56 art. 31) are for those under 16; police and cyber police at once",
      #""topics":["XH06"],"signs":["images-spreading","threatened","present-danger"],"nature":"actual","children":[{"age":{"from":16,"to":16}}],"incident":{"place":"23425@2025-07-01","setting":"online","online":"yes","recent":"yes"}"#,
      told: "113 commune-police cyber-police 111", never: "commune-chair court social-facility"),
    RoutingCase(
      "a woman of 25 about what her father did in 2011",
      law: "an adult decides herself; no separation",
      #""topics":["XH02"],"nature":"actual","children":[{"sex":"female","age":{"from":25,"to":25}}],"offenders":[{"relation":"parent"}]"#,
      told: "commune-police legal-aid-centre",
      never: "court social-facility child-protection-worker school", byConsent: "commune-police"),
    RoutingCase(
      "15 or 16, unsure", law: "an unknown age is treated as a child's",
      #""topics":["BL01"],"nature":"actual","children":[{"age":{"from":15,"to":16},"home":{"place":"23425@2025-07-01"}}],"offenders":[{"relation":"parent"}]"#,
      told: "commune-chair child-protection-worker commune-police"),
  ]

  // MARK: Neighbours of all of these

  static let neighbours = [
    RoutingCase(
      "an electric shock", law: "life in danger: 115",
      #""topics":["TN04"],"nature":"actual","signs":["needs-medical-care"]"#, told: "115",
      never: "113 112"),
    RoutingCase(
      "a fall from a tree, unconscious", law: "life in danger: 115",
      #""topics":["TN03"],"nature":"actual","signs":["serious-injury"]"#,
      told: "115 health-station", never: "113 114 112 court"),
    RoutingCase(
      "a dog bit a child, not badly", law: "health, no ambulance",
      #""topics":["TN06"],"nature":"actual""#, told: "commune-people-committee",
      never: "115 113 court investigation-body"),
    RoutingCase(
      "a boy lost a finger at work", law: "115, and labour inspection",
      #""topics":["BO01"],"nature":"actual","signs":["serious-injury"]"#,
      told: "115 labour-inspection health-station"),
    RoutingCase(
      "the father gives a boy beer", law: "LTE 6 k9: the commune; no separation (NĐ 56 Đ31–32)",
      #""topics":["LK02"],"nature":"actual","offenders":[{"relation":"parent"}]"#,
      told: "commune-people-committee child-protection-worker", never: "court social-facility 113"),
    RoutingCase(
      "luring a boy into carrying drugs", law: "BLHS 325: police",
      #""topics":["LK01","BO03"],"nature":"actual","offenders":[{"relation":"acquaintance"}]"#,
      told: "commune-police commune-people-committee", never: "school"),
    RoutingCase(
      "a child is mocked for its people", law: "LTE 6 k8: commune and worker, no police",
      #""topics":["CQ05"],"nature":"actual""#,
      told: "commune-people-committee child-protection-worker",
      never: "court 113 115"),
    RoutingCase(
      "adoption is asked about", law: "advice, by consent", #""topics":["HC06"]"#,
      told: "culture-social-office", never: "commune-police court 113",
      byConsent: "culture-social-office"),
    RoutingCase(
      "17, beaten at home by the father", law: "Luật 13/2022: chair, police; not the Child Law",
      #""topics":["BL01"],"nature":"actual","children":[{"age":{"from":17,"to":17},"home":{"place":"23425@2025-07-01"}}],"offenders":[{"relation":"parent"}],"incident":{"place":"23425@2025-07-01","setting":"home"}"#,
      told: "commune-police commune-chair legal-aid-centre",
      never: "court social-facility child-protection-worker"),
    RoutingCase(
      "17, depressed", law: "by consent",
      #""topics":["SK03"],"children":[{"age":{"from":17,"to":17}}]"#,
      told: "health-station social-work-centre", never: "commune-police court",
      byConsent: "health-station social-work-centre"),
    RoutingCase(
      "brothers of 9 and 17 are beaten", law: "the younger one is a child of the Child Law",
      #""topics":["BL01"],"nature":"actual","children":[{"age":{"from":17,"to":17}},{"age":{"from":9,"to":9},"home":{"place":"23425@2025-07-01"}}],"offenders":[{"relation":"parent"}]"#,
      told: "child-protection-worker commune-chair commune-police court"),
    RoutingCase(
      "a Lao-speaking child is beaten away from the border",
      law: "111 finds relatives; no post here",
      #""topics":["BL01"],"nature":"actual","language":"tiếng Lào","offenders":[{"relation":"relative"}]"#,
      told: "111 commune-police", never: "border-post"),
    RoutingCase(
      "a slope that may slide above the school", law: "a hazard: owner, commune, school",
      #""topics":["TN09"],"nature":"at-risk","incident":{"place":"23425@2025-07-01","setting":"school"}"#,
      told: "commune-people-committee school hazard-owner", never: "112 114 113 court"),
    RoutingCase(
      "a pond where a child nearly drowned last week", law: "rescue is over; the spot stays",
      #""topics":["TN01"],"nature":"at-risk","incident":{"place":"23425@2025-07-01","setting":"public-place"}"#,
      told: "hazard-owner commune-people-committee school", never: "114 115 112"),
    RoutingCase(
      "a hazard where the child lives elsewhere", law: "the spot's commune alone",
      #""topics":["TN01"],"nature":"at-risk","incident":{"place":"23446@2025-07-01"}"#,
      told: "commune-people-committee@23446 school@23446", never: "commune-people-committee@23425"),
    RoutingCase(
      "an orphan who lives in another commune", law: "support, by consent, there too",
      #""topics":["HC02"],"nature":"special-circumstances","incident":{"place":"23446@2025-07-01"}"#,
      told: "commune-people-committee@23425", byConsent: "commune-people-committee@23425"),
    RoutingCase(
      "it happened in Đăk Na, before the change", law: "today Đăk Sao, with its border post",
      #""topics":["MB01"],"nature":"actual","incident":{"place":"23407@1900-01-01","time":"2025-03"}"#,
      told: "commune-police@23416 border-post@23416 111 investigation-body"),
    RoutingCase(
      "old district Tu Mơ Rông, commune unknown", law: "111, and today's province",
      #""topics":["BL01"],"nature":"actual","children":[{"home":{}}],"incident":{"place":"62@1900-01-01"}"#,
      told: "111 investigation-body health-department", never: "commune-police", first: "111"),
    RoutingCase(
      "present danger and only the province known", law: "113 and 111, in that order",
      #""topics":["BL01"],"nature":"actual","signs":["present-danger"],"children":[{"home":{}}],"incident":{"place":"52@2025-07-01"}"#,
      told: "113 111", never: "commune-police", first: "113 111"),
    RoutingCase(
      "a policeman accused of sexual abuse", law: "the police are told above his post; procuracy",
      #""topics":["XH01"],"nature":"actual","offenders":[{"relation":"police"}]"#,
      told: "procuracy investigation-body health-department 111 hospital", warned: "commune-police"),
    RoutingCase(
      "a school counsellor harasses a girl online", law: "education authority, cyber police",
      #""topics":["XH04"],"nature":"actual","offenders":[{"relation":"teacher"}],"incident":{"place":"23425@2025-07-01","online":"yes"}"#,
      told: "education-authority cyber-police 111 commune-police",
      warned: "school school-counsellor"),
    RoutingCase(
      "a doctor's own child is beaten by him", law: "his station is warned about; 115 and hospital",
      #""topics":["BL01"],"nature":"actual","signs":["serious-injury"],"offenders":[{"relation":"health-worker"}]"#,
      told: "115 health-department commune-police", warned: "health-station hospital"),
    RoutingCase(
      "a pupil hits another with a knife", law: "a weapon among children is no teasing",
      #""topics":["BL05"],"nature":"actual","signs":["weapon"],"offenders":[{"relation":"friend","minor":"yes"}],"incident":{"place":"23425@2025-07-01","setting":"school"}"#,
      told: "113 commune-police school"),
    RoutingCase(
      "a suicidal girl is beaten at home", law: "both: 111 and 115, and the abuse route",
      #""topics":["SK05","BL01"],"signs":["suicide"],"nature":"actual","offenders":[{"relation":"parent"}]"#,
      told: "111 115 commune-police commune-chair child-protection-worker"),
    RoutingCase(
      "an abandoned toddler", law: "NĐ 56 Đ31–32: a carer tonight; no ambulance for age alone",
      #""topics":["BR01"],"nature":"actual","children":[{"age":{"from":3,"to":3},"home":{}}]"#,
      told: "commune-chair social-facility child-protection-worker commune-police health-station",
      never: "115"),
    RoutingCase(
      "a married girl of 15 is pregnant", law: "LTE 6 k4, BLHS 145: police, health, Women's Union",
      #""topics":["KH01","SK08"],"nature":"actual","children":[{"sex":"female","age":{"from":15,"to":15},"home":{"place":"23425@2025-07-01"}}]"#,
      told: "commune-police womens-union legal-aid-centre health-station hospital"),
  ]
}
