import Base
import Foundation
import Testing

@testable import Vault

/// A signer made from one byte: the same in every run.
struct SampleSigner {
  let key: SigningKey

  init(_ seed: UInt8) throws {
    key = try SigningKey(seed: Secret([UInt8](repeating: seed, count: 32)))
  }

  var publicKey: SigningPublicKey { key.publicKey }

  func sign(
    _ content: Data, for namespace: SSHSignature.Namespace = .statistics
  ) throws -> SSHSignature {
    try SSHSignature(signing: SSHDigest(of: content), for: namespace, by: publicKey, key.sign)
  }
}

struct `SSH signatures` {
  private let content = Data("month,calls\n2026-10,412\n".utf8)

  @Test func `say who signed what, for what`() throws {
    let signer = try SampleSigner(1)
    let signature = try SSHSignature(Data(try signer.sign(content).text.utf8))
    let others = [try SampleSigner(2).publicKey, signer.publicKey]
    #expect(
      try signature.verify(SSHDigest(of: content), for: .statistics, by: others)
        == signer.publicKey)
    #expect(throws: SSHSignatureError.altered) {
      try signature.verify(SSHDigest(of: content + [10]), for: .statistics, by: others)
    }
    #expect(throws: SSHSignatureError.otherNamespace(.backup)) {
      try signature.verify(SSHDigest(of: content), for: .backup, by: others)
    }
    #expect(throws: SSHSignatureError.unknownSigner) {
      try signature.verify(SSHDigest(of: content), for: .statistics, by: [others[0]])
    }
  }

  @Test func `are those of OpenSSH`() throws {
    #expect(try SampleSigner(1).sign(content).text == SampleSSH.signature)
  }

  @Test func `a file taken piece by piece has the same digest`() throws {
    var digest = SSHDigest()
    for byte in content { digest.update(Data([byte])) }
    #expect(digest.bytes == SSHDigest(of: content).bytes)
    #expect(
      SSHDigest().bytes.hex
        == "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e")
  }

  @Test func `a key that signs something else isn't believed`() throws {
    let (signer, other) = (try SampleSigner(1), try SampleSigner(2))
    #expect(throws: SSHSignatureError.notSigned) {
      try SSHSignature(
        signing: SSHDigest(of: content), for: .backup, by: signer.publicKey, other.key.sign)
    }
  }

  @Test func `no flipped bit goes unnoticed`() throws {
    let signer = try SampleSigner(1)
    let text = Data(try signer.sign(content).text.utf8)
    for place in text.indices {
      let bad = text.flipped(at: place)
      #expect(throws: SSHSignatureError.self) {
        try SSHSignature(bad).verify(
          SSHDigest(of: content), for: .statistics, by: [signer.publicKey])
      }
    }
  }

  @Test func `one spelling is read, with either end of line`() throws {
    let text = try SampleSigner(1).sign(content).text
    let signature = try SSHSignature(Data(text.utf8))
    #expect(try SSHSignature(Data(text.replacing("\n", with: "\r\n").utf8)) == signature)
    let lines = text.split(separator: "\n").map(String.init)
    let body = lines.dropFirst().dropLast().joined()
    for bad in [
      "", "\n" + text, text + "\n", String(text.dropLast()), text.replacing("\n", with: ""),
      [lines[0], body, lines[lines.count - 1], ""].joined(separator: "\n"),
      text.replacing("SSH", with: "PGP"), text.replacing("P\n", with: "\n"),
      String(repeating: text, count: 2), text + String(repeating: " ", count: 10_000),
    ] {
      #expect(throws: SSHSignatureError.malformed) { try SSHSignature(Data(bad.utf8)) }
    }
  }

  @Test func `other kinds are told from damaged ones`() throws {
    #expect(throws: SSHSignatureError.otherKind) { try SSHSignature(blob(version: 2)) }
    #expect(throws: SSHSignatureError.otherKind) { try SSHSignature(blob(hash: "sha256")) }
    #expect(throws: SSHSignatureError.otherKind) { try SSHSignature(blob(reserved: "x")) }
    #expect(throws: SSHSignatureError.otherKind) { try SSHSignature(blob(kind: "ssh-rsa")) }
    #expect(throws: SSHSignatureError.otherKind) { try SSHSignature(blob(size: 63)) }
    #expect(throws: SSHSignatureError.malformed) { try SSHSignature(blob(namespace: "")) }
    #expect(throws: SSHSignatureError.malformed) { try SSHSignature(blob(more: Data([0]))) }
    #expect(try SSHSignature(blob()).namespace == "file")
  }

  private func blob(
    version: UInt32 = 1, kind: String = "ssh-ed25519", namespace: String = "file",
    reserved: String = "", hash: String = "sha512", size: Int = 64, more: Data = Data()
  ) -> Data {
    var (key, signature, wire) = (SSHWire(), SSHWire(), SSHWire())
    key.put(kind)
    key.put(Data(count: 32))
    signature.put(kind)
    signature.put(Data(count: size))
    wire.put(version)
    wire.put(key.bytes)
    for part in [namespace, reserved, hash] { wire.put(part) }
    wire.put(signature.bytes)
    let base64 = (Data("SSHSIG".utf8) + wire.bytes + more).base64EncodedString()
    let lines = stride(from: 0, to: base64.count, by: 70).map { base64.dropFirst($0).prefix(70) }
    return Data(
      """
      -----BEGIN SSH SIGNATURE-----
      \(lines.joined(separator: "\n"))
      -----END SSH SIGNATURE-----

      """.utf8)
  }

  @Test(arguments: 0..<2)
  func `five thousand damaged signatures are refused or come back byte by byte`(
    part: UInt64
  ) throws {
    var numbers = SplitMix64(seed: 0x737368 + part)
    let good = Data(try SampleSigner(1).sign(content).text.utf8)
    for _ in 0..<5000 {
      var text = good
      for _ in 0..<Int.random(in: 0...2, using: &numbers) {
        let place = Int.random(in: 0..<text.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: text[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: text.remove(at: place)
        case 2: text.insert(UInt8.random(in: 32...122, using: &numbers), at: place)
        default: text = text.prefix(place) + good.suffix(100)
        }
      }
      if let signature = try? SSHSignature(text) { #expect(Data(signature.text.utf8) == text) }
    }
  }
}
