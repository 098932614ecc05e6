import Testing

@testable import Vault

struct `SSH key lines` {
  /// The base64 as `ssh-keygen` wrote it.
  @Test func `are those of OpenSSH`() throws {
    let key = try SampleSigner(1).publicKey
    #expect(key.sshLine == SampleSSH.line)
    #expect(SigningPublicKey(sshLine: SampleSSH.line) == key)
    #expect(SigningPublicKey(sshLine: SampleSSH.line + " the hotline of a district") == key)
  }

  @Test func `other kinds and spellings are no keys`() {
    for bad in [
      "", "ssh-ed25519", "ssh-ed25519 ", "ssh-rsa " + SampleSSH.line.dropFirst(12),
      " " + SampleSSH.line, SampleSSH.line + "=", String(SampleSSH.line.dropLast(4)),
      SampleSSH.line.replacing("ssh-ed25519 ", with: "ssh-ed25519  "),
    ] {
      #expect(SigningPublicKey(sshLine: bad) == nil)
    }
  }

  @Test func `an allowed signer has its purposes and nothing else`() throws {
    let key = try SampleSigner(1).publicKey
    #expect(
      key.allowedSigner("hotline@tmr", for: [.backup])
        == "hotline@tmr namespaces=\"hotline-backup\" " + SampleSSH.line)
    #expect(
      key.allowedSigner("u-17")
        == "u-17 namespaces=\"hotline-backup,hotline-stats\" " + SampleSSH.line)
    for bad in ["", "*", "a b", "a,b", "!a", "a\n", "é", "\"a\"", "#a"] {
      #expect(key.allowedSigner(bad) == nil)
    }
  }
}
