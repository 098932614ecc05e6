import Foundation
import Testing

@testable import Vault

struct PassphraseRuleTests {
  @Test(arguments: [
    "bốn con mèo ngủ trên mái", "rổ cam vàng bên hiên", "korrekt Pferd Batterie",
    "hotline rổ cam vàng bên hiên", "a1!b2@c3#d4$e5%f6",
  ])
  func `a long one of one's own is accepted`(passphrase: String) throws {
    try PassphraseRule.check(Secret(Data(passphrase.utf8)))
  }

  @Test func `what the tool draws is accepted`() throws {
    for _ in 0..<100 { try PassphraseRule.check(Secret(Data(Words.passphrase().utf8))) }
  }

  @Test(arguments: [
    ("", PassphraseError.tooShort), ("14 characters!", .tooShort),
    (String(repeating: "mèo ", count: 300), .tooLong), ("qwertyuiopasdfghjkl", .common),
    ("Hotline Treem 2024", .common), ("Bạo lực trẻ em 123456", .common),
    ("aaaaaaaaaaaaaaaaaaaa", .common), ("12345678901234567890", .common),
    ("abababababababababab", .common), ("MậtKhẩu.MậtKhẩu.1", .common),
    ("passwordpassword123", .common), ("CorrectHorseBatteryStaple", .common),
    ("1qaz2wsx3edc4rfv", .common),
  ])
  func `a short, huge or common one isn't`(passphrase: String, error: PassphraseError) {
    #expect(throws: error) { try PassphraseRule.check(Secret(Data(passphrase.utf8))) }
  }
}
