import Testing

@testable import hotline

struct OnceTests {
  @Test func `a value is made when it is asked for, and no second time`() throws {
    var made = 0
    let value = Once {
      made += 1
      return made
    }
    #expect(made == 0)
    #expect(try [value.value, value.value] == [1, 1] && made == 1)
  }
}
