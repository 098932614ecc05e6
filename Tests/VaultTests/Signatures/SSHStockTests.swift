import _VaultTestSupport
import Foundation
import Testing

@testable import Vault

/// `ssh-keygen` verifies what we sign, and we what it signs.
@Suite(
  .enabled(
    if: StockTool("ssh-keygen") != nil,
    "ssh-keygen isn't installed: run scripts/prerequisites tests"))
struct `Stock ssh-keygen` {
  private let keygen: StockTool
  private let folder: TestFolder
  private let content = SampleAge.bytes(100_000)

  init() throws {
    keygen = try #require(StockTool("ssh-keygen"))
    folder = try TestFolder()
  }

  private func verifies(
    _ signature: SSHSignature, of content: Data, by allowed: String?, _ namespace: String,
    as principal: String = "hotline"
  ) throws -> Bool {
    let signers = try folder.file("allowed", Data(((try #require(allowed)) + "\n").utf8))
    let sig = try folder.file("content.sig", Data(signature.text.utf8))
    return try keygen.run(
      [
        "-Y", "verify", "-f", signers.path, "-I", principal, "-n", namespace, "-s", sig.path,
      ], input: folder.file("content", content)
    ).succeeded
  }

  @Test(arguments: SSHSignature.Namespace.allCases)
  func `verifies our signatures, and no altered ones`(namespace: SSHSignature.Namespace) throws {
    let signer = try SampleSigner(3)
    let signature = try signer.sign(content, for: namespace)
    let allowed = signer.publicKey.allowedSigner("hotline", for: [namespace])
    let name = namespace.rawValue
    #expect(try verifies(signature, of: content, by: allowed, name))
    #expect(try !verifies(signature, of: content.flipped(at: 5), by: allowed, name))
    #expect(try !verifies(signature, of: content.dropLast(), by: allowed, name))
    #expect(try !verifies(signature, of: content, by: allowed, "file"))
    #expect(try !verifies(signature, of: content, by: allowed, name, as: "other"))
    let other = try SampleSigner(4).publicKey.allowedSigner("hotline", for: [namespace])
    #expect(try !verifies(signature, of: content, by: other, name))
    let purposes = SSHSignature.Namespace.allCases.filter { $0 != namespace }
    let wrong = signer.publicKey.allowedSigner("hotline", for: purposes)
    #expect(try !verifies(signature, of: content, by: wrong, name))
  }

  @Test func `signs as we do, byte by byte, and we verify it`() throws {
    let path = folder.url.appending(path: "key").path
    #expect(
      try keygen.run(["-q", "-t", "ed25519", "-N", "", "-C", "made up", "-f", path]).succeeded)
    let line = try String(contentsOfFile: path + ".pub", encoding: .utf8)
    let publicKey = try #require(
      SigningPublicKey(sshLine: line.trimmingCharacters(in: .whitespacesAndNewlines)))
    let key = try SigningKey(seed: try seed(inKeyFile: path, of: publicKey))
    #expect(key.publicKey == publicKey)

    let file = try folder.file("content", content)
    #expect(
      try keygen.run(["-q", "-Y", "sign", "-f", path, "-n", "hotline-backup", file.path])
        .succeeded)
    let text = try Data(contentsOf: file.appendingPathExtension("sig"))
    let ours = try SSHSignature(
      signing: SSHDigest(of: content), for: .backup, by: publicKey, key.sign)
    #expect(ours.text == String(decoding: text, as: UTF8.self))
    #expect(
      try SSHSignature(text).verify(SSHDigest(of: content), for: .backup, by: [publicKey])
        == publicKey)
  }

  /// The private part holds the seed before a second copy of the public key.
  private func seed(inKeyFile path: String, of key: SigningPublicKey) throws -> Secret {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let blob = try #require(Data(base64Encoded: lines.dropFirst().dropLast().joined()))
    let pair = try #require(blob.range(of: Data([0, 0, 0, 64])))
    let both = blob[pair.upperBound...].prefix(64)
    #expect(both.suffix(32) == key.bytes)
    return Secret(Data(both.prefix(32)))
  }
}
