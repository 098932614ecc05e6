import Base
import CaseModel
import Testing

struct `Who may do what` {
  static let roleSets = subsets(of: Role.allCases)
  static let standings = subsets(of: Standing.allCases)

  @Test(arguments: Action.allCases)
  func `every combination is decided as expected`(action: Action) {
    var wrong: [String] = []
    for roles in Self.roleSets {
      for standing in Self.standings {
        for isHeld in [false, true] {
          for supervisors in 0...3 {
            let decision = Policy.decide(
              action, roles: roles, standing: standing, isHeld: isHeld, supervisors: supervisors)
            let expected = ExpectedPolicy.answer(
              action.code, roles: roles, standing: standing, isHeld: isHeld,
              supervisors: supervisors)
            if decision.answer != expected {
              wrong.append("\(roles) \(standing) \(isHeld) \(supervisors): \(decision)")
            }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `the expectations name only actions that exist`() {
    let lists =
      Array(ExpectedPolicy.byRole.values)
      + [ExpectedPolicy.author, ExpectedPolicy.granted, ExpectedPolicy.assigned]
    let named = lists.map(ExpectedPolicy.codes).flatMap(\.values).reduce(Set()) { $0.union($1) }
    #expect(named == Set(Action.allCases.map(\.code)))
  }

  @Test func `every action has one row, one code and one label`() {
    #expect(Policy.table.map(\.action) == Action.allCases)
    #expect(Set(Action.allCases.map(\.code)).count == Action.allCases.count)
    #expect(Set(Action.allCases.map(\.label.vi)).count == Action.allCases.count)
    #expect(Set(Action.allCases.map(\.label.en)).count == Action.allCases.count)
  }

  @Test(arguments: Action.allCases)
  func `one more role or standing never takes a right away`(action: Action) {
    func rank(_ roles: Set<Role>, _ standing: Set<Standing>, _ isHeld: Bool) -> Int {
      Policy.decide(
        action, roles: roles, standing: standing, isHeld: isHeld, supervisors: 2
      ).answer.rawValue
    }
    var taken = 0
    for roles in Self.roleSets {
      for standing in Self.standings {
        for isHeld in [false, true] {
          let before = rank(roles, standing, isHeld)
          taken += Role.allCases.count { rank(roles.union([$0]), standing, isHeld) < before }
          taken += Standing.allCases.count { rank(roles, standing.union([$0]), isHeld) < before }
        }
      }
    }
    #expect(taken == 0)
  }

  @Test(arguments: [Role.administrator, .statistician], Action.allCases)
  func `no standing opens a case to an administrator or a statistician`(role: Role, action: Action) {
    for standing in Self.standings {
      let answer = Policy.decide(
        action, roles: [role], standing: standing, isHeld: false, supervisors: 1
      ).answer
      if action.isAboutOneCase || [.searchRegister, .subjectAccess, .hold].contains(action) {
        #expect(answer == .refused)
      }
      if role == .statistician {
        #expect(
          (answer == .allowed) == [.countCalls, .tally, .table, .verifyLog, .checkpoint].contains(action))
      }
    }
  }

  @Test(arguments: Action.allCases)
  func `without a role nothing is allowed`(action: Action) {
    for standing in Self.standings {
      let decision = Policy.decide(
        action, roles: [], standing: standing, isHeld: false, supervisors: 1)
      #expect(decision.answer == .refused)
    }
  }

  private static func subsets<Element: Hashable>(of elements: [Element]) -> [Set<Element>] {
    elements.reduce([[]]) { sets, element in sets + sets.map { $0.union([element]) } }
  }
}

extension Decision {
  var answer: ExpectedPolicy.Answer {
    switch self {
    case .allowed: .allowed
    case .allowedWithReason: .reason
    case .needsSecondSupervisor: .two
    case .existenceOnly: .existence
    case .refused: .refused
    }
  }
}
