import Base
import CaseModel
import CaseStore
import Testing

@testable import hotline

/// What is asked where an act isn't given: the likeliest first, all that the command takes, and nothing else.
struct ActChoicesTests {
  private static let moment = Instant(milliseconds: 1_791_597_600_000)

  private static func path(_ acts: Act..., isEmergency: Bool = true) -> ChildPath {
    ChildPath(acts.map { ChildPath.Step($0, at: moment) }, isEmergency: isEmergency)
  }

  @Test func `of a case who is told comes first, and what is on record isn't offered again`() {
    #expect(Array(ActChoices.ofCase([Self.path()]).likely.prefix(2)) == [.communeTold, .policeTold])
    let told = ActChoices.ofCase([Self.path(.communeTold, .policeTold)])
    #expect(told.likely.contains(.policeWritten) && !told.likely.contains(.policeTold))
    #expect(told.likely.count <= 5 && told.choices.count == Act.allCases.count)
    #expect(Array(told.choices.prefix(told.likely.count)).map(\.value) == told.likely)
  }

  @Test func `of a child neither forms nor decisions, and of decisions nothing else`() {
    #expect(ChildAct.allValueStrings.allSatisfy { !DecisionAct.allValueStrings.contains($0) })
    #expect(!ChildAct.allValueStrings.contains(Act.initialAssessment.rawValue))
    #expect(DecisionAct.allValueStrings == Act.decisions.map(\.rawValue))
    #expect(ActChoices.ofChild(Self.path(isEmergency: true)).likely == [.emergencyMeasures])
    #expect(ActChoices.decisions(nil).choices.count == Act.decisions.count)
  }

  @Test func `what must come first is named by the command for this child`() throws {
    let child = try ChildNumber("26-0048-5/c1")
    let waits = StoreError.actOutOfOrder(child.number, .detailedAssessment, .noInitialAssessment, of: child)
    #expect(waits.text.vi.contains("'hotline form fill \(child) 02'") && !waits.text.vi.contains("…"))
    for obstacle in ActOrder.Obstacle.allCases {
      let text = StoreError.actOutOfOrder(child.number, .plan, obstacle, of: child).text
      #expect(!text.vi.contains("…") && !text.en.contains("…"), "\(obstacle)")
    }
  }
}
