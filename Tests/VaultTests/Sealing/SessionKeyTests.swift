import Foundation
import Testing

@testable import Vault

struct SessionKeyTests {
  private let holders: [Holder] = [
    .user("an", version: 2), .group(.supervisors, epoch: 1), .recovery(version: 1),
  ]
  private let holder = Holder.user("an", version: 2)
  private let record = RecordID(.case, 12)
  private let keys = DataKeys(Set(KeyClass.allCases))
  private let session = SessionSecret()

  private var key: SessionKey { session.key(for: holder, log: "log-1") }

  @Test func `a holder opens what the session wrapped for them`() throws {
    let own = SealingKey()
    let wrapped = try key.wrapped(session: session.id, log: "log-1", to: holder, own.publicKey)
    let opened = try own.unwrapSession(wrapped, session: session.id, log: "log-1", holder: holder)
    for classes in [Set(KeyClass.allCases), [.statistics], [.facts, .narrative]] {
      let wrap = try keys.only(classes).wrapped(for: record, log: "log-1", to: holder, under: key)
      #expect(wrap.count == 10 + 32 * classes.count)
      let found = try opened.unwrap(wrap, for: record, log: "log-1", holder: holder)
      #expect(found.classes == classes && found.matches(keys.commitments))
    }
  }

  @Test func `each holder, session and log has a key of its own`() throws {
    var keys: [Secret] = holders.map { session.key(for: $0, log: "log-1").key }
    keys.append(SessionSecret().key(for: holder, log: "log-1").key)
    keys.append(session.key(for: holder, log: "log-2").key)
    for (index, key) in keys.enumerated() {
      #expect(!keys[..<index].contains(key))
    }
    #expect(session.key(for: holder, log: "log-1").key == keys[0])
  }

  @Test func `a wrap opens for its record, log, holder and session alone`() throws {
    let wrap = try keys.wrapped(for: record, log: "log-1", to: holder, under: key)
    func expectDamaged(_ key: SessionKey, _ record: RecordID, _ log: String, _ holder: Holder) {
      #expect(throws: VaultError.brokenWrap("\(record) · \(holder)")) {
        try key.unwrap(wrap, for: record, log: log, holder: holder)
      }
    }
    expectDamaged(key, RecordID(.contact, 12), "log-1", holder)
    expectDamaged(key, RecordID(.case, 13), "log-1", holder)
    expectDamaged(key, record, "log-2", holder)
    expectDamaged(key, record, "log-1", .user("an", version: 3))
    expectDamaged(SessionSecret().key(for: holder, log: "log-1"), record, "log-1", holder)
  }

  @Test func `no bit of a wrap can be changed`() throws {
    let wrap = try keys.wrapped(for: record, log: "log-1", to: holder, under: key)
    for index in wrap.indices {
      #expect(throws: VaultError.self, "byte \(index)") {
        try key.unwrap(wrap.flipped(at: index), for: record, log: "log-1", holder: holder)
      }
    }
    for length in [0, 1, 2, 10, wrap.count - 1] {
      #expect(throws: VaultError.self) {
        try key.unwrap(wrap.prefix(length), for: record, log: "log-1", holder: holder)
      }
    }
    #expect(throws: VaultError.notEntitled("\(record)")) {
      try DataKeys([]).wrapped(for: record, log: "log-1", to: holder, under: key)
    }
  }

  @Test func `the key of a session opens for its holder, session and log alone`() throws {
    let own = SealingKey()
    let wrap = try key.wrapped(session: session.id, log: "log-1", to: holder, own.publicKey)
    func expectDamaged(_ own: SealingKey, _ session: Data, _ log: String, _ holder: Holder, _ wrap: Data) {
      #expect(throws: VaultError.brokenWrap("sessionKey · \(holder)")) {
        try own.unwrapSession(wrap, session: session, log: log, holder: holder)
      }
    }
    expectDamaged(SealingKey(), session.id, "log-1", holder, wrap)
    expectDamaged(own, SessionSecret().id, "log-1", holder, wrap)
    expectDamaged(own, session.id, "log-2", holder, wrap)
    expectDamaged(own, session.id, "log-1", .user("an", version: 3), wrap)
    expectDamaged(own, session.id, "log-1", holder, Data())
    expectDamaged(own, session.id, "log-1", holder, wrap.flipped(at: wrap.count - 1))
    #expect(throws: VaultError.brokenWrap("sessionKey · \(holder)")) {
      try own.unwrapSession(wrap.flipped(at: 0), session: session.id, log: "log-1", holder: holder)
    }
  }

  @Test func `a session knows the wrap that it made`() throws {
    let wrap = try key.wrapped(session: session.id, log: "log-1", to: holder, SealingKey().publicKey)
    let proof = key.proof(of: wrap)
    #expect(proof.count == 16 && key.proof(of: wrap) == proof)
    #expect(key.proof(of: wrap.flipped(at: 40)) != proof)
    #expect(SessionSecret().key(for: holder, log: "log-1").proof(of: wrap) != proof)
  }

  /// What was wrapped today opens for ever. The proof was computed by another implementation of HKDF and HMAC.
  @Test func `the form of a wrap stays as it is`() throws {
    let session = try SessionSecret(
      id: Data(repeating: 0x33, count: 16), secret: Secret(Data(repeating: 0x44, count: 32)))
    let key = session.key(for: holder, log: "log-1")
    let keys = DataKeys(keys: [
      .facts: Secret(Data(repeating: 0x11, count: 32)), .identity: Secret(Data(repeating: 0x22, count: 32)),
    ])
    let wrap = try keys.wrapped(for: record, log: "log-1", to: holder, under: key)
    #expect(
      wrap.base64EncodedString()
        == "AgMgOgVn6nxipfvGX9U2IJvRSyPM3+0LfYvKfxbJEGg0brgXw1IbYMPoFhVIULo808dEzdBZMnrQ3mZMNnrcj1t9DmsZgxJDDJk=")
    let own = try SealingKey(seed: Secret(Data(0..<32)))
    let sessionWrap = try #require(Data(base64Encoded: goldenSessionWrap))
    let opened = try own.unwrapSession(sessionWrap, session: session.id, log: "log-1", holder: holder)
    #expect(opened.key == key.key)
    #expect(
      key.proof(of: sessionWrap).base64EncodedString() == "eS/z7s2yjrVyPunoyZzOsw==")
    #expect(throws: VaultError.notUnderstood) {
      try SessionSecret(id: Data(count: 15), secret: .random())
    }
  }
}

private let goldenSessionWrap = """
  AWdHHescWgNbU90EVeZ5RABN1uZ4D/BZj4otXLxdWhKU/rGuTiTjVTFl1C4e9OJTkM5qlM84mKsd9oodX4Ch7pwauz0/kMuhCv38vDiQE0Rxie\
  aXspYs67K+YU4ting6671bUGc/Dj12HLf6+5ngNBIoEDa+gFbntKPq2EM9mnoR0k2jaEoHqZJQ1HO0l27NRwfzITh1YUrc/z5hY0q7W0GxC+Oc\
  3KteWjavzDQAANABZEzQlhUYD8tA4Syf89rTA0TxE7I77tjwka0YeRL2h8WPTqbsPcraZTK3/LZsEpgPW90BGcfj279djAeDqybdY5TFTv9FQk\
  YWVS63kizgq6K+5/YEMUVLjCc3A8KZnyN1tyy0DljaJpzHkAckhqISF0NyvxbX13Bx6y709xiveNyQlFHbsI/0ma11dO58h2g3nvtfYwGAyoJs\
  fPDYT2rjp9bglibkuItR/ziuDoWxsox6SurX4w/FAzBpqoFkCKof4k2BNVr6uW3WurS+GkjB3YFdVTHXim/r5Orvm3pfSJ1q5ZSZqmRCtTSwJv\
  S7LraIIGO8eoY3tTfUo3pUIFViL0DR2JRJnvCs0L7SIcLXAF/WKmOdd+uR4j+6JeljKbS01M9CvwW1X75MUKc+W7egQ3RbxG91ujnru0IIWtp7\
  IAarB5NpET2+4z1fozFaJwHaYDbr4CH4bP72g5LywHlIHaneiMDBShlj77SkDj0zx9YRVNO7gs3PC7/E2ZVhNhb8miVeTLGpqyW6PhIXYb+1Lg\
  BDYBWl05qQ8JzVGA2Cq7qzNIJJowbXIBK59EsZE6aLMyq0HyaScGrfYwSTqB6NpBMAdGYq7IYj/Za3TugpUhY/zvwPU1QDf9htMM2x6aLvMyxI\
  atCy5SiaaYsakA8XpWj7sTRNf1C7lViP0nz5V6e89QFq6Qb1POp2oOlKCSR/X+hd6+EZ9oQ3TeEbXsGigPbNqd8rXfKHxONo7mTIyUA8acNJVL\
  RsBoJZkkdElGHV30K+I9LTGCbb3n0SVVtaP9Xc67GEIZTFFRcF0c8PzR3pPVfgRMVNWLM5sCiBHv+tOiQ/smvEkHeqHbf2z+T4j+bDE0HorZ6l\
  qE7pEep0DOvuOo86rzNYZz+zw9poYz+RGhWPZ+9POxpS2c2pqv3J1sNOpym/FGjpNabj2F4qCLOBmx3TFX1uoSV4iFNdsPHWKQH7CKkdPGpsvL\
  1UbXuIGHOq8UrlQok/Fzgxm6FNq8FkQ//57ubljtYsr9EWF11aI8OGAhSMZKJIxyywsuQFrVGVyJRjKEx/reJfohSUxa09JN5UQHZ1aCC4wkLd\
  HNgyi0ov6cDKID9+3qs13H0SNsG/QPnC+gbYpCbIx923yX56r0TvUbwVQa95xAvfJPB4b1UCGBMfDDV8G03//2914o/qZ9ILFVS6L07FjiM63f\
  cOXkfcQiLmyiJvXWDcMuP+TL8OhzqJ8mkl7A2mdLQfMenWdXO36emxTbXeBf0J6RGgTFrOcRLNQETA6AvKFM1TCYW+4MOjuNvCD6oWa8d28ae/\
  k+QhMosDA38FJ59wxPE=
  """
