import Base
import CaseModel
import Testing

struct `Form 01 of NĐ 56` {
  private func form(_ members: String) throws -> (Form01, Report) {
    let report = try Told.report(members)
    return (Form01(report, receivedAt: "21:30 3/10/2026"), report)
  }

  private func value(_ form: Form01, _ label: String) -> String? {
    form.sections.flatMap(\.lines).first { $0.label.en == label }?.values.compactMap {
      switch $0 {
      case .words(let words): words
      case .label(let label): label.en
      case .date(let date): "\(date)"
      case .place(let key): key.code
      case .topic(let code), .sign(let code): code
      }
    }.joined(separator: ", ")
  }

  @Test func `every field of the form stands on it, known or not`() throws {
    let (form, _) = try form(#""topics":["BL01"]"#)
    let labels = form.sections.flatMap(\.lines).map(\.label.en)
    #expect(
      labels == [
        "By", "Received", "Child's name", "Birth date or age", "Sex", "Place of the incident",
        "Where the child is now", "Condition now", "What may happen without help",
        "Father: name, age, job", "Mother: name, age, job", "Family",
        "Who cares for the child now", "Help given before", "Informant",
      ])
  }

  @Test func `each child has its own story, and what is told of all where it has none`() throws {
    let (form, _) = try form(
      """
      "children":[{"name":"A Một","condition":"gãy tay","father":"A Cha","fatherAge":40,"fatherJob":"làm rẫy"},
      {"name":"Y Hai"}],"story":{"condition":"hoảng sợ","family":"nghèo"}
      """)
    let conditions = form.sections.flatMap(\.lines).filter { $0.label.en == "Condition now" }
      .map(\.values)
    #expect(conditions == [[.words("gãy tay")], [.words("hoảng sợ")]])
    #expect(value(form, "Father: name, age, job") == "A Cha, 40, làm rẫy")
  }

  @Test(arguments: [
    (#""nature":"actual","topics":["BL01"]"#, "an abused child"),
    (#""nature":"at-risk","topics":["BL01","BR02"]"#, "a child at risk of violence, abandonment"),
    (#""nature":"at-risk","topics":["BO01"]"#, "a child at risk of exploitation"),
    (#""nature":"at-risk""#, "a child at risk of violence, exploitation, abandonment"),
    (#""nature":"special-circumstances""#, "a child in special circumstances"),
  ])
  func `its title says what kind of child it is about`(members: String, subject: String) throws {
    #expect(try form(members).0.subject.en == subject)
  }

  @Test func `the informant is named only if they agreed`() throws {
    let silent = try form(Told.full)
    #expect(
      value(silent.0, "Name") == nil && value(silent.0, "Informant")?.contains("agree") == true)
    let agreed = try form(
      Told.full.replacing(#""consentToPassIdentity":"no""#, with: #""consentToPassIdentity":"yes""#)
    )
    #expect(value(agreed.0, "Name") == "Bà Gọi Thử" && value(agreed.0, "Phone") == "0911000009")
  }

  @Test func `the caller's own words, remarks and the offender aren't on it`() throws {
    let (form, _) = try form(Told.full)
    let words = form.sections.flatMap(\.lines).flatMap(\.values).compactMap {
      if case .words(let words) = $0 { words } else { nil }
    }
    for secret in ["Lời kể", "Ghi chú riêng", "A Gã", "0911000009"] {
      #expect(!words.contains { $0.contains(secret) })
    }
  }

  @Test func `words that name the silent caller are found by their field`() throws {
    let (form, report) = try form(
      Told.full.replacing("Nhà nghèo", with: "Bà Gọi Thử cho gạo"))
    #expect(form.betrayals(of: report).map(\.en) == ["Family"])
  }
}
