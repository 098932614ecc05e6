import Foundation

/// The spellings of the papers (C2SP): each value has one, so that what was read is written again byte by byte.
extension Data {
  /// Reads standard base64 with its padding (RFC 4648, section 4).
  init?(base64Spelling text: some Collection<UInt8>) {
    let spelling = Data(text)
    guard let data = Data(base64Encoded: spelling), data.base64EncodedData() == spelling else {
      return nil
    }
    self = data
  }

  /// Reads one hash in base64.
  init?(hashSpelling text: some Collection<UInt8>) {
    self.init(base64Spelling: text)
    guard count == TreeHash.size else { return nil }
  }
}

extension Int {
  /// Reads a number from 0 without leading zeroes.
  init?(decimalSpelling text: some Collection<UInt8>) {
    guard (1...19).contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }),
      text.first != 0x30 || text.count == 1, let number = Int(String(decoding: text, as: UTF8.self))
    else { return nil }
    self = number
  }
}

extension Collection<UInt8> {
  /// The lines of a text that ends in a newline; nil if it doesn't.
  var lines: [SubSequence]? {
    guard !isEmpty, self[index(startIndex, offsetBy: count - 1)] == newline else { return nil }
    return dropLast().split(separator: newline, omittingEmptySubsequences: false)
  }

  /// What follows the start `word`; nil if it starts otherwise.
  func after(_ word: String) -> SubSequence? {
    starts(with: word.utf8) ? dropFirst(word.utf8.count) : nil
  }
}

/// U+000A.
let newline: UInt8 = 0x0A
