import Base

/// What a passphrase of one's own must be (NIST SP 800-63B-4; ASVS 5.0, 6.2): long and not the first thing somebody
/// tries.
///
/// No rule about signs or capitals, and no forced change.
public enum PassphraseRule {
  /// In characters (Unicode scalars).
  public static let minimalLength = 15
  /// In bytes; beyond it, it is no passphrase but a file.
  public static let maximalSize = 1024

  public static func check(_ passphrase: Secret) throws(PassphraseError) {
    guard passphrase.count <= maximalSize else { throw .tooLong }
    let text = String(decoding: passphrase.copy, as: UTF8.self)
    guard text.unicodeScalars.count >= minimalLength else { throw .tooShort }
    guard isUncommon(text) else { throw .common }
  }

  /// Whether enough is left when everything that is tried first is struck out.
  ///
  /// What is left must hold eight characters, five of them different.
  private static func isUncommon(_ text: String) -> Bool {
    var rest = Fold.key(text).filter { $0 != " " }
    for known in common {
      rest = rest.replacing(known, with: "")
    }
    rest = String(withoutRuns(Array(rest)))
    return rest.count >= 8 && Set(rest).count >= 5
  }

  /// Leaves out every stretch of three and more that goes on as begun: equal, or up or down by one, as in `aaaa`,
  /// `1234`, `fedc`.
  private static func withoutRuns(_ characters: [Character]) -> [Character] {
    let codes = characters.map { $0.unicodeScalars.first.map { Int($0.value) } ?? 0 }
    return characters.indices.filter { i in
      ![i - 2, i - 1, i].contains { start in
        guard start >= 0, start + 2 < codes.count else { return false }
        let step = codes[start + 1] - codes[start]
        return abs(step) <= 1 && codes[start + 2] - codes[start + 1] == step
      }
    }.map { characters[$0] }
  }

  /// Folded, longest first: commonest passwords, keyboard runs, the organisation's own words.
  private static let common: [String] = [
    "password", "passphrase", "passw0rd", "matkhau", "letmein", "iloveyou", "welcome", "sunshine",
    "princess", "football", "baseball", "superman", "starwars", "whatever", "trustno", "dragon",
    "monkey", "shadow", "master", "admin", "administrator", "login", "secret", "changeme",
    "correcthorsebatterystaple", "tobeornottobe", "maytheforcebewithyou", "anhyeuem", "emyeuanh",
    "yeuem", "congaicung", "khongbiet", "khongnho", "vietnam", "hochiminh", "hanoi", "saigon",
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty", "asdfgh", "zxcvbn", "qwertz", "azerty",
    "1qaz2wsx3edc", "1qaz2wsx", "qazwsxedc", "qazwsx", "1q2w3e4r5t", "1q2w3e4r", "q1w2e3r4",
    "hotline", "tongdai", "duongdaynong", "treem", "baoluc", "baoveem", "baovetreem", "xamhai",
    "giamsat", "thongke", "quantri", "canbo", "childprotection", "helpline", "childline",
  ].sorted { ($0.count, $1) > ($1.count, $0) }
}
