import Testing

struct `Who must hear, by the law` {
  @Test(arguments: RoutingCases.all)
  func `of a case as it comes in`(routing: RoutingCase) throws {
    let faults = try routing.faults()
    #expect(faults.isEmpty, "\(routing.law): \(faults.joined(separator: "; "))")
  }
}
