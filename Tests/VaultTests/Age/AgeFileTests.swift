import Foundation
import Testing

@testable import Vault

struct `Age files` {
  @Test(arguments: [AgeForm.binary, .text], [0, 1, 47, 48, 49, 65_535, 65_536, 65_537, 300_000])
  func `open for each recipient, in pieces of any size`(form: AgeForm, size: Int) throws {
    let content = SampleAge.bytes(size)
    let people = [AgeIdentity(), AgeIdentity()]
    let file = try AgeFile.seal(content, to: people.map(\.recipient), as: form)
    for (person, pieces) in zip(people, [997, 70_000]) {
      let read = SampleAge.read(file, pieces: pieces, with: [AgeIdentity(), person])
      #expect(SampleAge.areSame(read.content, content))
      #expect(read.error == nil)
    }
    #expect(throws: AgeError.notForThisKey) { try AgeFile.open(file, with: [AgeIdentity()]) }
    #expect(throws: AgeError.notForThisKey) { try AgeFile.open(file, with: []) }
  }

  @Test func `the file that age made opens for both its keys`() throws {
    let file = Data(SampleAge.file.utf8)
    for key in [try SampleAge.identity(), try SampleAge.deputy()] {
      #expect(try AgeFile.open(file, with: [key]) == Data(SampleAge.content.utf8))
    }
    let crlf = Data(SampleAge.file.replacing("\n", with: "\r\n").utf8)
    let padded = Data(" \r\n".utf8) + crlf + Data("\n\t ".utf8)
    #expect(SampleAge.read(padded, pieces: 1, with: [try SampleAge.identity()]).error == nil)
  }

  @Test func `no two files of the same content are alike`() throws {
    let recipients = [AgeIdentity().recipient]
    let files = try (0..<20).map { _ in try AgeFile.seal(Data(count: 100), to: recipients) }
    #expect(Set(files.map { $0.suffix(116) }).count == 20)
  }

  @Test func `a file for nobody isn't made`() {
    #expect(throws: AgeError.noRecipient) { try AgeFile.seal(Data(), to: []) }
  }

  /// Key 0 and key 1, which agree on 0 with everybody.
  @Test(arguments: [UInt8(0), 1])
  func `a recipient that would give the key to everybody is refused`(first: UInt8) throws {
    let bytes = [first] + [UInt8](repeating: 0, count: 31)
    let text = String(decoding: Bech32.encode(prefix: "age", bytes), as: UTF8.self)
    let recipient = try AgeRecipient(text)
    #expect(throws: AgeError.recipient) { try AgeFile.seal(Data(), to: [recipient]) }
  }

  @Test func `every changed byte is noticed`() throws {
    let identity = AgeIdentity()
    let content = SampleAge.bytes(70_000)
    let file = try AgeFile.seal(content, to: [identity.recipient])
    let header = file.count - content.count - 2 * 16
    for place in Array(0..<header) + stride(from: header, to: file.count, by: 997) {
      let read = SampleAge.read(file.flipped(at: place), with: [identity])
      #expect(read.error != nil)
      #expect(content.starts(with: read.content))
    }
    let second = header + AgeReader.chunkSize + 16
    #expect(SampleAge.read(file.flipped(at: header), with: [identity]).error == .damaged(chunk: 0))
    #expect(SampleAge.read(file.flipped(at: second), with: [identity]).error == .damaged(chunk: 1))
  }

  @Test func `every cut is noticed, and said to be one between chunks`() throws {
    let identity = AgeIdentity()
    let content = SampleAge.bytes(2 * AgeReader.chunkSize)
    let file = try AgeFile.seal(content, to: [identity.recipient])
    let header = file.count - content.count - 2 * 16
    for length in Array(0..<header) + stride(from: header, to: file.count, by: 4099) {
      #expect(SampleAge.read(file.prefix(length), with: [identity]).error != nil)
    }
    for length in [header, header + 15, header + AgeReader.chunkSize + 16, header - 1] {
      let read = SampleAge.read(file.prefix(length), with: [identity])
      #expect(read.error == .truncated)
      #expect(read.content.isEmpty)
    }
  }

  @Test func `what follows the end is noticed`() throws {
    let identity = AgeIdentity()
    for size in [0, 10, AgeReader.chunkSize] {
      let file = try AgeFile.seal(SampleAge.bytes(size), to: [identity.recipient])
      let read = SampleAge.read(file + [0], with: [identity])
      #expect(read.error == (size == AgeReader.chunkSize ? .trailing : .damaged(chunk: 0)))
      #expect(read.content.isEmpty)
    }
  }

  @Test func `chunks in another order, or twice, are refused`() throws {
    let identity = AgeIdentity()
    let file = try AgeFile.seal(SampleAge.bytes(200_000), to: [identity.recipient])
    let size = AgeReader.chunkSize + 16
    let start = file.count - 200_000 - 4 * 16
    let chunks = (0..<4).map { file.dropFirst(start + $0 * size).prefix(size) }
    for order in [[1, 0, 2, 3], [0, 0, 1, 2, 3], [0, 2, 3], [0, 1, 3, 2]] {
      let mixed = order.reduce(file.prefix(start)) { $0 + chunks[$1] }
      #expect(SampleAge.read(mixed, with: [identity]).error != nil)
    }
  }

  @Test func `an error stays, whoever asks again`() throws {
    let identity = AgeIdentity()
    let file = try AgeFile.seal(SampleAge.bytes(200_000), to: [identity.recipient])
    var reader = try AgeReader(
      identities: [identity], source: SampleAge.source(file.flipped(at: 80_000), pieces: 5000))
    _ = try reader.next()
    for _ in 0..<3 {
      do {
        _ = try reader.next()
        Issue.record("read on after damage")
      } catch {
        #expect(error as? AgeError == .damaged(chunk: 1))
      }
    }
  }
}
