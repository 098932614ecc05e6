import Base
import Testing

struct WholeNumberTests {
  @Test(arguments: [
    ("2", 2), ("2.0", 2), ("2,0", 2), ("2.00", 2), ("2.", 2), ("0", 0), ("-3", -3), ("+4", 4),
    ("1e+05", 100_000), ("1e5", 100_000), ("1.5e3", 1500), ("1.000e3", 1000), ("120e-1", 12),
    ("0.0", 0), ("00012", 12), ("1.0000", 1),
  ])
  func `a count is read as other programs write it`(text: String, number: Int) throws {
    #expect(try WholeNumber.read(text) == number)
  }

  @Test(arguments: [
    "", "2.5", "NA", "x", "1 000", ".5", "1.5e0", "1e-1", "0x10", "1,000.0", "２", "1e99",
    "99999999999999999999999", "--1", "1e",
  ])
  func `what is no whole number is refused`(text: String) {
    #expect(throws: WholeNumber.Fault.notWhole) { try WholeNumber.read(text) }
  }

  @Test(arguments: ["1.000", "1,000", "2.500"])
  func `what may be one or a thousand is refused as that`(text: String) {
    #expect(throws: WholeNumber.Fault.ambiguous) { try WholeNumber.read(text) }
  }
}
