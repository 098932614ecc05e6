public import Foundation

/// Words on paper that take the place of those before: their public keys, and who answers for them.
///
/// A supervisor proposes them. They count by the words before, or by a second supervisor: whoever holds the paper can
/// certify anybody, so one person alone never makes a new one.
public struct PaperSuccession: Hashable, Sendable {
  /// The words' keys, as public as a certificate.
  public struct Keys: Hashable, Sendable {
    /// The log's id.
    public let log: String
    /// From 2; the words that a log begins with are 1.
    public let version: Int
    public let root: SigningPublicKey
    public let recovery: SealingPublicKey
    /// To whom backups are sealed.
    public let recipient: AgeRecipient

    public init(log: String, version: Int, root: SigningPublicKey, recovery: SealingPublicKey, recipient: AgeRecipient)
    {
      self.log = log
      self.version = version
      self.root = root
      self.recovery = recovery
      self.recipient = recipient
    }

    /// What ``proof`` and ``proposal`` are made over.
    public var message: Data {
      Data("hotline paper key v1|\(log)|\(version)|\(recipient)|".utf8) + root.bytes + recovery.bytes
    }
  }

  public let keys: Keys
  /// By the new words themselves, over ``Keys/message``: somebody had them in hand.
  public let proof: Data
  /// By a supervisor, over ``Keys/message``.
  public let proposal: Certificate.Signature
  /// How many certificates stood when it was decided: those after them are certified by these words.
  public let since: Int
  /// By the words before (``Certificate/root``, version 0) or another supervisor, over ``decisionMessage(_:since:)``.
  public let decision: Certificate.Signature

  public init(keys: Keys, proof: Data, proposal: Certificate.Signature, since: Int, decision: Certificate.Signature) {
    self.keys = keys
    self.proof = proof
    self.proposal = proposal
    self.since = since
    self.decision = decision
  }

  public static func decisionMessage(_ keys: Keys, since: Int) -> Data {
    Data("hotline paper key in force v1|\(since)|".utf8) + keys.message
  }
}
