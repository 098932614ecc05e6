/// How the letters of a file of another program are written.
public enum SheetEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Also text in these letters that was saved as Unicode: "ViÖt Nam".
  case tcvn3
  /// The same for VNI: "Vieät Nam".
  case vni
  /// Windows' own code page: bases with marks behind them.
  case windows1258 = "windows-1258"
}

extension SheetEncoding: Labelled {
  public var label: Text {
    switch self {
    case .utf8: Text(vi: "Unicode (UTF-8)", en: "Unicode (UTF-8)")
    case .utf16LittleEndian: Text(vi: "Unicode (UTF-16)", en: "Unicode (UTF-16)")
    case .utf16BigEndian: Text(vi: "Unicode (UTF-16, byte cao trước)", en: "Unicode (UTF-16, high byte first)")
    case .tcvn3: Text(vi: "TCVN3 (ABC, .VnTime)", en: "TCVN3 (ABC, .VnTime)")
    case .vni: Text(vi: "VNI (VNI-Times)", en: "VNI (VNI-Times)")
    case .windows1258: Text(vi: "Windows-1258 (tiếng Việt của Windows)", en: "Windows-1258 (Vietnamese Windows)")
    }
  }
}

extension SheetEncoding {
  /// The text of a file; nil where its bytes can't be that.
  public func text(of bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes)
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self).map(Self.unmarked)
    case .utf16LittleEndian: return FileText.utf16(bytes, low: 0).map(Self.unmarked)
    case .utf16BigEndian: return FileText.utf16(bytes, low: 1).map(Self.unmarked)
    case .tcvn3: return Self.letters(bytes).map { TCVN3.read($0) }
    case .vni: return Self.letters(bytes).map { VNI.read($0) }
    case .windows1258: return Self.letters(bytes).map { Windows1258.read($0) }
    }
  }

  /// What a file is most likely written in; nil where no reading makes sense of its letters.
  ///
  /// Marks and bytes decide where they can. Text that can be Unicode is still looked at: letters of the others that
  /// were saved as Unicode are valid and wrong.
  public static func detected(in bytes: some Collection<UInt8>) -> SheetEncoding? {
    let bytes = Array(bytes)
    let plain: SheetEncoding?
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): plain = .utf16LittleEndian
    case (0xFE, 0xFF): plain = .utf16BigEndian
    default:
      // Every other byte of mostly Western letters is zero in UTF-16.
      let zeros = [0, 1].map { odd in
        stride(from: odd, to: min(bytes.count, 2000), by: 2).count { bytes[$0] == 0 }
      }
      let most = min(bytes.count, 2000) / 8
      plain =
        zeros[1] > most && zeros[1] > zeros[0]
        ? .utf16LittleEndian
        : zeros[0] > most ? .utf16BigEndian : String(validating: bytes, as: UTF8.self) == nil ? nil : .utf8
    }
    let readings = [plain, .tcvn3, .vni, .windows1258].compactMap { encoding in
      encoding.flatMap { encoding in encoding.text(of: bytes).map { (encoding, Sense(of: $0)) } }
    }
    guard let first = readings.first else { return nil }
    if let plain, first.1.marked == 0 { return plain }
    let best = readings.dropFirst().reduce(first) { $1.1.share > $0.1.share + 0.2 ? $1 : $0 }
    return plain == nil && best.1.share < 0.5 ? nil : best.0
  }

  /// The Western letters of a file in which letters of TCVN3, VNI or Windows-1258 stand: one a byte, or Unicode that
  /// has no others.
  private static func letters(_ bytes: [UInt8]) -> String? {
    let unicode = FileText.decoded(bytes).map { $0.unicodeScalars.filter { $0 != "\u{FEFF}" } }
    if let unicode {
      return unicode.allSatisfy { $0.value < 0x100 || western.values.contains($0) } ? String(unicode) : nil
    }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(western[byte] ?? Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// What Windows has between 0x80 and 0x9F that a register may hold.
  private static let western: [UInt8: Unicode.Scalar] = [
    0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
  ]

  private static func unmarked(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// How much of a text's words that aren't plain Western letters can be Vietnamese.
  private struct Sense {
    /// Words with such letters, of the first thousands.
    var marked = 0
    var sensible = 0
    var share: Double { marked == 0 ? 0 : Double(sensible) / Double(marked) }

    init(of text: String) {
      var word = String.UnicodeScalarView()
      func end() {
        defer { word = String.UnicodeScalarView() }
        guard !word.allSatisfy({ $0.isASCII }) else { return }
        marked += 1
        if VietnameseSyllable.canBe(String(word)) { sensible += 1 }
      }
      for scalar in text.unicodeScalars where marked < 5000 {
        // A mark of TCVN3 needs not be a letter where it is taken for a Western one.
        let isPart = scalar.isASCII ? scalar.properties.isAlphabetic : !western.values.contains(scalar)
        if isPart { word.append(scalar) } else { end() }
      }
      end()
    }
  }
}
