import Base
import CaseModel
import Testing

struct `How to call back, before the number` {
  private static let agreed = Told.full.replacing(
    #""consentToPassIdentity":"no""#,
    with: #""contact":{"numberSafe":"no","when":"sau 7 giờ sáng","whoMayAnswer":"chỉ bà ngoại","#
      + #""codeWord":"Cô bán xoài"},"consentToPassIdentity":"yes""#)

  private func lines(_ members: String) throws -> [Report.SafeContact.Line] {
    try Told.report(members).caller.beforeNumber
  }

  @Test(arguments: ["", #""contact":{},"#, #""contact":{"numberSafe":"unknown"},"#])
  func `what nobody asked is said as unknown, and warned of`(contact: String) throws {
    let told = try lines(#""caller":{\#(contact)"phone":"0900000001"}"#)
    #expect(told.map(\.label.en) == ["Is the number safe", "Leaving a message"])
    #expect(told[0].value.en.hasPrefix("UNKNOWN, so not safe") && told[0].isWarning)
    #expect(told[1].value.en.hasPrefix("NO text message") && told[1].isWarning)
  }

  @Test func `only a yes is safe, and only a yes leaves a message`() throws {
    let safe = try lines(
      #""caller":{"contact":{"numberSafe":"yes","leaveMessage":"yes"},"phone":"0900000001"}"#)
    #expect(safe.allSatisfy { !$0.isWarning })
    let unsafe = try lines(
      #""caller":{"contact":{"wanted":"no","numberSafe":"no","leaveMessage":"no"},"phone":"0900000001"}"#)
    #expect(unsafe.map(\.isWarning) == [true, true, true])
    #expect(unsafe[0].label.en == "To be called back" && unsafe[1].value.vi.hasPrefix("KHÔNG AN TOÀN"))
  }

  @Test func `a caller who left no number and said nothing needs no warning`() throws {
    #expect(try lines(#""caller":{"name":"Bà Thử"}"#).isEmpty)
    #expect(try !lines(#""caller":{"contact":{"codeWord":"Cô bán xoài"}}"#).isEmpty)
  }

  @Test func `a paper that gives the number says before it how to call, and no other paper does`() throws {
    func text(_ values: [ReferralTold.Value]) -> [String] {
      values.compactMap {
        switch $0 {
        case .words(let words): words
        case .label(let label): label.vi
        default: nil
        }
      }
    }
    let told = ReferralTold([try Told.report(Self.agreed)], to: "commune-police", message: nil)
    let caller = text(try #require(told.lines.first { $0.part == .caller }).values)
    #expect(caller.first == "Bà Gọi Thử" && caller.last == "0911000009")
    #expect(caller[1].contains("KHÔNG AN TOÀN") && caller.contains { $0.contains("Cô bán xoài") })
    for kind in Told.kinds {
      let silent = Self.agreed.replacing(#""consentToPassIdentity":"yes""#, with: #""consentToPassIdentity":"no""#)
      let paper = ReferralTold([try Told.report(silent)], to: kind, message: nil)
      let all = paper.lines.flatMap { text($0.values) }
      #expect(!all.contains { $0.contains("Cô bán xoài") || $0.contains("AN TOÀN:") }, "\(kind)")
    }
    let form = Form01(try Told.report(Self.agreed), receivedAt: "21:30 3/10/2026")
    let labels = form.sections.flatMap(\.lines).map(\.label.en)
    let before = try #require(labels.firstIndex(of: "Before calling"))
    #expect(labels[before + 1] == "Phone")
  }
}
