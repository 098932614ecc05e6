import CaseModel
import Export
import Foundation

/// Which figures go to a DHIS2 server and under which identifiers: a JSON list, one member a data set.
struct DHIS2PlanFile: Codable {
  /// The name of the figures, as in the names of the other files.
  let figures: String
  let dataSet: String
  /// The dimension whose codes are organisation units.
  let orgUnits: String?
  /// The dimension whose codes are data elements.
  let dataElements: String
  /// A CSV file `role,code,id`, beside this one.
  let mapping: String?

  static func read(_ file: String, _ surroundings: Surroundings) throws -> [DHIS2Plan] {
    let data = try surroundings.json(file, flag: "--dhis2")
    let members: [DHIS2PlanFile]
    do {
      members = try JSONDecoder().decode([DHIS2PlanFile].self, from: data)
    } catch let error as DecodingError {
      throw FiguresError.badPlan(QuestionFileError(error).path)
    }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    return try members.map { member in
      let mapping = try member.mapping.map { name in
        let path = folder.appendingPathComponent(name).path
        return try DHIS2Mapping(csv: surroundings.sheet(path, flag: "--dhis2"))
      }
      return DHIS2Plan(
        figures: member.figures, dataSet: member.dataSet, orgUnits: member.orgUnits,
        dataElements: member.dataElements, mapping: mapping)
    }
  }
}
