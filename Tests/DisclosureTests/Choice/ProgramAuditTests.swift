import Base
import Disclosure
import Statistics
import Testing

struct ProgramAuditTests {
  private func release(_ policy: Policy) throws -> (Release, TableProtector) {
    let tally = try ProtectorTests.table()
    let protector = TableProtector(tally: tally, policy: policy)
    return (try protector.protect([Layout(whole: tally.dimensions)]), protector)
  }

  @Test func `nothing is found out about a table that was chosen blindly`() throws {
    let (release, protector) = try release(Policy(threshold: 5))
    let audit = try ProgramAudit(release.publication, protector)
    #expect(audit.isSafe && audit.alike > 1 && audit.alike <= audit.candidates)
  }

  @Test func `a table that the program doesn't make so is told`() throws {
    let (release, protector) = try release(Policy(threshold: 5))
    let more = release.publication.cells.enumerated().map { number, cell in
      Publication.Cell(cell.key, printed: number == 0 ? cell.printed : nil)
    }
    let coarser = Publication(dimensions: release.publication.dimensions, cells: more)
    #expect(throws: (any Error).self) { try ProgramAudit(coarser, protector) }
  }

  @Test func `where the small counts are fewer than promised it can't be enumerated`() throws {
    let (release, protector) = try release(Policy(threshold: 3))
    #expect(throws: ProgramAudit.Limit.tooManyCandidates(most: 2_000)) {
      try ProgramAudit(release.publication, protector)
    }
  }
}
