import Base
import Disclosure
import Foundation
import Statistics
import Testing

@testable import Export

/// Every format tells rounded numbers from exact ones.
struct RoundedTests {
  let figures: Figures
  let bulletin: Bulletin

  init() throws {
    let tally = try Sample.childTally()
    let policy = try Policy(threshold: 5, method: .round(base: 5))
    let codebooks = try [Sample.place(), Sample.topic(), Sample.sex(), Sample.age()]
    figures = try Figures(
      "children",
      Sample.release(tally, Sample.childLayouts(tally.dimensions), policy: policy),
      counting: .child, in: Sample.period(), codebooks: codebooks)
    let columns = try [FormTable.Column(Text(name: "T"))] + .columns(of: Sample.sex())
    let form = try Form(
      "02", Text(name: "F"), section: .analysis,
      tables: [
        FormTable(
          Text(name: "C"), of: "children", rows: .rows(of: Sample.topic()), columns: columns,
          charted: 0, isSpoken: true)
      ])
    bulletin = try Bulletin(Sample.imprint(), figures: [figures], forms: [form])
  }

  @Test func `the legend says base and bound, and no number is said to be hidden or exact`() {
    #expect(figures.bound == 5)
    for language in Language.allCases {
      let text = bulletin.legend.text.inLanguage(language)
      #expect(text.contains(language == .vi ? "bội số của 5" : "multiple of 5"))
      #expect(text.contains(language == .vi ? "từ 6 đến 14" : "from 6 to 14"))
      #expect(text.contains(language == .vi ? "không phân biệt được" : "aren't told apart"))
      #expect(!text.contains(language == .vi ? "số đúng, không làm tròn" : "exact, not rounded"))
      #expect(!text.contains("x :"))
      #expect(!text.contains(language == .vi ? "không nhất thiết ra tổng" : "need not add up"))
    }
  }

  @Test func `a rounded zero is written 0, in words it isn't none`() {
    #expect(Printed.rounded(0).sign(.vi) == "0")
    #expect(Printed.rounded(10).words(.en) == "about 10")
    let report = Report(bulletin, .en).document
    #expect(report.contains("round to 0"))
    #expect(!report.contains("None:"))
    #expect(!report.contains(">x<"))
    let spoken = Broadcast(bulletin, .vi).document
    #expect(spoken.contains("khoảng"))
    #expect(spoken.contains("làm tròn"))
    #expect(!spoken.contains("không được nêu"))
  }

  @Test func `data files have the status of rounded numbers, and say what it means`() throws {
    let csv = try CSVFile(figures).document.split(separator: "\r\n").dropFirst()
    #expect(csv.allSatisfy { $0.hasSuffix(",E,F") })
    let sdmx = try SDMXFile(figures, SDMXPlan(area: "TMR")).document.split(separator: "\r\n").dropFirst()
    #expect(sdmx.allSatisfy { $0.hasSuffix(",E,F") && !$0.contains("NaN") })
    for text in [CSVWMetadata(figures, in: bulletin).document, DataPackage(bulletin).document] {
      #expect(text.contains("Rounded to multiples of 5"))
      #expect(text.contains("\"E\"") || text.contains("E|Q"))
    }
    let json = JSONFile(bulletin).document
    #expect(json.contains("\"bound\": 5"))
    #expect(json.contains("\"method\": \"round\", \"base\": 5") || json.contains("\"base\": 5"))
    #expect(!json.contains("\"hidden\": true"))
  }

  @Test func `what DHIS2 gets adds up and says that it is rounded`() throws {
    let file = try DHIS2File(
      figures, DHIS2Plan(figures: "children", dataSet: "D"), imprint: Sample.imprint())
    let values = try DHIS2Tests.read(file).dataValues
    #expect(values.allSatisfy { (Int($0.value) ?? 1).isMultiple(of: 5) })
    #expect(file.document.components(separatedBy: "Rounded to multiples of 5").count > values.count)
    #expect(file.notSent.isEmpty)
  }

  @Test func `exact figures are said to be exact`() throws {
    let exact = try Sample.children()
    let csv = try CSVFile(exact).document
    #expect(exact.bound == 1)
    #expect(!csv.contains(",E,"))
    let text = try JSONFile(Sample.bulletin()).document
    #expect(text.contains("\"bound\": 1"))
  }

  @Test func `a joined release says so`() throws {
    let legend = Legend(try Policy(threshold: 5, method: .recode), of: [])
    #expect(legend.text.en.contains("joining"))
    #expect(legend.text.vi.contains("gộp"))
    #expect(legend.text.en.contains("exact, not rounded"))
  }
}
