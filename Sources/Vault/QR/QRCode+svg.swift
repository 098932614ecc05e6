extension QRCode {
  /// The code with its quiet zone as an SVG picture of its own, black on white, a module a millimetre. It says nothing
  /// else.
  public var svg: String {
    let width = size + 2 * Self.quietZone
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(width)mm" \
      viewBox="0 0 \(width) \(width)" shape-rendering="crispEdges">
      <rect width="\(width)" height="\(width)" fill="#fff"/>
      <path fill="#000" d="\(path)"/>
      </svg>

      """
  }

  /// A rectangle for each run of dark modules in a row.
  private var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while self[row, column] { column += 1 }
        if column > start {
          let length = column - start
          path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
        }
        column += 1
      }
    }
    return path
  }
}
