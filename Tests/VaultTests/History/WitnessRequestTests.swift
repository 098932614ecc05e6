import Foundation
import Testing
import Vault

struct WitnessRequestTests {
  private func request(from old: Int, to size: Int) throws -> WitnessRequest {
    let history = try SampleHistory(size: size)
    return try WitnessRequest(
      old: old, proof: history.tree.consistencyProof(from: old, to: size),
      checkpoint: history.note())
  }

  @Test(arguments: [(0, 3), (1, 20), (7, 33), (20, 20)])
  func `what was written is read again, byte by byte`(old: Int, size: Int) throws {
    let request = try request(from: old, to: size)
    #expect(try WitnessRequest(request.data) == request)
    #expect(try WitnessRequest(request.data).data == request.data)
  }

  @Test func `a changed byte is refused, or leaves nothing to cosign`() throws {
    let (data, key) = (try request(from: 7, to: 12).data, try SampleKey.log().key)
    let seen = try SampleHistory(size: 7).checkpoint()
    #expect(
      try WitnessRequest(requestOrNote: data).verified(logKeys: [key]) { _ in seen }.size == 12)
    // The witness's own line at the end is none of what she looks at.
    let end = try #require(data.range(of: Data("— authority".utf8))?.lowerBound)
    for index in 0..<end {
      var spoilt = data
      spoilt[index] ^= 1
      #expect(throws: HistoryError.self, "\(index)") {
        try WitnessRequest(requestOrNote: spoilt).verified(logKeys: [key]) { _ in seen }
      }
    }
  }
}
