import Base
import CaseModel
import Testing

@testable import Agent

struct AgentFrameTests {
  @Test func `a message is four bytes of length, a first byte and the rest`() throws {
    #expect(AgentFrame.pack(2, [7, 8]) == [0, 0, 0, 3, 2, 7, 8])
    #expect(AgentFrame.pack(0, [UInt8]()) == [0, 0, 0, 1, 0])
    let most = try #require(AgentFrame.pack(2, [UInt8](repeating: 7, count: (1 << 20) - 1)))
    #expect(most.prefix(4) == [0, 0x10, 0, 0])
    #expect(AgentFrame.pack(2, [UInt8](repeating: 7, count: 1 << 20)) == nil)
  }

  @Test func `what arrives in pieces is one message, what follows it stays`() throws {
    var bytes: [UInt8] = []
    for byte: UInt8 in [0, 0, 0, 2, 2] {
      bytes.append(byte)
      #expect(try AgentFrame.unpack(&bytes) == nil)
    }
    bytes += [9, 0, 0]
    #expect(try AgentFrame.unpack(&bytes) == [2, 9])
    #expect(bytes == [0, 0])
  }

  @Test(arguments: [[0, 0, 0, 0], [0, 0x10, 0, 1], [0xFF, 0xFF, 0xFF, 0xFF]] as [[UInt8]])
  func `a length of none or too much is refused before the message arrives`(head: [UInt8]) {
    var bytes = head
    #expect(throws: AgentFrame.Malformed()) { try AgentFrame.unpack(&bytes) }
  }

  @Test func `a status survives the wire, and nothing else is taken for one`() {
    let status = AgentStatus(
      process: 4_194_304, idleIn: .milliseconds(599_001), endsIn: .milliseconds(28_799_001),
      hasLockedMemory: true)
    #expect(AgentStatus(bytes: status.bytes) == status)
    #expect(AgentStatus(bytes: []) == nil)
    #expect(AgentStatus(bytes: status.bytes + [0]) == nil)
  }

  @Test func `an order survives the command line, and other commands are none`() {
    let order = AgentOrder(
      socket: "/run/user/1000/hotline/a b.sock",
      terminal: ControllingTerminal(number: 34_816, session: 12_344))
    #expect(order.arguments.dropFirst(2) == ["34816", "12344", "600000", "28800000"])
    #expect(AgentOrder(arguments: order.arguments) == order)
    for words in [
      [], ["agent"], ["queue", "a", "1", "2", "3", "4"], ["agent", "a", "1", "2", "3", "x"],
    ] {
      #expect(AgentOrder(arguments: words) == nil)
    }
  }

  @Test func `every failure says in both languages what to do`() {
    for text in AgentError.allCases.map(\.text) {
      #expect(!text.vi.isEmpty && text.vi != text.en && text.en.hasSuffix("."))
    }
    #expect(Set(AgentError.allCases.map(\.text)).count == AgentError.allCases.count)
  }
}
