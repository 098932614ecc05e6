import Base
import CaseModel
import Testing

@testable import hotline

/// A map of columns says what it lacks, by line and field.
struct ImportMapTests {
  private func refused(_ lines: String) -> ImportMapError? {
    do throws(ImportMapError) {
      _ = try ImportMap("column,field,value,means\n" + lines)
      return nil
    } catch {
      return error
    }
  }

  private static let least = "Ngày,receivedAt,,\n,kind,,about-child\n"

  @Test func `each fault is named with its line and the way out`() {
    #expect(refused(Self.least) == nil)
    #expect(refused("") == .empty)
    #expect(refused("Ngày,receivedAt,,\n") == .mustHave("kind"))
    #expect(refused(",kind,,about-child\nTrẻ,children[0].name,,\n") == .mustHave("receivedAt"))
    #expect(refused(Self.least + "A,children[0].sexx,,\n") == .noSuchField(line: 4, "children[0].sex"))
    #expect(refused(Self.least + "A,children,,\n") == .noSuchField(line: 4, nil))
    #expect(refused(Self.least + "A,children[20].name,,\n") == .noSuchField(line: 4, "children[0].name"))
    #expect(
      refused(Self.least + "A,children[0].sex,F,woman\n")
        == .noSuchCode(line: 4, allowed: ["male", "female", "unknown"]))
    #expect(refused(Self.least + "A,children[0].sex,F,female\nA,children[0].sex,f,male\n") == .twice(line: 5))
    #expect(refused(Self.least + "A,children[0].sex,,female\n") == .noMeaning(line: 4))
    #expect(refused(",kind,,about-child\n,kind,,silent\n") == .twice(line: 3))
    do throws(ImportMapError) {
      _ = try ImportMap("column,field\n")
    } catch {
      #expect(error == .missing("value"))
    }
  }

  @Test func `a value means what the map says, whatever its case and marks; a star is all others`() throws {
    let map = try ImportMap(
      "column,field,value,means\n" + Self.least
        + "Giới,children[0].sex,Gái,female\nGiới,children[0].sex,*,\nTuổi,children[0].age,,\n")
    let sex = try #require(map.sources.first { $0.column == "Giới" })
    #expect(map.meaning(of: "GAI", in: sex) == "female" && map.meaning(of: "?", in: sex) == "")
    let age = try #require(map.sources.first { $0.column == "Tuổi" })
    #expect(age.field.isAge && map.meaning(of: "12", in: age) == "12")
  }

  @Test func `every field of the document can be named`() {
    let names = ImportField.all
    #expect(names.allSatisfy { ImportField($0)?.written == $0 })
    #expect(names.contains("caller.contact.codeWord") && names.contains("offenders[0].relation"))
  }
}
