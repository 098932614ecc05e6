import Foundation
import Testing

/// Papers and routing as their users see them, with the built tool.
struct LawPapersTests {
  private let folder: ToolFolder
  private let number: String

  private static let report = """
    {"kind":"about-child","topics":["XH02"],"nature":"actual","signs":["weapon"],
    "incident":{"place":"23425","address":"đầu làng"},
    "children":[{"name":"Kimtuyếntest","age":{"from":9,"to":9},"school":"Trường Bịa",
    "now":{"place":"23425","address":"nhà bà ngoại"}}],
    "offenders":[{"relation":"neighbour","hasAccess":"yes","name":"Gãtest"}],
    "caller":{"name":"Bà Gọi Thử","phone":"0911000009","consentToPassIdentity":"no"},
    "story":{"account":"Lời kể riêng của tôi","condition":"Vết bầm ở lưng"}}
    """

  init() throws {
    folder = try ToolFolder()
    for (code, kind) in [
      ("ca", "commune-police"), ("truong", "school"), ("tram", "health-station"),
      ("ub", "commune-people-committee"),
    ] {
      try folder.good([
        "agency", "add", code, "--kind", kind, "--name-vi", "Cơ quan \(code)", "--place", "23425",
      ])
    }
    let made = try folder.run(
      ["intake", "--from", "-", "--key", "k", "--format", "json"], input: Self.report)
    number = String(try #require(made.out.firstMatch(of: /\d\d-\d{4,}-\d/)).0)
    try folder.good(["case", "triage", number, "--accept"])
  }

  private func paper(_ code: String, _ format: String = "text") throws -> String {
    let drafted = try folder.good([
      "referral", "draft", number, "--to", code, "--consent", "given", "--again", "--format", "csv",
    ])
    let referral = String(try #require(drafted.firstMatch(of: /[0-9-]+\/\d+/)).0)
    return try folder.good(["referral", "print", referral, "--format", format])
  }

  @Test func `whoever reads a number reads first that nobody knows whether it is safe`() throws {
    let page = try folder.good(["case", "show", number])
    let warning = try #require(page.range(of: "UNKNOWN, so not safe"))
    let phone = try #require(page.range(of: "0911000009"))
    #expect(warning.upperBound < phone.lowerBound)
  }

  @Test func `police, health and school each get their own paper`() throws {
    let police = try paper("ca")
    for told in ["Gãtest", "nhà bà ngoại", "Vết bầm", "weapon", "Sexual assault", "đầu làng"] {
      #expect(police.localizedCaseInsensitiveContains(told), "\(told)")
    }
    let health = try paper("tram")
    #expect(health.contains("Vết bầm") && !health.contains("Gãtest"))
    let school = try paper("truong")
    #expect(school.contains("Kimtuyếntest"))
    for secret in ["nhà bà ngoại", "Vết bầm", "Gãtest", "sexual"] {
      #expect(!school.localizedCaseInsensitiveContains(secret), "\(secret)")
    }
    for paper in [police, health, school] {
      for secret in ["Lời kể riêng", "Bà Gọi", "0911000009"] {
        #expect(!paper.contains(secret), "\(secret)")
      }
    }
  }

  @Test
  func `it has the frame of an official paper, a slip to sign, and no grade of state secrets`()
    throws
  {
    for format in ["text", "html"] {
      let paper = try paper("ca", format)
      #expect(paper.contains("SOCIALIST REPUBLIC OF VIET NAM") && paper.contains("/PC-TMR"))
      #expect(paper.contains("CLOSED") && !paper.contains("SECRET") && !paper.contains("MẬT"))
      #expect(paper.contains("Received by (signature"))
      // No key of the agency is known: nothing for a machine.
      #expect(!paper.contains("age1") && !paper.contains("answer.json"))
    }
    let text = try paper("ca")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test func `form 01 prints all its fields, numbered, with whoever received it`() throws {
    try folder.good([
      "agency", "add", "tmr", "--kind", "hotline", "--name-vi", "UBND xã Bịa", "--place", "23425",
    ])
    let named = try folder.run(
      ["user", "name", "y-lan", "--from", "-"], input: "Y Lan Bịa\nTrực ban\n")
    #expect(named.code == 0, "\(named.talk)")
    let form = try folder.good(["contact", "print", number])
    for told in [
      "No. 1/BC-TMR", "UBND XÃ BỊA", "an abused child", "Kimtuyếntest", "Vết bầm",
      "Y Lan Bịa, Trực ban", "didn't agree", "isn't the official print",
    ] {
      #expect(form.contains(told), "\(told)")
    }
    for secret in ["Lời kể riêng", "0911000009", "Gãtest"] { #expect(!form.contains(secret)) }
    #expect(try folder.good(["contact", "print", number, "--format", "html"]).contains("1/BC-TMR"))
  }

  @Test func `all that need no consent are drafted in one go, each with its law`() throws {
    let drafted = try folder.good(["referral", "draft", number, "--proposed"])
    #expect(drafted.contains("\(number)/3"))
    let list = try folder.good(["referral", "list", "--case", number, "--format", "csv"])
    #expect(list.contains(",ca,") && list.contains(",ub,") && !list.contains("emergency"))
    let again = try folder.good(["referral", "draft", number, "--proposed"])
    #expect(again.contains("NOT SENT"))
    #expect(try folder.run(["referral", "draft", number]).code == 64)
  }

  @Test func `an office that is withheld gets nothing`() throws {
    let withheld = try folder.run(
      ["referral", "withhold", number, "--from", "ca", "--reason-from", "-"], input: "Quen biết.")
    #expect(withheld.code == 0, "\(withheld.talk)")
    let refused = try folder.run([
      "referral", "draft", number, "--to", "ca", "--consent", "given", "--despite-conflict",
    ])
    #expect(refused.code == 17 && refused.talk.contains("withheld"))
    let proposed = try folder.good(["referral", "propose", number])
    #expect(proposed.contains("DON'T TELL"))
  }

  @Test(arguments: ["Tê Xăng", "te xang", "Dak Ha"])
  func `an old name is found, with what it is today`(name: String) throws {
    let found = try folder.good(["place", "list", name, "--format", "csv"])
    let today = name.hasPrefix("D") ? "Tu Mơ Rông" : "Măng Ri"
    #expect(found.contains(today), "\(found)")
  }
}
