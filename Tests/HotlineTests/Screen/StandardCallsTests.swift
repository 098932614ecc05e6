import Base
import CaseModel
import Testing

@testable import hotline

/// Five calls as they come in, typed on the screen: everything that a report needs, in fewer keys than it took when
/// questions came one by one (128, 197, 116, 55 and 164 keys; 54, 75, 51, 22 and 56 questions). "Measured" has the
/// table.
struct StandardCallsTests {
  private func typist(_ kind: String) throws -> Typist {
    let choices = try ShippedChoices.choices(own: ["23416", "23419", "23425", "23446"])
    var typist = Typist(
      FormScreen(.call, .object([:]), choices: choices, dates: TimeReadingTests.reading, language: .vi))
    typist.choose("kind", kind)
    return typist
  }

  private func expect(
    _ typist: Typist, keys: Int, answers: Int, _ facts: [String: JSONValue],
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(typist.stuck.isEmpty, sourceLocation: location)
    for (path, value) in facts {
      let found = typist.screen.document.value(at: path.split(separator: ".").map(String.init))
      #expect(found == value, "\(path)", sourceLocation: location)
    }
    #expect(
      typist.keys == keys && typist.answers == answers, "\(typist.keys) keys, \(typist.answers) answers",
      sourceLocation: location)
  }

  @Test func `a child for herself`() throws {
    var call = try typist("child-about-self")
    call.write("caller.phone", "0900000123")
    call.say("children.0.safe", "k")
    call.choose("children.0.now.place", "23425", after: "tu mo")
    call.choose("signs", "present-danger", after: "dang nguy")
    call.say("caller.contact.numberSafe", "k")
    call.write("children.0.name", "Y Mẫu")
    call.choose("children.0.sex", "female")
    call.write("children.0.age", "12", .age)
    call.narrate("story.account", "Bố uống rượu đánh em bằng gậy.")
    call.choose("topics", "BL01", after: "danh")
    call.takeOver("incident.place")
    call.write("incident.time", "hôm qua 21h")
    call.write("offenders", "1", .count)
    call.choose("offenders.0.relation", "parent", after: "cha")
    call.say("offenders.0.hasAccess", "c")
    call.record()
    expect(
      call, keys: 78, answers: 16,
      [
        "kind": .string("child-about-self"), "children.0.safe": .string("no"), "children.0.sex": .string("female"),
        "children.0.now.place": .string("23425"), "incident.place": .string("23425"),
        "topics": .array([.string("BL01")]), "offenders.0.relation": .string("parent"),
      ])
  }

  @Test func `a teacher about two pupils`() throws {
    var call = try typist("about-child")
    call.write("caller.phone", "0900000124")
    call.say("children.0.safe", "b")
    call.choose("children.0.now.place", "23419", after: "dak to")
    call.choose("signs", "afraid-to-go-home", after: "so ve")
    call.choose("caller.relation", "teacher", after: "giao")
    call.say("caller.contact.numberSafe", "c")
    call.write("children", "2", .count)
    call.write("children.0.name", "A Mẫu Một")
    call.choose("children.0.sex", "male")
    call.write("children.0.age", "lớp 3", .age)
    call.write("children.1.name", "Y Mẫu Hai")
    call.choose("children.1.sex", "female")
    call.write("children.1.age", "lớp 5", .age)
    call.say("children.1.safe", "b")
    call.takeOver("children.1.now.place")
    call.narrate("story.account", "Hai chị em đến lớp có vết roi, không dám về nhà.")
    call.choose("topics", "BL03", after: "roi")
    call.takeOver("incident.place")
    call.write("offenders", "1", .count)
    call.choose("offenders.0.relation", "step-parent", after: "duong")
    call.say("offenders.0.hasAccess", "c")
    call.write("caller.name", "Cô Mẫu")
    call.say("caller.consentToPassIdentity", "c")
    call.record()
    expect(
      call, keys: 111, answers: 24,
      [
        "children.0.sex": .string("male"), "children.1.sex": .string("female"),
        "children.1.now.place": .string("23419"), "offenders.0.relation": .string("step-parent"),
        "topics": .array([.string("BL03")]), "caller.consentToPassIdentity": .string("yes"),
      ])
  }

  @Test func `an anonymous neighbour`() throws {
    var call = try typist("about-child")
    call.say("children.0.safe", "k")
    call.choose("children.0.now.place", "23446", after: "mang ri")
    call.choose("signs", "getting-worse", after: "nang")
    call.choose("caller.relation", "neighbour", after: "hang xom")
    call.choose("children.0.sex", "male")
    call.write("children.0.age", "khoảng 9", .age)
    call.narrate("story.account", "Tối nào cũng nghe tiếng đánh và trẻ khóc.")
    call.choose("topics", "BL01", after: "danh")
    call.takeOver("incident.place")
    call.choose("incident.frequency", "ongoing")
    call.write("offenders", "1", .count)
    call.choose("offenders.0.relation", "parent", after: "cha")
    call.say("offenders.0.hasAccess", "c")
    call.say("caller.anonymous", "c")
    call.record()
    expect(
      call, keys: 68, answers: 15,
      [
        "children.0.now.place": .string("23446"), "caller.anonymous": .string("yes"),
        "topics": .array([.string("BL01")]), "signs": .array([.string("getting-worse")]),
      ])
  }

  @Test func `a grandmother who wants advice alone`() throws {
    var call = try typist("about-child")
    call.write("caller.phone", "0900000125")
    call.say("children.0.safe", "c")
    call.choose("caller.relation", "grandparent", after: "ong ba")
    call.choose("children.0.sex", "female")
    call.write("children.0.age", "7", .age)
    call.narrate("story.account", "Cháu không chịu học, bà không biết nói thế nào.")
    call.choose("topics", "TV06", after: "nuoi day")
    call.choose("result", "counselling")
    call.record()
    expect(
      call, keys: 45, answers: 9,
      ["result": .string("counselling"), "topics": .array([.string("TV06")]), "children.0.safe": .string("yes")])
  }

  @Test func `a health worker about sexual abuse`() throws {
    var call = try typist("about-child")
    call.write("caller.phone", "0900000126")
    call.say("children.0.safe", "k")
    call.choose("children.0.now.place", "23416", after: "dak sao")
    call.choose("signs", "needs-medical-care", after: "chua tri")
    call.choose("caller.relation", "health-worker", after: "y te")
    call.write("children.0.name", "Y Mẫu Ba")
    call.choose("children.0.sex", "female")
    call.write("children.0.age", "13", .age)
    call.narrate("story.account", "Mẹ đưa đến khám; cháu nói bị chú họ làm nhiều lần.")
    call.choose("topics", "XH01", after: "hiep")
    call.takeOver("incident.place")
    call.write("incident.time", "3 hôm trước")
    call.write("offenders", "1", .count)
    call.choose("offenders.0.relation", "relative", after: "nguoi than")
    call.say("offenders.0.hasAccess", "c")
    call.write("caller.name", "Y sĩ Mẫu")
    call.say("caller.consentToPassIdentity", "c")
    call.record()
    expect(
      call, keys: 107, answers: 18,
      [
        "topics": .array([.string("XH01")]), "offenders.0.relation": .string("relative"),
        "incident.place": .string("23416"),
      ])
  }
}
