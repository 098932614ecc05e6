import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// Form 02 drives, and acts that show that a body knows end the duty to tell it (review F17, F30).
struct AssessmentTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open([
      "nature": .string("actual"),
      "offenders": .array([.object(["relation": .string("stranger"), "carer": .string("no")])]),
    ])
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.start(number, seen: nil, stamp: log.stamp(2))
  }

  private func record(_ act: Act, at minutes: Int, _ form: ActForm = ActForm()) throws {
    let stamp = log.stamp(minutes)
    try log.store.record(
      number, act: act, form: form, words: "bịa", at: stamp.now, seen: nil, stamp: stamp)
  }

  private func clock(_ code: String) throws -> Clock? {
    try log.store.show(number, stamp: log.stamp(900)).file.clocks.first { $0.code == code }
  }

  @Test func `form 02 makes an emergency, whose 12 hours run from receipt`() throws {
    #expect(try log.store.summary(number).urgency == .soon)
    #expect(try clock("d03-emergency-measures") == nil)
    var form = ActForm()
    form.emergency = .yes
    try record(.initialAssessment, at: 600, form)
    let summary = try log.store.summary(number)
    #expect(summary.urgency == .emergency && summary.proposedUrgency == .emergency)
    let measures = try #require(try clock("d03-emergency-measures"))
    #expect(measures.isRunning && measures.dueAt == log.stamp(12 * 60).now)
  }

  @Test func `form 02 without an emergency changes nothing`() throws {
    var form = ActForm()
    form.emergency = .no
    form.harm = .high
    try record(.initialAssessment, at: 600, form)
    #expect(try log.store.summary(number).urgency == .soon)
  }

  @Test(arguments: [
    (Act.policeReceived, "d02-police-told"), (.policeTransfer, "d02-police-told"),
    (.investigationReceived, "d02-police-told"), (.receiptNotice, "d02-police-told"),
    (.investigationResult, "d02-police-told"), (.initialAssessment, "d02-commune-told"),
    (.emergencyMeasures, "d02-commune-told"), (.plan, "d02-commune-told"),
  ])
  func `who acts knows`(act: Act, code: String) throws {
    #expect(try #require(try clock(code)).isRunning)
    try record(act, at: 30)
    #expect(try clock(code)?.metAt == log.stamp(30).now)
  }

  @Test func `a call to the police is followed by a letter, a letter is one`() throws {
    #expect(try clock("d02-police-written") == nil)
    try record(.policeTold, at: 10)
    #expect(try clock("d02-police-written")?.isRunning == true)
    try record(.policeWritten, at: 60)
    #expect(try clock("d02-police-written")?.isRunning == false)
  }

  @Test func `receipt leads to form 02, form 03, plan and approval`() throws {
    #expect(try clock("d26-initial-assessment")?.basis == .localPolicy)
    #expect(try clock("d27-detailed-assessment") == nil)
    try record(.initialAssessment, at: 60)
    #expect(try clock("d27-detailed-assessment")?.isRunning == true)
    try record(.detailedAssessment, at: 120)
    #expect(try clock("d07-plan")?.basis == .assumption)
    try record(.plan, at: 180)
    #expect(try clock("d08-plan-approval")?.isRunning == true)
  }

  @Test func `the investigation body has 20 days`() throws {
    try record(.investigationReceived, at: 30)
    let result = try #require(try clock("d17-investigation-result"))
    #expect(result.responsible == "investigation-body" && result.basis == .law)
    // Received on 2/10: the end of 22/10.
    #expect(result.dueAt == log.stamp(0).now.adding(minutes: 12 * 60 + 20 * 24 * 60))
  }
}
