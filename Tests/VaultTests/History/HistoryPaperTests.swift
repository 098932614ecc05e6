import Foundation
import Testing
import Vault

struct `Checkpoints and proofs on paper` {
  @Test func `the checkpoint of the specification is read and written`() throws {
    let text = Data(
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n".utf8)
    let checkpoint = try Checkpoint(text: text)
    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.text == text)
  }

  static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

  @Test(arguments: [
    "", "a", "a\n", "a\n1\n", "a\n1\n\(root)", "\n1\n\(root)\n", "a\n01\n\(root)\n",
    "a\n-1\n\(root)\n",
    "a\n+1\n\(root)\n", "a\n\n\(root)\n", "a\n1\n\(root)\n\n", "a\n1\n\(root)\nextension\n",
    "a\n9223372036854775808\n\(root)\n", "a\n99999999999999999999\n\(root)\n", "a\n١\n\(root)\n",
    "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "a\n1\nAAAA\n", "a b\n1\n\(root)\n",
    "a+b\n1\n\(root)\n", "a\n0\n\(root)\n", "a\n1 \n\(root)\n",
  ])
  func `what is no checkpoint is refused`(text: String) {
    #expect(throws: HistoryError.malformed(.checkpoint)) {
      try Checkpoint(text: Data(text.utf8))
    }
  }

  @Test func `a checkpoint is believed only when its own log signed it`() throws {
    let (log, witness) = (try SampleKey.log(), try SampleKey.witness())
    let history = try SampleHistory(size: 5)
    let signed = try WitnessedCheckpoint(
      history.note(), log: log.key, witnesses: [witness.key])
    #expect(signed.checkpoint == (try history.checkpoint()))
    #expect(signed.witnesses.map(\.key) == [witness.key])
    #expect(signed.witnesses.map(\.time) == [SampleHistory.witnessed])

    let other = try SampleKey(4, name: "other.example/log")
    #expect(throws: HistoryError.unsigned) {
      try WitnessedCheckpoint(history.note(), log: other.key, witnesses: [witness.key])
    }
    #expect(throws: HistoryError.otherLog(expected: "other.example/log")) {
      try history.checkpoint().signed(by: other.key, other.sign)
    }
    let foreign = try SignedNote(signing: history.checkpoint().text, by: other.key, other.sign)
    #expect(throws: HistoryError.otherLog(expected: "other.example/log")) {
      try WitnessedCheckpoint(foreign, log: other.key)
    }
    #expect(throws: HistoryError.wrongKey(name: witness.key.name)) {
      try WitnessedCheckpoint(history.note(), log: witness.key)
    }
  }

  @Test func `a proof is written as the specification says`() throws {
    let proof = try SampleHistory(size: 3).proof(of: 2)
    let lines = String(decoding: proof.data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "c2sp.org/tlog-proof@v1")
    #expect(lines[1] == "extra ZW50cnkgMg==")
    #expect(lines[2] == "index 2")
    #expect(lines[3] == Substring(proof.hashes[0].base64EncodedString()))
    #expect(lines[4...7].joined(separator: "|").hasPrefix("|hotline.example/log|3|"))
    #expect(lines[8].isEmpty && lines[9].hasPrefix("— hotline.example/log "))
  }

  @Test func `every entry is proven offline, and no other body`() throws {
    let (log, witness) = (try SampleKey.log().key, try SampleKey.witness().key)
    let history = try SampleHistory(size: 11)
    for index in 0..<11 {
      let proof = try EntryProof(history.proof(of: index).data)
      let signed = try proof.verified(log: log, witnesses: [witness])
      #expect(signed.checkpoint.size == 11 && signed.witnesses.count == 1)
      let forged = try EntryProof(
        body: Data("entry x".utf8), index: index, hashes: proof.hashes,
        checkpoint: proof.checkpoint)
      #expect(throws: HistoryError.notIncluded(index: index, size: 11)) {
        try forged.verified(log: log)
      }
    }
  }

  /// The lines of a good proof, one of them replaced (nil: left out).
  @Test(arguments: [
    (0, "c2sp.org/tlog-proof@v2"), (0, nil), (1, nil), (1, "extra"), (1, "extra "),
    (1, "extra ZW50cnkgMg="),
    (1, "Extra ZW50cnkgMg=="), (2, nil), (2, "index 02"), (2, "index -2"), (2, "index  2"),
    (2, "index 9223372036854775808"), (3, "AAAA"), (3, "\(root) "), (3, "\(root)\r"),
  ])
  func `what is no proof is refused`(line: Int, text: String?) throws {
    var lines = String(decoding: try SampleHistory(size: 3).proof(of: 2).data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let text { lines[line] = text } else { lines.remove(at: line) }
    #expect(throws: HistoryError.malformed(.proof)) {
      try EntryProof(Data(lines.joined(separator: "\n").utf8))
    }
  }

  @Test func `a changed byte anywhere in a proof is refused`() throws {
    let (log, witness) = (try SampleKey.log().key, try SampleKey.witness().key)
    let good = try SampleHistory(size: 6).proof(of: 3).data
    for index in good.indices {
      var wrong = good
      wrong[index] ^= 1 << UInt8(index % 7)
      // A witness whose name or id no longer fits is a stranger: her word is gone, the log's stays.
      let signed = try? EntryProof(wrong).verified(log: log, witnesses: [witness])
      #expect(signed.map(\.witnesses.isEmpty) != false, "byte \(index)")
    }
  }
}
