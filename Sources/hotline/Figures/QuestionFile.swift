import Base
import CaseModel
import Foundation
import Statistics

/// A declared set of questions, read from JSON.
enum QuestionFile {
  /// - Throws: ``QuestionFileError`` that says where the fault is.
  static func read(_ data: Data) throws -> [Question] {
    do {
      let questions = try JSONDecoder().decode(QuestionSet.self, from: data).questions
      if questions.isEmpty { throw QuestionError.noQuestions }
      try questions.checkNames()
      return questions
    } catch let error as DecodingError {
      throw QuestionFileError(error)
    }
  }

  static let schema: JSONValue = {
    func text(_ more: [String: JSONValue] = [:]) -> JSONValue {
      .object(more.merging(["type": .string("string")]) { own, _ in own })
    }
    func codes(_ all: [String]) -> JSONValue { text(["enum": .array(all.map { .string($0) })]) }
    func list(_ items: JSONValue) -> JSONValue {
      .object(["type": .string("array"), "items": items, "uniqueItems": .bool(true)])
    }
    let axes = Axis.allCases.map(\.rawValue)
    let filters = Dictionary(uniqueKeysWithValues: axes.map { ($0, list(text())) })
    let day = text(["format": .string("date")])
    let members: [String: JSONValue] = [
      "name": text(["pattern": .string("^[a-z0-9][a-z0-9-]{0,59}$")]),
      "count": codes(StatisticsRow.Unit.allCases.map(\.rawValue)), "by": list(codes(axes)),
      "where": .object([
        "type": .string("object"), "additionalProperties": .bool(false),
        "properties": .object(filters),
      ]),
      "in": text([
        "pattern": .string("^[0-9]{4}(-([0-9]{2}|Q[1-4]|H[12]))?$"),
        "description": .string("2026-10, 2026-Q4, 2026-H2, 2026"),
      ]),
      "cut": codes(Period.Cut.allCases.map(\.rawValue)), "unitsOn": day, "knownOn": day,
    ]
    let question = JSONValue.object([
      "type": .string("object"), "additionalProperties": .bool(false),
      "required": .array([.string("name"), .string("count"), .string("in")]),
      "properties": .object(members),
    ])
    return .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Hotline questions"), "type": .string("object"),
      "required": .array([.string("questions")]),
      "properties": .object([
        "questions": .object([
          "type": .string("array"), "minItems": .number(1), "items": question,
        ])
      ]),
    ])
  }()
}

/// Where a file of questions can't be read.
struct QuestionFileError: Explained, Hashable {
  let path: String

  init(_ error: DecodingError) {
    let context: DecodingError.Context
    var keys: [any CodingKey] = []
    switch error {
    case .keyNotFound(let key, let found):
      context = found
      keys = [key]
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
    @unknown default: context = .init(codingPath: [], debugDescription: "")
    }
    path = (context.codingPath + keys).reduce("$") { path, key in
      path + (key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)")
    }
  }

  var status: ExitStatus { .faultyDocument }

  var text: Text {
    Text(
      vi: "Câu hỏi sai ở \(path). Xem mẫu: hotline figures ask --schema.",
      en: "The questions are wrong at \(path). See 'hotline figures ask --schema'.")
  }
}
