import ArgumentParser
import Base
import Foundation
import Testing

@testable import hotline

/// The tour: each step is a real command, and nobody is stuck in one.
struct TourTests {
  private static let number = "26-0001-7"

  /// A tour of two steps, with what is typed and what each command comes to.
  private func take(_ typed: [String], statuses: [Int32] = []) throws -> (done: Int, ran: [String], told: String) {
    struct EndOfInput: Error {}
    var (lines, ends, ran, told) = (typed[...], statuses[...], [String](), "")
    let steps = [
      TourStep(lesson: Text(vi: "Bài một", en: "Lesson one"), command: "queue"),
      TourStep(lesson: Text(vi: "Bài hai", en: "Lesson two"), command: "case show CASE"),
    ]
    let done = try Tour(
      steps: steps, number: Self.number, language: .en, tell: { told += $0 + "\n" },
      read: {
        guard let line = lines.popFirst() else { throw EndOfInput() }
        return line
      },
      run: { words in
        ran.append(words.joined(separator: " "))
        return ends.popFirst() ?? 0
      }
    ).take()
    return (done, ran, told)
  }

  @Test func `each step goes on when its command has worked, with or without the tool's name`() throws {
    let (done, ran, told) = try take(["queue --mine", "hotline case show 26-0001-7"])
    #expect(done == 2 && ran == ["queue --mine", "case show 26-0001-7"])
    #expect(told.contains("Lesson one") && told.contains("Type: hotline case show 26-0001-7"))
  }

  @Test func `another command isn't run; the step's own is said`() throws {
    let (done, ran, told) = try take(["erase x", "", "?", "queue --log /x", "queue", "q"])
    #expect(done == 1 && ran == ["queue"])
    #expect(told.components(separatedBy: "This step: hotline queue").count == 5)
  }

  @Test func `a command that fails is typed again, or passed over`() throws {
    let (done, ran, _) = try take(["queue", "queue", "case show 26-0001-7", "s"], statuses: [11, 0, 14])
    #expect(done == 2 && ran.count == 3)
  }

  @Test func `whoever leaves is told how far they came`() throws {
    let (done, ran, told) = try take(["q"])
    #expect(done == 0 && ran.isEmpty && told.contains("0 of 2 steps are done"))
  }

  @Test(arguments: TourStep.all.map(\.command))
  func `a step's command is one of the tool's`(command: String) throws {
    let words = command.replacing("CASE", with: Self.number).split(separator: " ").map(String.init)
    _ = try Hotline.parseAsRoot(words)
    let step = TourStep(lesson: Text(vi: "", en: ""), command: command)
    #expect(step.isTaken(words + ["--lang", "en"], Self.number) && !step.isTaken(Array(words.dropLast()), Self.number))
  }
}
