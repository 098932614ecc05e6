import Testing

@testable import Agent

struct AgentLifeTests {
  private let start = AgentLife.Reading(sinceBoot: .seconds(5000), awake: .seconds(4000))

  private func after(_ seconds: Double, asleep: Double = 0) -> AgentLife.Reading {
    AgentLife.Reading(
      sinceBoot: start.sinceBoot + .seconds(seconds),
      awake: start.awake + .seconds(seconds - asleep))
  }

  @Test(
    arguments: [
      (0, 0, nil), (599, 0, nil), (600, 0, .idle), (28_800, 0, .absolute), (10, 0.9, nil),
      (10, 1.1, .suspended), (100_000, 99_999, .suspended),
    ] as [(Double, Double, AgentEnding?)])
  func `a session ends by idleness, by age, by sleep`(
    seconds: Double, asleep: Double, ending: AgentEnding?
  ) {
    let life = AgentLife(limits: .usual, from: start)
    #expect(life.ending(after(seconds, asleep: asleep)) == ending)
  }

  @Test func `use puts off idleness, not age`() {
    var life = AgentLife(limits: .usual, from: start)
    for minute in 1...479 {
      life.use(after(Double(minute) * 60))
      #expect(life.ending(after(Double(minute) * 60 + 59)) == nil)
    }
    #expect(life.untilIdle(after(28_799)) == .seconds(541))
    #expect(life.ending(after(28_799)) == nil)
    #expect(life.ending(after(28_800)) == .absolute)
  }

  @Test(
    arguments: [
      (.zero, 0), (.seconds(-5), 0), (.nanoseconds(1), 1), (.milliseconds(250), 250),
      (.seconds(1_000_000_000), .max),
    ] as [(Duration, Int32)])
  func `a wait is never rounded down to none`(time: Duration, milliseconds: Int32) {
    #expect(time.pollTime == milliseconds)
  }

  @Test func `the clock that counts sleep is not behind the one that doesn't`() {
    let (first, second) = (AgentLife.Reading.now, AgentLife.Reading.now)
    #expect(first.sinceBoot > .zero && first.sinceBoot <= second.sinceBoot)
    #expect(second.awake - second.sinceBoot < AgentLife.tolerance)
  }
}
