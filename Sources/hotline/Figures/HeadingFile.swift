import Foundation
import Releases

/// The heading of a report as a file says it.
enum HeadingFile {
  static func read(_ data: Data) throws -> ReportHeading {
    do {
      return try JSONDecoder().decode(ReportHeading.self, from: data)
    } catch let error as DecodingError {
      throw FiguresError.badHeading(QuestionFileError(error).path)
    }
  }
}
