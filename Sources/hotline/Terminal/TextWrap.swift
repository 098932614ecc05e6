extension String {
  /// The text's lines, broken at spaces so that each fits a width; a longer word is broken anywhere. An indent stays,
  /// on all of its lines.
  ///
  /// Every line break of the text stays one, and an empty text is one empty line.
  func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.wrap($0, to: Swift.max(2, width)) }
  }

  private static func wrap(_ paragraph: Substring, to width: Int) -> [String] {
    let words = paragraph.drop { $0 == " " }
    let indent = paragraph[..<words.startIndex]
    if !indent.isEmpty, !words.isEmpty, indent.count <= width / 2 {
      return wrap(words, to: width - indent.count).map { indent + $0 }
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(separator: " ") {
      if used > 0, used + 1 + word.columns <= width {
        line += " " + word
        used += 1 + word.columns
        continue
      }
      if used > 0 { lines.append(line) }
      let pieces = pieces(of: word, width: width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      used = line.columns
    }
    return lines + [line]
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      if used + character.columns > width {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += character.columns
    }
    return pieces + [piece]
  }
}

extension String {
  /// Lines that fit a width, where what stands between quotation marks as a command isn't broken if it fits a line.
  func wrappedTalk(to width: Int) -> [String] {
    let joined = replacing(/'hotline [^'\n]*'/) { match -> String in
      let command = String(match.output)
      return command.columns <= width ? command.replacing(" ", with: "\u{A0}") : command
    }
    return joined.wrapped(to: width).map { $0.replacing("\u{A0}", with: " ") }
  }
}
