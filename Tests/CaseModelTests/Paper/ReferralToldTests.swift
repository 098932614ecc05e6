import Base
import CaseModel
import Foundation
import Testing

struct `What a referral's paper tells` {
  @Test(arguments: Told.kinds)
  func `never the caller's words, the notes or a caller who didn't agree`(kind: String) throws {
    let reports = [try Told.report(Told.full)]
    let told = ReferralTold(reports, to: kind, message: "Xin giúp")
    let words = Told.words(told)
    for secret in ["Lời kể", "Ghi chú riêng", "Bà Gọi Thử", "0911000009", "xóm trên"] {
      #expect(!words.contains { $0.contains(secret) }, "\(secret)")
    }
    #expect(words.contains("Xin giúp") && told.betrayals(in: reports).isEmpty)
  }

  @Test(arguments: Told.kinds)
  func `where the child is hidden is told to those alone who go there`(kind: String) throws {
    let told = ReferralTold([try Told.report(Told.full)], to: kind, message: nil)
    let goesThere: Set<Recipient> = [.police, .commune, .care, .rescue, .national]
    #expect(
      Told.words(told).contains("nhà bà ngoại") == goesThere.contains(Recipient(agencyKind: kind)))
  }

  @Test func `police get the act, health what treats, school what supports`() throws {
    func parts(_ kind: String) throws -> Set<PaperPart> {
      Set(ReferralTold([try Told.report(Told.full)], to: kind, message: nil).lines.map(\.part))
    }
    #expect(
      try parts("commune-police").isSuperset(of: [
        .act, .offender, .offenderName, .signs, .evidence, .incidentPlace, .incidentTime, .carer,
        .whereabouts, .condition,
      ]))
    let health = try parts("health-station")
    #expect(health.isSuperset(of: [.condition, .signs, .evidence, .helpGiven, .caution]))
    #expect(health.isDisjoint(with: [.offender, .offenderName, .family, .incidentPlace, .home]))
    #expect(try parts("school") == [.child, .school, .message, .caution])
  }

  /// The whole table: a change in it is a decision, and is written down here too.
  @Test func `each part goes to whom the table says`() {
    let table = PaperPart.allCases.map { part in
      Recipient.allCases.map { part.isTold(to: $0) ? "x" : "." }.joined()
    }
    // police commune authority care rescue school education support legal shelter labour owner national
    #expect(
      table == [
        "xxxxxxxxxxx.x", "xx.xx....x..x", "xx.xx.......x", "xxx....xx...x", "xx...xx......",
        "xx.x........x", "xxxxx.xxx.xxx", "xxx.x.x.x.xxx", "xxxx..x.x.x.x", "xxx.x.x.xxx.x",
        "x............", "xxx.x.x.xxx.x", "xx.xx....x..x", "x.xx.........", "xxxxx..xxx..x",
        ".xx......x..x", ".x.......x..x", "xxxx...x....x", "xxxxxxxxxxxxx", "xxx.........x",
        "...x.xxxxxx..",
      ])
  }

  @Test func `words that give the caller away are found by their part`() throws {
    let report = try Told.report(
      Told.full.replacing("Vết bầm ở lưng", with: "Bà Gọi Thử thấy vết bầm")
        .replacing("nhà bà ngoại", with: "sau nhà bà Thử"))
    let told = ReferralTold([report], to: "commune-police", message: "gọi 0911 000 009")
    #expect(told.betrayals(in: [report]) == [.whereabouts, .condition, .message])
    // To a school none of those but the message goes.
    let school = ReferralTold([report], to: "school", message: nil)
    #expect(school.betrayals(in: [report]).isEmpty)
  }

  @Test func `a later caller who didn't agree is kept too, and a carer who called is left out`()
    throws
  {
    let first = try Told.report(Told.full)
    let later = try Told.report(
      #""caller":{"name":"Y Già","consentToPassIdentity":"unknown"},"story":{"condition":"Bà Già nói cháu sốt"}"#
    )
    let told = ReferralTold([first, later], to: "commune-police", message: nil)
    #expect(!told.lines.contains { $0.part == .carer })
    #expect(told.betrayals(in: [first, later]) == [.condition])
  }

  @Test func `who agreed is named, to those who ask them`() throws {
    let report = try Told.report(
      Told.full.replacing(#""consentToPassIdentity":"no""#, with: #""consentToPassIdentity":"yes""#)
    )
    #expect(
      Told.words(ReferralTold([report], to: "commune-police", message: nil)).contains("Bà Gọi Thử"))
    #expect(
      !Told.words(ReferralTold([report], to: "hospital", message: nil)).contains("Bà Gọi Thử"))
  }

  @Test func `without a condition or a message the agency learns nothing to act on`() throws {
    let report = try Told.report(#""topics":["BL01"],"story":{"account":"x"}"#)
    func saysEnough(_ kind: String, _ message: String?) -> Bool {
      ReferralTold([report], to: kind, message: message).saysEnough
    }
    #expect(!saysEnough("commune-police", nil) && saysEnough("commune-police", "Đến ngay"))
    #expect(saysEnough("emergency-number", nil) && saysEnough("school", nil))
  }

  @Test func `an accused child is no offender in print`() throws {
    let report = try Told.report(
      #""offenders":[{"relation":"friend","minor":"yes","name":"A Bạn"}]"#)
    let told = ReferralTold([report], to: "commune-police", message: nil)
    #expect(
      told.lines.contains { line in
        line.part == .childInvolved
          && line.values.contains(.label(Text(vi: "dưới 18 tuổi", en: "under 18")))
      })
    #expect(!told.lines.contains { [.offender, .offenderName].contains($0.part) })
  }

  @Test func `no run of the caller's words stands on the paper of any sample case`() throws {
    var seen = 0
    for document in try Told.sample() {
      let report = try Told.report(document: document)
      guard let account = report.story?.account else { continue }
      seen += 1
      for kind in Told.kinds {
        let told = ReferralTold([report], to: kind, message: nil)
        let paper = Told.words(told).map { Fold.key($0) }
        let words = Fold.key(account).split(separator: " ")
        for start in stride(from: 0, to: max(0, words.count - 4), by: 1) {
          let run = words[start..<(start + 4)].joined(separator: " ")
          // What was also answered in a field of its own may stand there.
          #expect(
            !paper.contains { $0.contains(run) } || report.tells(run), "\(kind)")
        }
        #expect(!paper.contains { $0.contains(Fold.key(account)) })
      }
    }
    #expect(seen > 40)
  }
}

extension Report {
  /// Whether a field other than the account holds these words.
  fileprivate func tells(_ run: String) -> Bool {
    let fields =
      children.flatMap { child in
        [
          child.name, child.school, child.carer, child.now.address, child.now.village,
          child.home.address, child.home.village,
        ]
      } + [incident.address, incident.village, story?.condition, story?.helpGiven, story?.family]
    return fields.compactMap(\.self).contains { Fold.key($0).contains(run) }
  }
}

extension Told {
  static func sample() throws -> [JSONValue] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "scripts/sample/october-2026.jsonl"), encoding: .utf8
    ).split(separator: "\n").compactMap { line in
      guard let document = JSONValue(Data(line.utf8)), document["children"] != nil else {
        return nil
      }
      return document
    }
  }
}
