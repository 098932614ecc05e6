public import Base
public import Foundation

extension JSONValue {
  /// Reads one document whole.
  ///
  /// - Throws: ``IntakeFaults``: where it is no JSON, or every key that an object has twice.
  public init(document data: Data) throws(IntakeFaults) {
    do {
      try self.init(reading: data)
    } catch {
      switch error {
      case .notJSON(let line, let column):
        throw IntakeFaults([Fault(path: "$", problem: .notJSON(line: line, column: column))])
      case .givenTwice(let paths):
        throw IntakeFaults(paths.map { Fault(path: $0, problem: .givenTwice) })
      }
    }
  }
}
