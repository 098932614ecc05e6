import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// What the policy's table says is asked in every use case, of everybody, before anything is done.
struct EnforcementTests {
  private func decision(_ action: Action, _ role: Role) -> Decision {
    Policy.decide(action, roles: [role], standing: [], isHeld: false, supervisors: 2)
  }

  @Test(arguments: Role.allCases)
  func `what a role may not do is refused and journalled, and changes nothing`(role: Role) throws {
    let scene = try Scene()
    let store = try scene.log.person("p", role)
    let stamp = scene.log.stamp(1, by: "p", for: .supervision)
    for attempt in Attempt.all {
      guard case .refused = decision(attempt.action, role) else { continue }
      let name = "\(attempt.function), \(attempt.action.code)"
      let number = attempt.number(in: scene)
      #expect(throws: StoreError.notAllowed(attempt.action, [role], number), "\(name)") {
        try attempt.run(store, scene, stamp)
      }
      let entry = try #require(try scene.lastEntry())
      #expect(entry["actor"] == "p" && entry["action"] == "policy.refuse", "\(name)")
      let detail: String = entry["detail"]
      #expect(detail.contains(#""action":"\#(attempt.action.code)""#), "\(name)")
      #expect(entry["number"] == number?.description, "\(name)")
      #expect(entry["content"] as String? == nil, "\(name) wrote something")
    }
  }

  @Test(arguments: Role.allCases)
  func `what takes a reason on record isn't done without one`(role: Role) throws {
    let scene = try Scene()
    let store = try scene.log.person("p", role)
    let size = try scene.log.store.historySize()
    for attempt in Attempt.all where !attempt.hasReason {
      switch decision(attempt.action, role) {
      case .allowedWithReason, .needsSecondSupervisor: break
      case .allowed, .existenceOnly, .refused: continue
      }
      #expect(throws: StoreError.purposeNeeded(attempt.action), "\(attempt.function)") {
        try attempt.run(store, scene, scene.log.stamp(1, by: "p"))
      }
    }
    #expect(try scene.log.store.historySize() == size)
  }

  @Test func `without keys, in another's name, ended or uncertified nobody does anything`() throws {
    let scene = try Scene()
    let log = scene.log
    let gone = try log.person("g", .supervisor)
    try log.store.endUser("g", stamp: log.stamp(for: .staffing))
    let keys = try UserKeys.generate(user: "n", version: 1)
    let people: [(CaseStore, String, StoreError)] = [
      (try log.reopened(nil), "y-lan", .locked),
      (log.store, "q", .notYou("q")),
      (gone, "g", .noSuchUser("g")),
      (log.store.unlocked(by: Keyring(keys, groups: [])), "n", .notCertified("n")),
    ]
    let size = try log.store.historySize()
    for (store, user, error) in people {
      for attempt in Attempt.all {
        #expect(throws: error, "\(attempt.function) by \(user)") {
          try attempt.run(store, scene, log.stamp(1, by: user, for: .supervision))
        }
      }
    }
    #expect(try log.store.historySize() == size)
  }

  /// Restoring is done with the paper, where there is no log yet that could be asked; taking up somebody else's draft
  /// is tried by DraftTests, where there is one.
  private static let elsewhere: Set<Action> = [.restore, .takeUpDraft]

  @Test func `every action of the policy is tried`() {
    let tried = Set(Attempt.all.map(\.action))
    #expect(tried.symmetricDifference(Action.allCases) == Self.elsewhere)
  }

  /// Use cases that no row of the policy guards, each with what guards it instead.
  private static let unguarded = [
    "create": "there is no log yet",
    "recover": "the words on paper",
    "noteKey": "shows one's own public key",
    "changeKeys": "changes one's own keys",
    "notices": "shows what was left for oneself",
    "requests": "shows one's own, and everybody's to supervisors",
    "withdraw": "takes back one's own",
    "receive": "goes through step(_:_:), by whoever opens the case",
    "keepAnswers": "the key of the actor's own draft, which is at hand",
    "check": "goes through recompute(stamp:)",
  ]

  @Test func `every public use case of the store is tried, or something else guards it`() throws {
    let declared = try Sources.functions(of: "CaseStore", taking: "stamp: Stamp")
    #expect(declared.count > 40)
    let tried = Set(Attempt.all.map(\.function))
    let unknown = declared.subtracting(tried).subtracting(Self.unguarded.keys)
    #expect(unknown.isEmpty, "add them to Attempt.all, or say here what guards them")
    #expect(tried.union(Self.unguarded.keys).subtracting(declared).isEmpty)
  }
}
