import Crypto
import CryptoExtras
import Foundation
import Testing

/// The published answers of the algorithms that everything here is built of.
struct KnownAnswerTests {
  @Test(arguments: [
    (
      "", "", 16, 1, 1,
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", 1024, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", 16384, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ])
  func `scrypt answers as RFC 7914 says`(
    passphrase: String, salt: String, rounds: Int, size: Int, parallelism: Int, answer: String
  ) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(passphrase.utf8), salt: Data(salt.utf8), outputByteCount: 64, rounds: rounds,
      blockSize: size, parallelism: parallelism)
    #expect(key.withUnsafeBytes { Data($0) }.hex == answer)
  }

  @Test(arguments: [
    (
      "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c",
      "f0f1f2f3f4f5f6f7f8f9",
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    ),
    (
      "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "",
      "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    ),
  ])
  func `HKDF answers as RFC 5869 says`(key: String, salt: String, info: String, answer: String) {
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(hex: key)), salt: Data(hex: salt),
      info: Data(hex: info), outputByteCount: 42)
    #expect(derived.withUnsafeBytes { Data($0) }.hex == answer)
  }

  /// Test case 16 of McGrew and Viega, The Galois/Counter Mode of Operation.
  @Test func `AES-256-GCM answers as its authors say`() throws {
    let box = try AES.GCM.seal(
      Data(
        hex: "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
          + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"),
      using: SymmetricKey(
        data: Data(hex: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")),
      nonce: AES.GCM.Nonce(data: Data(hex: "cafebabefacedbaddecaf888")),
      authenticating: Data(hex: "feedfacedeadbeeffeedfacedeadbeefabaddad2"))
    #expect(box.tag.hex == "76fc6ece0f4e1768cddf8853bb2d551b")
    #expect(box.ciphertext.prefix(16).hex == "522dc1f099567d07f47f37a32a84427d")
  }

  /// RFC 9180, A.2.1: X25519, HKDF-SHA256, ChaCha20Poly1305, base mode. There is none for X-Wing yet.
  @Test func `HPKE opens what RFC 9180 sealed`() throws {
    var recipient = try HPKE.Recipient(
      privateKey: Curve25519.KeyAgreement.PrivateKey(
        rawRepresentation: Data(
          hex: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")),
      ciphersuite: .Curve25519_SHA256_ChachaPoly,
      info: Data("Ode on a Grecian Urn".utf8),
      encapsulatedKey: Data(hex: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a")
    )
    let opened = try recipient.open(
      Data(
        hex: "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db"
          + "21993c62ce81883d2dd1b51a28"),
      authenticating: Data("Count-0".utf8))
    #expect(opened == Data("Beauty is truth, truth beauty".utf8))
  }

  /// RFC 8032, 7.1, test 2.
  @Test func `Ed25519 verifies what RFC 8032 signed`() throws {
    let key = try Curve25519.Signing.PublicKey(
      rawRepresentation: Data(
        hex: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
    let signature = Data(
      hex: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    #expect(key.isValidSignature(signature, for: Data([0x72])))
  }
}
