import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

struct OutputTests {
  struct Agency: Printable {
    let phoneNumber: String
    let name: String
    let since: Date

    func text(_ style: TextStyle) -> String { name + "\n" }
    static let csvHeader = ["name", "phoneNumber"]
    var csvRows: [[String]] { [[name, phoneNumber]] }
  }

  static let style = TextStyle(language: .vi, isTerminal: false, width: 80, palette: .plain)
  static let agency = Agency(
    phoneNumber: "111", name: "Tổng đài \"111\"/24\u{9B}", since: Date(timeIntervalSince1970: 0))

  @Test func `one value has three forms`() throws {
    #expect(try Self.agency.rendered(as: .text, Self.style) == "Tổng đài \"111\"/24\u{9B}\n")
    #expect(
      try Self.agency.rendered(as: .json, Self.style) == """
        {
          "name" : "Tổng đài \\"111\\"/24\\u009b",
          "phoneNumber" : "111",
          "since" : "1970-01-01T00:00:00Z"
        }

        """)
    #expect(
      try Self.agency.rendered(as: .csv, Self.style)
        == "\u{FEFF}name,phoneNumber\r\n\"Tổng đài \"\"111\"\"/24\",111\r\n")
  }
}
