import Foundation
import Glibc
import Testing

@testable import hotline

struct DescriptorTests {
  init() { _ = Surroundings.live }

  @Test func `output that would be lost is an error`() {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(throws: Descriptor.Failure(direction: .writing, code: ENOSPC)) {
      try Descriptor.write("x", to: full)
    }
  }

  @Test func `a reader that has gone is no error`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    try Descriptor.write("x", to: ends[1])
  }

  @Test func `large output goes through a pipe that never blocks, whole`() async throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "Đăk Tờ Kan\n", count: 50_000)
    Thread.detachNewThread {
      try? Descriptor.write(text, to: writing)
      close(writing)
    }
    #expect(try Descriptor.readAll(from: reading) == Data(text.utf8))
    close(reading)
  }
}
