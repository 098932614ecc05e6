/// A text as a QR code (ISO/IEC 18004, model 2): a value; ``terminalText(_:)`` and ``svg`` draw it.
public struct QRCode: Hashable, Sendable {
  /// Light modules around the code that its readers need; the drawings have them.
  public static let quietZone = 4

  /// Modules along a side: 21 to 177.
  public let size: Int
  private let modules: [Bool]

  /// Makes the smallest code that holds the text: capitals, digits and ` $%*+-./:` take less room than other texts, and
  /// what isn't ASCII is marked as UTF-8.
  ///
  /// - Throws: ``QRError/tooLong(count:maximum:)``.
  public init(_ text: some StringProtocol, level: Level = .medium) throws(QRError) {
    let content = QRContent(text)
    for version in QRVersion.all {
      guard let codewords = content.codewords(version, level) else { continue }
      var grid = QRGrid(version)
      grid.lay(QRCorrection.interleaved(codewords, version, level))
      let masked = QRMask.all.map { grid.masked($0, level) }
      let best = masked.map { ($0, $0.penalty) }.min { $0.1 < $1.1 }?.0 ?? grid
      size = best.size
      modules = best.modules
      return
    }
    throw .tooLong(count: text.utf8.count, maximum: content.maximum(level))
  }

  /// Whether a module is dark; those around the code are light.
  public subscript(row: Int, column: Int) -> Bool {
    (0..<size).contains(row) && (0..<size).contains(column) && modules[row * size + column]
  }
}
