import _CaseLogTestSupport
import CaseModel
import Foundation
import Statistics
import Vault

@testable import CaseStore

extension Provoked {
  static let byPeople = [
    Provoked("notCertified") { log in
      let admin = try log.person("q", .administrator)
      let keys = try admin.addUser("o", roles: [.operator], stamp: log.stamp(by: "q")).keyring
      _ = try log.store.unlocked(by: keys).recompute(stamp: log.stamp(by: "o"))
    },
    Provoked("keysHandedOver") { log in
      let keys = try handedOver(log, "o", .operator)
      _ = try log.store.unlocked(by: keys).recompute(stamp: log.stamp(by: "o"))
    },
    Provoked("wordsServed") { log in
      let keys = try handedOver(log, "o", .operator)
      for _ in 1...2 {
        _ = try log.store.unlocked(by: keys).changeKeys(stamp: log.stamp(by: "o")) { _ in nil }
      }
    },
    Provoked("keysWait") { log in
      let keys = try handedOver(log, "b", .supervisor)
      for _ in 1...2 {
        _ = try log.store.unlocked(by: keys).changeKeys(stamp: log.stamp(by: "b")) { _ in nil }
      }
    },
    Provoked("mayNotCertify") { log in
      try log.store.certifyUser("y-lan", stamp: log.stamp()) { _, _ in nil }
    },
    Provoked("clockInDoubt") { log in
      try log.store.addUser("o", roles: [.operator], stamp: log.stamp(40 * 24 * 60))
    },
    Provoked("expiredByClock") { log in
      let number = try log.open()
      _ = try log.store.show(number, stamp: log.stamp(9 * 365 * 24 * 60, for: .supervision))
    },
    Provoked("notAllowed") { log in
      let number = try log.open()
      _ = try log.person("o", .operator).show(number, stamp: log.stamp(by: "o"))
    },
    Provoked("purposeNeeded") { log in
      try log.store.hold(try log.open(), until: nil, stamp: log.stamp())
    },
    Provoked("lastSupervisor") { log in
      try log.store.endUser("y-lan", stamp: log.stamp(for: .staffing))
    },
    Provoked("cannotWork") { log in
      _ = try log.person("o", .operator)
      try log.store.assign(try log.open(), to: "o", seen: nil, stamp: log.stamp())
    },
    Provoked("noSuchUser") { log in
      try log.store.assign(try log.open(), to: "nobody", seen: nil, stamp: log.stamp())
    },
    Provoked("userExists") { log in
      try log.store.addUser("y-lan", roles: [.operator], stamp: log.stamp())
    },
    Provoked("badUserCode") { log in
      try log.store.addUser("Y Lan", roles: [.operator], stamp: log.stamp())
    },
    Provoked("badUserCode") { log in
      try log.store.addUser(
        String(repeating: "a", count: 33), roles: [.operator], stamp: log.stamp())
    },
  ]

  private static func handedOver(_ log: TestLog, _ code: String, _ role: Role) throws -> Keyring {
    try log.store.addUser(code, roles: [role], stamp: log.stamp()) {
      try $0.sealed(passphrase: Secret(Data("mười hai con mèo".utf8)), pepper: Secret(Data(repeating: 1, count: 32)))
    }.keyring
  }

  private static func change(_ log: TestLog, _ user: String, at minutes: Int) throws -> RequestID {
    let asked = try log.store.changeRoles(
      of: user, to: [.caseWorker, .supervisor], stamp: log.stamp(minutes, for: .staffing))
    guard case .waiting(let request) = asked else { throw StoreError.damaged }
    return request
  }

  private static func erasable(_ log: TestLog) throws -> CaseNumber {
    let number = try log.open()
    try log.store.screenOut(
      number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp())
    return number
  }

  private static func propose(_ log: TestLog, after known: ReleaseID?, at minutes: Int) throws
    -> ReleaseEntry
  {
    let question = try Question("q", counting: .case, by: [], in: Period("2026-09"))
    return try log.store.proposeRelease(
      ReleaseEntry.Content(
        audience: "public", secrecy: "open", scope: "x", revises: nil, policy: Data("{}".utf8),
        questions: [question], published: Data("[]".utf8)),
      proof: Data("x".utf8), after: known, stamp: log.stamp(minutes))
  }

  static let byRequests = [
    Provoked("noSuchRequest") { log in
      _ = try log.store.decide(99, approve: true, stamp: log.stamp())
    },
    Provoked("requestDecided") { log in
      let request = try log.store.proposeErasure(
        try erasable(log), stamp: log.stamp(for: .retention))
      _ = try log.store.decide(request, approve: false, stamp: log.stamp(1))
      _ = try log.store.decide(request, approve: true, stamp: log.stamp(2))
    },
    Provoked("ownRequest") { log in
      _ = try log.person("b", .supervisor)
      let request = try log.store.proposeErasure(
        try erasable(log), stamp: log.stamp(for: .retention))
      _ = try log.store.decide(request, approve: true, stamp: log.stamp(1))
    },
    Provoked("requestOvertaken") { log in
      let second = try log.person("b", .supervisor)
      _ = try log.person("a-thu", .caseWorker)
      let request = try change(log, "a-thu", at: 1)
      _ = try log.person("o", .operator, at: 2)
      _ = try second.decide(request, approve: true, stamp: log.stamp(3, by: "b"))
    },
    Provoked("accessNotNeeded") { log in
      let number = try log.open()
      _ = try log.store.grantAccess(
        number, to: "y-lan", hours: 1, stamp: log.stamp(for: .emergency))
    },
    Provoked("erased") { log in
      let number = try erasable(log)
      let request = try log.store.proposeErasure(number, stamp: log.stamp(for: .retention))
      _ = try log.store.decide(request, approve: true, stamp: log.stamp(1))
      _ = try log.store.show(number, stamp: log.stamp(2))
    },
    Provoked("held") { log in
      let number = try erasable(log)
      try log.store.hold(number, until: nil, stamp: log.stamp(for: .authority))
      _ = try log.store.proposeErasure(number, stamp: log.stamp(for: .retention))
    },
    Provoked("notErasable") { log in
      _ = try log.store.proposeErasure(try log.open(), stamp: log.stamp(for: .retention))
    },
    Provoked("noSuchRelease") { log in _ = try log.store.release(9) },
    Provoked("notFinal") { log in
      let question = try Question("q", counting: .case, by: [], in: Period("2026-10"))
      _ = try log.store.proposeRelease(
        ReleaseEntry.Content(
          audience: "public", secrecy: "open", scope: "x", revises: nil, policy: Data("{}".utf8),
          questions: [question], published: Data("[]".utf8)),
        proof: Data(), after: nil, stamp: log.stamp())
    },
    Provoked("releaseOvertaken") { log in
      let days = 30 * 24 * 60
      let other = try propose(log, after: nil, at: days)
      _ = try log.store.decide(other.request, approve: true, stamp: log.stamp(days + 1))
      _ = try propose(log, after: nil, at: days + 2)
    },
    Provoked("notOut") { log in
      let waiting = try propose(log, after: nil, at: 30 * 24 * 60)
      try log.store.withdrawRelease(waiting.id, stamp: log.stamp(30 * 24 * 60 + 1))
    },
  ]
}
