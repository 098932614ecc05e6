public import Foundation

extension WitnessRequest {
  /// Reads a request, or a bare checkpoint: enough for a witness who sees the log for the first time.
  public init(requestOrNote data: Data) throws(HistoryError) {
    if data.starts(with: "old ".utf8) {
      try self.init(data)
    } else {
      try self.init(old: 0, proof: [], checkpoint: SignedNote(data))
    }
  }

  /// What a witness sees before she cosigns: the log signed it, and it continues the last checkpoint of this log that
  /// she saw.
  ///
  /// - Parameters:
  ///   - logKeys: Of every log she is a witness for.
  ///   - seen: The last checkpoint of the log of this name; nil when it is the first.
  /// - Throws: ``HistoryError/unsigned``, ``HistoryError/otherLog(expected:)``, ``HistoryError/rewritten(old:new:)``,
  ///   also if it is shorter; ``HistoryError/proofNeeded(since:)`` when it may be sound but isn't shown to be.
  public func verified(
    logKeys: [NoteKey], seen: (String) throws -> Checkpoint?
  ) throws -> Checkpoint {
    let signers = try checkpoint.signers(among: logKeys)
    let now = try Checkpoint(text: checkpoint.text)
    for signer in signers
    where !signer.key.name.utf8.elementsEqual(now.origin.utf8) || signer.key.kind != .signature {
      throw HistoryError.otherLog(expected: signer.key.name)
    }
    guard let last = try seen(now.origin), last.size > 0 else { return now }
    if last.size < now.size, old != last.size {
      throw HistoryError.proofNeeded(since: last.size)
    }
    try now.verifyContinues(last, proof: last.size < now.size ? proof : [])
    return now
  }
}
