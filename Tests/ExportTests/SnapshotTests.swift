import Base
import Export
import Testing

struct SnapshotTests {
  @Test func `every format of the sample month is what was recorded`() throws {
    let bulletin = try Sample.bulletin()
    let plans = [DHIS2Plan(figures: "children", dataSet: "CP_HOTLINE_MONTHLY")]
    let files = try bulletin.files(
      Set(ExportFormat.allCases), languages: Language.allCases, dhis2: plans)
    #expect(Set(files.map(\.name)).count == files.count)
    for file in files { try expectSnapshot(file.text, named: file.name) }
  }
}
