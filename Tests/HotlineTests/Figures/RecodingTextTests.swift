import Base
import CaseStore
import Statistics
import Testing

@testable import Releases
@testable import hotline

struct RecodingTextTests {
  @Test func `a table that nothing coarser saves is told with the period for which to ask`() throws {
    let question = try Question("sex", counting: .child, by: [.sex], in: Period("2026-H2"))
    let left = ReleasePreparation.Recoding(question: question, instead: nil, share: 0, longer: try Period("2026"))
    #expect(left.text.vi.contains("hãy hỏi kỳ 2026.") && left.text.en.contains("ask for 2026."))
    #expect(left.text.vi.hasPrefix("sex: không ra;") && left.text.en.hasPrefix("sex: doesn't go out;"))
    let never = ReleasePreparation.Recoding(question: question, instead: nil, share: 0, longer: nil)
    #expect(!never.text.en.contains("ask for"))
  }

  @Test func `a joined table is told with what it keeps`() throws {
    let period = try Period("2026-H2")
    let asked = try Question("topic", counting: .child, by: [.topicDetail], in: period)
    let instead = try Question("topic", counting: .child, by: [.topicGroup], in: period)
    let joined = ReleasePreparation.Recoding(question: asked, instead: instead, share: 0.829, longer: nil)
    let axis = try #require(instead.axes.first)
    #expect(joined.text.vi == "topic: đã gộp thành \(axis.label.vi); giữ được 82%.")
    #expect(joined.text.en == "topic: joined to \(axis.label.en); keeps 82 %.")
  }
}
