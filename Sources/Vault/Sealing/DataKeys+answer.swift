extension DataKeys {
  /// What opens an agency's answer to a referral of this case. Its recipient stands on the referral's paper.
  ///
  /// It is made from the key of the case's facts: whoever can open the case can open the answer, nobody else, and
  /// erasing the case ends both. Nothing is stored.
  ///
  /// - Throws: ``VaultError/notEntitled(_:)`` without the key of the facts.
  public func answerIdentity(referral: Int64, log: String) throws -> AgeIdentity {
    guard let facts = keys[.facts] else {
      throw VaultError.notEntitled(KeyClass.facts.rawValue)
    }
    return try AgeIdentity(
      secret: facts.derived("hotline referral answer v1|\(log)|\(referral)"))
  }
}
