public import Base

/// A photo, a scan, a recording or another file of a case. Its bytes are sealed in parts of their own.
public struct Attachment: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case photo
    case paper
    case audio
    case other
  }

  /// The most that one may have, in bytes: a log is one file, and every backup copies it.
  public static let most = 20_000_000
  /// A part of one, in bytes.
  public static let part = 65_536

  public let kind: Kind
  /// By which a program knows what to open it with, such as `jpg`; the name itself is never kept: it may hold a
  /// person's.
  public let format: String
  public let bytes: Int
  /// Of the whole, 64 digits.
  public let sha256: String

  public init(kind: Kind, format: String, bytes: Int, sha256: String) {
    self.kind = kind
    self.format = format
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// What follows the last dot of a file's name, where it is 1 to 5 letters or digits; else `bin`.
  public static func format(ofName name: String) -> String {
    let end = name.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
    guard let end, end.count > 1, let last = end.last?.lowercased(), (1...5).contains(last.count),
      last.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 122) })
    else { return "bin" }
    return last
  }
}

extension Attachment.Kind: Labelled {
  public var label: Text {
    switch self {
    case .photo: Text(vi: "ảnh", en: "photo")
    case .paper: Text(vi: "giấy tờ", en: "paper")
    case .audio: Text(vi: "ghi âm", en: "recording")
    case .other: Text(vi: "tệp khác", en: "other file")
    }
  }
}

/// Evidence that must not be copied, such as an unlawful picture of a child: only to whom it was handed is kept, and in
/// the words of the entry where it was.
public struct EvidenceHandOver: Hashable, Codable, Sendable {
  /// The agency's code.
  public let to: String

  public init(to: String) { self.to = to }
}
