import Base
import CaseModel
import Foundation
import GRDB
import Statistics
import Vault

extension ReleaseEntry {
  init(_ row: Row) throws {
    id = row["id"]
    request = row["requestID"]
    state = try reading("request", row) { try $0.code("state") }
    askedBy = row["askedBy"]
    askedAt = row["askedAt"]
    confirmedBy = state == .approved ? row["decidedBy"] : nil
    confirmedAt = state == .approved ? row["decidedAt"] : nil
    withdrawnBy = row["withdrawnBy"]
    withdrawnAt = row["withdrawnAt"]
    let questions: String = row["questions"]
    content = Content(
      audience: row["audience"], secrecy: row["secrecy"], scope: row["scope"],
      revises: row["revises"], policy: Data((row["policy"] as String).utf8),
      questions: try Self.questions(questions),
      published: Data((row["published"] as String).utf8))
    guard try content.hash == row["hash"] as Data else { throw StoreError.damaged }
  }

  private static func questions(_ text: String) throws -> [Question] {
    do {
      return try JSONDecoder().decode([Question].self, from: Data(text.utf8))
    } catch {
      throw StoreError.damaged
    }
  }
}

extension ReleaseEntry.Content {
  /// The questions as they are stored: the same questions have the same bytes.
  var questionData: Data {
    get throws { try JSONEncoder.stable.encode(questions) }
  }

  var hash: Data {
    get throws {
      TreeHash.leaf(try questionData + Data([10]) + policy + Data([10]) + published)
    }
  }
}
