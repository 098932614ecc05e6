/// Area codes of landlines before and after 2017.
///
/// Source: the plan of the Ministry of Information and Communications (Quyết định 2036/QĐ-BTTTT, 21 November 2016;
/// number from memory, check), changed in three steps on 2017-02-11, 2017-04-15 and 2017-06-17. The new codes were
/// checked against two data sets; the old ones are partly from memory, check. Provinces keep their codes after the
/// mergers of 2025: 0260 is still Kon Tum.
enum AreaCode {
  /// A landline number as it is dialled today; nil when it isn't one.
  static func today(_ national: String) -> String? {
    for length in [4, 3, 2] {
      guard let new = successors[String(national.prefix(length))] else { continue }
      // Seven digits after the code, eight in the two largest cities; one less before 2008.
      let rest = national.dropFirst(length)
      if (6...7).contains(rest.count) || length == 2 && rest.count == 8 { return new + rest }
    }
    return isWhole(national) ? national : nil
  }

  /// Whether it has one of today's codes and as many digits as a landline.
  static func isWhole(_ national: String) -> Bool {
    national.count == 11
      && (codes.contains(String(national.prefix(4))) || codes.contains(String(national.prefix(3))))
  }

  private static let codes = Set(successors.values).union(unchanged)
  private static let unchanged: Set<String> = ["0219", "0218", "0210", "0211"]
  private static let successors: [String: String] = [
    "04": "024", "026": "0206", "0281": "0209", "027": "0207", "020": "0214", "0230": "0215",
    "0231": "0213", "022": "0212", "029": "0216", "0280": "0208", "025": "0205", "033": "0203",
    "0240": "0204", "0241": "0222", "0320": "0220", "031": "0225", "0321": "0221", "036": "0227",
    "0351": "0226", "0350": "0228", "030": "0229", "037": "0237", "038": "0238", "039": "0239",
    "052": "0232", "053": "0233", "054": "0234", "0511": "0236", "0510": "0235", "055": "0255",
    "056": "0256", "057": "0257", "058": "0258", "068": "0259", "062": "0252", "060": "0260",
    "059": "0269", "0500": "0262", "0501": "0261", "063": "0263", "0651": "0271", "066": "0276",
    "0650": "0274", "061": "0251", "064": "0254", "08": "028", "072": "0272", "073": "0273",
    "075": "0275", "074": "0294", "070": "0270", "067": "0277", "076": "0296", "077": "0297",
    "0710": "0292", "0711": "0293", "079": "0299", "0781": "0291", "0780": "0290",
  ]
}
