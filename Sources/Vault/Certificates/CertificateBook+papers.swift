import Foundation

extension CertificateBook {
  /// Whether these words may take the place of those before, after the certificates that stand.
  public func validate(_ paper: PaperSuccession) throws(CertificateError) {
    let (keys, root) = (paper.keys, Certificate.root)
    guard keys.log == log else { throw .otherLog(root) }
    guard keys.version == paperVersion + 1 else { throw .keyVersion(user: root, keys.version) }
    guard keys.root.isValid(paper.proof, for: keys.message) else { throw .badSignature(signer: root) }
    let proposer = try supervisorKey(paper.proposal)
    guard proposer.isValid(paper.proposal.signature, for: keys.message) else {
      throw .badSignature(signer: paper.proposal.signer)
    }
    let decided = PaperSuccession.decisionMessage(keys, since: paper.since)
    if paper.decision.signer == root {
      guard rootPublicKey.isValid(paper.decision.signature, for: decided) else { throw .badSignature(signer: root) }
      return
    }
    guard paper.decision.signer != paper.proposal.signer else { throw .duplicateSigner(paper.decision.signer) }
    guard try supervisorKey(paper.decision).isValid(paper.decision.signature, for: decided) else {
      throw .badSignature(signer: paper.decision.signer)
    }
  }

  /// The key of a supervisor by the certificates that stand. By their order, not by a clock: a later end of their work
  /// doesn't undo what they signed.
  private func supervisorKey(_ signature: Certificate.Signature) throws(CertificateError) -> SigningPublicKey {
    guard let last = valid.last(where: { $0.user == signature.signer }), last.keyVersion == signature.keyVersion else {
      throw .unknownSigner(signature.signer)
    }
    guard last.roles.contains(Self.supervisor), !last.isHandedOver else { throw .notSupervisor(signature.signer) }
    return last.signing
  }
}
