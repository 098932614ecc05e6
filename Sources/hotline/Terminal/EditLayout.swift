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
      if letter != "\n", place.column + letter.columns > width { startRow() }
      places.append(place)
      if letter == "\n" {
        startRow()
      } else {
        rows[place.row].append(letter)
        place.column += letter.columns
      }
    }
    if place.column >= width { startRow() }
    places.append(place)
    self.rows = rows
    self.places = places
    offset = min(buffer.before.count, places.count - 1)
  }

  /// The number of letters before the place nearest to the cursor in another row, if there is one.
  func offset(rowsDown: Int) -> Int? {
    let row = cursor.row + rowsDown
    guard let first = places.firstIndex(where: { $0.row == row }) else { return nil }
    return places.lastIndex { $0.row == row && $0.column <= cursor.column } ?? first
  }
}
