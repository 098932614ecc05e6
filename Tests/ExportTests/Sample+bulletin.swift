import Statistics
import Base
import Export

extension Sample {
  static func imprint(
    number: Int? = 5, issuedOn: String? = "2026-11-05", secrecy: Secrecy = .internal,
    revision: Revision? = nil
  ) throws -> Imprint {
    let heading = try Heading(
      issuer: Text(vi: "UBND xã Tu Mơ Rông", en: "People's Committee of Tu Mơ Rông"),
      superior: Text(
        vi: "UBND tỉnh Quảng Ngãi", en: "People's Committee of Quảng Ngãi"),
      place: Text(name: "Tu Mơ Rông"), issuedOn: issuedOn, number: number, symbol: "BC-UBND",
      addressees: [
        Text(vi: "Sở Y tế tỉnh Quảng Ngãi", en: "Department of Health of Quảng Ngãi"),
        Text(
          vi: "UBND các xã Măng Ri, Đăk Tờ Kan, Đăk Sao",
          en: "People's Committees of Măng Ri, Đăk Tờ Kan, Đăk Sao"),
      ],
      copies: [Text(vi: "Thường trực Đảng ủy xã", en: "Standing Party Committee of the commune")],
      legalBasis: [
        Text(
          vi: "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016",
          en: "Pursuant to the Law on Children of 5 April 2016"),
        Text(
          vi: "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ",
          en: "Pursuant to Decree 56/2017/NĐ-CP of the Government of 9 May 2017"),
      ],
      signatory: Signatory(
        authority: Text(vi: "TM. Ủy ban nhân dân", en: "On behalf of the People's Committee"),
        title: Text(vi: "Chủ tịch", en: "Chairperson")))
    return try Imprint(
      release: "2026-10-a", heading: heading, period: period(),
      area: Text(
        vi: "bốn xã Tu Mơ Rông, Măng Ri, Đăk Tờ Kan, Đăk Sao",
        en: "the four communes Tu Mơ Rông, Măng Ri, Đăk Tờ Kan, Đăk Sao"),
      areaCode: "TMR", secrecy: secrecy,
      scope: Text(vi: "Các cơ quan nhận báo cáo", en: "The offices addressed"),
      unitsAsOf: "2025-07-01", knownOn: "2026-11-04", taxonomyVersion: "2026.1",
      toolVersion: "hotline 0.1", revision: revision,
      licence: secrecy == .open
        ? Licence(name: "CC-BY-4.0", address: "https://creativecommons.org/licenses/by/4.0/") : nil,
      phone: "0260 3 939 111")
  }

  static func forms() throws -> [Form] {
    let monthly: [FormTable.Column] = [
      .init(Text(vi: "Trong kỳ", en: "This period")),
      .init(Text(vi: "Luỹ kế từ đầu năm", en: "Year so far"), in: "2026-01..2026-10"),
      .init(Text(vi: "Cùng kỳ năm trước", en: "A year before"), in: "2025-10"),
    ]
    let total = FormTable.Column(Text(vi: "Tổng số", en: "Total"))
    return [
      Form(
        "01", Text(vi: "Tiếp nhận", en: "Contacts received"), section: .intake,
        tables: [
          FormTable(
            Text(vi: "Cuộc gọi, tin báo đã tiếp nhận", en: "Contacts received"), of: "contacts",
            rows: try .rows(of: kind())
              + [
                .init(
                  Text(vi: "Trẻ em được báo tin", en: "Children reported"), at: [:],
                  from: "children")
              ],
            columns: monthly, isSpoken: true)
        ]),
      Form(
        "02", Text(vi: "Nội dung, giới tính, nhóm tuổi", en: "Topic, sex, age"),
        section: .analysis,
        tables: [
          FormTable(
            Text(
              vi: "Trẻ em được báo tin, theo nội dung chính",
              en: "Children reported, by primary topic"), of: "children",
            rows: try .rows(of: topic()),
            columns: try [total] + .columns(of: sex()) + .columns(of: age()), charted: 0,
            isSpoken: true)
        ]),
      Form(
        "03", Text(vi: "Địa bàn", en: "Communes"), section: .analysis,
        tables: [
          FormTable(
            Text(vi: "Trẻ em được báo tin, theo địa bàn", en: "Children reported, by commune"),
            of: "children", rows: try .rows(of: place()), columns: [total], charted: 0)
        ]),
      Form(
        "04", Text(vi: "Nguồn tin, kênh tiếp nhận", en: "Sources and channels"),
        section: .intake,
        tables: [
          FormTable(
            Text(vi: "Cuộc gọi, tin báo theo kênh", en: "Contacts, by channel"), of: "contacts",
            rows: try .rows(of: channel()), columns: try [total] + .columns(of: kind()))
        ]),
      Form(
        "05", Text(vi: "Chuyển tuyến, xử lý", en: "Referral"), section: .handling,
        tables: [
          FormTable(
            Text(vi: "Lượt chuyển theo cơ quan nhận", en: "Referrals, by agency"),
            of: "referrals", rows: try .rows(of: agency()),
            columns: try [total] + .columns(of: state()), isSpoken: true)
        ]),
    ]
  }

  static func bulletin(_ imprint: Imprint? = nil) throws -> Bulletin {
    try Bulletin(
      imprint ?? self.imprint(), figures: [contacts(), children(), referrals()], forms: forms())
  }
}
