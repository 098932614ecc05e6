import Base

/// How a prompt and the text being edited fall into the rows of a terminal.
struct EditLayout: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// The rows as shown, none wider than the terminal.
  let rows: [String]
  /// Where each letter stands, and at last where the next one would.
  let places: [Place]
  /// The number of letters before the cursor.
  let offset: Int

  var cursor: Place { places[offset] }

  /// - Parameters:
  ///   - prompt: One line; narrower than the terminal, or it is cut.
  ///   - buffer: What was typed, and where the cursor stands.
  ///   - width: The terminal's columns.
  init(prompt: String, buffer: EditBuffer, width: Int) {
    let prompt = prompt.truncated(to: max(0, width - 2))
    let indent = prompt.columns <= width / 2 ? prompt.columns : 0
    var rows = [prompt]
    var places: [Place] = []
    var place = Place(row: 0, column: prompt.columns)
    func startRow() {
      rows.append(String(repeating: " ", count: indent))
      place = Place(row: place.row + 1, column: indent)
    }
    let text = buffer.before + buffer.after
    for letter in text {
      let shown = letter == "\n" ? "" : Self.shown(letter, at: place.column - indent)
      let columns = shown.columns
      if place.column + columns > width { startRow() }
      places.append(place)
      if letter == "\n" {
        startRow()
      } else {
        rows[place.row] += shown
        place.column += columns
      }
    }
    if place.column >= width { startRow() }
    places.append(place)
    self.rows = rows
    self.places = places
    offset = min(buffer.before.count, places.count - 1)
  }

  /// What stands on the screen for a letter: a tab is spaces to the next stop, and what acts unseen isn't sent to the
  /// terminal.
  private static func shown(_ letter: Character, at column: Int) -> String {
    if letter == "\t" { return String(repeating: " ", count: tab - max(0, column) % tab) }
    guard letter.unicodeScalars.contains(where: \.actsUnseen) else { return String(letter) }
    return Sanitiser.clean(String(letter), .line)
  }

  private static let tab = 4

  /// The number of letters before the place nearest to the cursor in another row, if there is one.
  func offset(rowsDown: Int) -> Int? {
    let row = cursor.row + rowsDown
    guard let first = places.firstIndex(where: { $0.row == row }) else { return nil }
    return places.lastIndex { $0.row == row && $0.column <= cursor.column } ?? first
  }
}
