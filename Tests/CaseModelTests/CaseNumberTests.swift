import CaseModel
import Testing

struct `Case numbers` {
  static let samples = [(26, 1), (26, 147), (0, 9999), (99, 10_000), (26, 2_222), (30, 123_456)]

  @Test(arguments: samples)
  func `a number reads back`(year: Int, sequence: Int) throws {
    let number = CaseNumber(year: 2000 + year, sequence: sequence)
    #expect(try CaseNumber(number.description) == number)
    #expect(try CaseNumber(number.description.filter { $0 != "-" }) == number)
    #expect(try CaseNumber(number.description.replacing("-", with: " ")) == number)
  }

  @Test func `the number is written as people say it`() {
    #expect(CaseNumber(year: 2026, sequence: 147).description == "26-0147-1")
  }

  @Test(arguments: samples)
  func `every wrong digit and every swap of neighbours is refused`(
    year: Int, sequence: Int
  ) throws {
    let digits = CaseNumber(year: 2000 + year, sequence: sequence).description.filter(\.isNumber)
      .map(String.init)
    for index in digits.indices {
      for wrong in (0...9).map(String.init) where wrong != digits[index] {
        var mistyped = digits
        mistyped[index] = wrong
        #expect(throws: CaseNumberError.mistyped) { try CaseNumber(mistyped.joined()) }
      }
      guard index + 1 < digits.count, digits[index] != digits[index + 1] else { continue }
      var swapped = digits
      swapped.swapAt(index, index + 1)
      #expect(throws: CaseNumberError.mistyped) { try CaseNumber(swapped.joined()) }
    }
  }

  @Test(arguments: ["", "26", "26-0147", "26/0147/1", "abc", "26-0147-1x", "2601471234567890"])
  func `what is no number is refused`(text: String) {
    #expect(throws: CaseNumberError.notANumber) { try CaseNumber(text) }
  }

  @Test func `a referral's number is that of the case with its position`() throws {
    let number = try ReferralNumber("26-0147-1/2")
    #expect(number.position == 2 && number.number == CaseNumber(year: 2026, sequence: 147))
    #expect(number.description == "26-0147-1/2")
    for text in ["26-0147-1", "26-0147-1/0", "26-0147-1/x", "26-0147-1/+2", "26-0147-1/1/2"] {
      #expect(throws: CaseNumberError.notANumber) { try ReferralNumber(text) }
    }
  }
}
