import Foundation
import Testing
import Vault

/// Files longer than memory.
struct `Age files flow` {
  @Test(arguments: [AgeForm.binary, .text])
  func `the writer holds no more than a chunk, the reader no more than two`(form: AgeForm) throws {
    let identity = AgeIdentity()
    let piece = SampleAge.bytes(100_000)
    var file = Data()
    var writer = try AgeWriter(to: [identity.recipient], as: form) { file += $0 }
    for count in 1...10 {
      try writer.write(piece)
      #expect(file.count > count * piece.count - AgeReader.chunkSize)
    }
    try writer.finish()

    var (taken, given) = (0, 0)
    var reader = try AgeReader(identities: [identity]) {
      defer { taken = min(file.count, taken + 10_000) }
      return file.dropFirst(taken).prefix(10_000)
    }
    while let chunk = try reader.next() {
      given += chunk.count
      #expect(taken * (form == .text ? 3 : 4) / 4 < given + 2 * AgeReader.chunkSize)
    }
    #expect(given == 10 * piece.count)
  }

  struct Full: Error {}

  @Test func `what goes wrong outside is handed on, and no broken read goes on`() throws {
    #expect(throws: Full.self) {
      var written = 0
      var writer = try AgeWriter(to: [AgeIdentity().recipient]) {
        written += $0.count
        if written > 100_000 { throw Full() }
      }
      try writer.write(SampleAge.bytes(300_000))
    }
    let identity = AgeIdentity()
    let file = try AgeFile.seal(SampleAge.bytes(200_000), to: [identity.recipient])
    let source = SampleAge.source(file, pieces: 50_000)
    var calls = 0
    var reader = try AgeReader(identities: [identity]) {
      calls += 1
      if calls == 3 { throw Full() }
      return try source()
    }
    var given = 0
    for _ in 0..<5 {
      do {
        given += try reader.next()?.count ?? 1_000_000
      } catch {
        #expect(error is Full)
      }
    }
    #expect(given == AgeReader.chunkSize)
  }

  @Test func `a writer that isn't finished leaves a file that is refused`() throws {
    let identity = AgeIdentity()
    for size in [0, 10, 65_536, 65_537, 200_000] {
      var file = Data()
      var writer = try AgeWriter(to: [identity.recipient]) { file += $0 }
      try writer.write(SampleAge.bytes(size))
      #expect(SampleAge.read(file, with: [identity]).error == .truncated)
    }
  }
}
