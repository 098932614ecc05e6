package import Statistics

/// Figures that may be handed out, with the proof that nobody can be found in them.
///
/// There is no way to make one but `init(_:proof:tally:policy:after:)`, which asks the
/// ``Verifier``; whoever holds a `Release` holds verified figures.
public struct Release: Hashable, Sendable {
  public let publication: Publication
  public let policy: Policy
  /// Sealed with the register entry; never part of what is handed out.
  public let proof: Proof

  /// Accepts a publication with its proof, or refuses it with the first thing that is wrong.
  package init(
    _ publication: Publication, proof: Proof, tally: Tally, policy: Policy,
    after earlier: [Publication]
  ) throws(DisclosureError) {
    let verifier = Verifier(tally: tally, policy: policy)
    if let refusal = verifier.refusal(of: publication, proof: proof, after: earlier) {
      throw .refused(refusal)
    }
    self.publication = publication
    self.policy = policy
    self.proof = proof
  }
}
