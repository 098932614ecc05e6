import CaseModel
import Statistics

extension CountedUnits {
  /// What no counted thing can have at once, as everybody knows who knows the form: the one list that tables are
  /// protected, verified and attacked by.
  ///
  /// A case that has ended was begun, but no table tells by it: what began later than after three days stands beside
  /// what hasn't. A case may be screened out after somebody acted.
  static func impossible(_ topics: [Scheme.Topic]) -> [Scheme.Impossible] {
    ContactKind.impossible + Scheme.ties(of: topics) + Override.impossible + ReferralState.impossible
  }
}
