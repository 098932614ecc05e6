import CGuard
package import Foundation
import Glibc

/// Speaks to the agent of one socket; every message has a connection of its own.
///
/// Answers hold keys: whoever receives one overwrites it after use.
package struct AgentClient: Sendable {
  /// The socket's path, by `AgentSocket.path`.
  package let path: String
  /// How long to wait for an answer.
  package var patience: Duration

  package init(path: String, patience: Duration = .seconds(5)) {
    self.path = path
    self.patience = patience
  }

  /// Hands a request to the holder of the keys.
  ///
  /// - Parameter request: Less than 1 MiB.
  /// - Returns: What the holder of the keys answered.
  package func send(_ request: Data) throws(AgentError) -> Data {
    Data(try exchange(.ask, request))
  }

  /// How the session stands; asking doesn't prolong it.
  package func status() throws(AgentError) -> AgentStatus {
    guard let status = AgentStatus(bytes: try exchange(.status, [])) else { throw .refused }
    return status
  }

  /// Ends the session. When this returns, the keys are overwritten.
  package func lock() throws(AgentError) {
    _ = try exchange(.lock, [])
  }

  private func exchange(
    _ verb: AgentFrame.Verb, _ rest: some Collection<UInt8>
  ) throws(AgentError) -> [UInt8] {
    guard let connection = try AgentSocket.connect(to: path, within: patience) else {
      throw .noAgent
    }
    defer { close(connection) }
    // Somebody else may listen where we look for our agent.
    guard connection_user(connection, nil) == Int64(getuid()) else { throw .refused }
    return try AgentChannel(connection, within: patience).exchange(verb.rawValue, rest)
  }
}
