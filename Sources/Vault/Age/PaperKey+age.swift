extension PaperKey {
  /// What opens backups that were sealed to the organisation.
  public var ageIdentity: AgeIdentity {
    get throws(AgeError) { try AgeIdentity(secret: ageSecret) }
  }
}
