import Base
import CaseModel
import Foundation
import Testing
import Vault

@testable import hotline

extension TerminalTests {
  /// The paper key alone on the screen: shown, hidden, and some of its words asked back.
  struct PaperOnScreenTests {
    private let paper = PaperKey()

    private func run(_ keys: String) throws -> (shown: String, isConfirmed: Bool) {
      let pty = try PseudoTerminal()
      pty.typeAll(keys)
      let prompt = Prompt(editor: LineEditor(terminal: pty.terminal), language: .en)
      let style = TextStyle(language: .en, isTerminal: true, width: 80, palette: .plain)
      var generator = SplitMix64(seed: 7)
      let isConfirmed = (try? PaperOnScreen(prompt: prompt, style: style).run(paper, using: &generator)) != nil
      return (pty.shown(), isConfirmed)
    }

    /// The words that are asked, by the same draw.
    private var asked: [String] {
      var generator = SplitMix64(seed: 7)
      return paper.words.indices.shuffled(using: &generator).prefix(PaperOnScreen.asked).sorted()
        .map { paper.words[$0] }
    }

    @Test func `all words stand on one screen, hidden before some are asked back`() throws {
      let (shown, isConfirmed) = try run("\r" + asked.map { $0 + "\r" }.joined() + "\r")
      #expect(isConfirmed)
      let first = shown.components(separatedBy: "\u{1B}[2J")[1]
      #expect(paper.words.allSatisfy { first.contains($0) })
      #expect(first.split(separator: "\n").count < 24)
      #expect(shown.components(separatedBy: "\u{1B}[2J").count > 3)
    }

    @Test func `a word that is wrong leads to the paper again, and going away confirms nothing`() throws {
      let (shown, isConfirmed) = try run("\rfalsch\r\r")
      #expect(!isConfirmed && shown.components(separatedBy: "THE ORGANISATION'S KEY").count == 3)
      #expect(try !run("\r").isConfirmed)
    }

    @Test func `back from a word leads to the words, and a code that doesn't fit says what it takes`() throws {
      let shown = try run("\r<\r\r").shown
      #expect(shown.components(separatedBy: "THE ORGANISATION'S KEY").count == 3 && !shown.contains("That isn't it"))
      let style = TextStyle(language: .en, isTerminal: true, width: 80, palette: .plain)
      let lines = try Handover.code(paper, style).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      #expect(PaperOnScreen.lack(lines, (80, 24))?.en.contains("24") == true)
      #expect(PaperOnScreen.lack(lines, (120, 60)) == nil)
    }
  }
}
