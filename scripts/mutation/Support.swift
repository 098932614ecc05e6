// Written by scripts/mutate into a copy of the tree; no part of the product.
import Foundation
import Glibc

/// The fault that is switched on, or 0.
private let chosen = Int(setting("HOTLINE_MUTANT") ?? "") ?? 0
/// One byte for each fault, shared by all processes of a run: whether its place was reached.
nonisolated(unsafe) private let reached: UnsafeMutablePointer<UInt8>? = {
  guard let path = setting("HOTLINE_REACHED") else { return nil }
  let file = Glibc.open(path, O_RDWR | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { Glibc.close(file) }
  let page = mmap(nil, 65536, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  guard let page, page != MAP_FAILED else { return nil }
  return page.assumingMemoryBound(to: UInt8.self)
}()

func _mutant(_ number: Int) -> Bool {
  reached?[number] = 1
  return number == chosen
}

/// From the environment, or that of the process that started this one with another environment, and so on up.
private func setting(_ name: String) -> String? {
  if let value = getenv(name) { return String(cString: value) }
  var process = getppid()
  while process > 1 {
    if let content = content("/proc/\(process)/environ") {
      for entry in content.split(separator: 0) {
        let text = String(decoding: entry, as: UTF8.self)
        if text.hasPrefix(name + "=") { return String(text.dropFirst(name.count + 1)) }
      }
    }
    guard let status = content("/proc/\(process)/stat") else { return nil }
    // After the name in brackets: state, then the parent.
    let text = String(decoding: status, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    process = fields.count > 1 ? pid_t(fields[1]) ?? 0 : 0
  }
  return nil
}

private func content(_ path: String) -> [UInt8]? {
  let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { Glibc.close(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = Glibc.read(file, &chunk, chunk.count)
    if count <= 0 { return bytes }
    bytes += chunk[..<count]
  }
}

/// A row of reference data that isn't loaded: fault, table, line.
private let rows: [(Int, String, Int)] = [
  // ROWS
]

func _dropped(_ table: String, _ text: String) -> String {
  var text = text
  for (number, name, line) in rows where name == table && _mutant(number) {
    var lines = text.components(separatedBy: "\n")
    lines.remove(at: line - 1)
    text = lines.joined(separator: "\n")
  }
  return text
}

extension Sequence {
  func _filter(_ number: Int, _ isKept: (Element) throws -> Bool) rethrows -> [Element] {
    try filter { try _mutant(number) || isKept($0) }
  }

  func _allSatisfy(_ number: Int, _ isGood: (Element) throws -> Bool) rethrows -> Bool {
    try allSatisfy { try _mutant(number) || isGood($0) }
  }

  func _contains(_ number: Int, where isWanted: (Element) throws -> Bool) rethrows -> Bool {
    try contains { try !_mutant(number) && isWanted($0) }
  }

  func _sorted(_ number: Int, by isBefore: (Element, Element) throws -> Bool) rethrows -> [Element]
  {
    let sorted = try sorted(by: isBefore)
    return _mutant(number) ? sorted.reversed() : sorted
  }
}

extension Sequence where Element: Comparable {
  func _min(_ number: Int) -> Element? { _mutant(number) ? self.max() : self.min() }
  func _max(_ number: Int) -> Element? { _mutant(number) ? self.min() : self.max() }

  func _sorted(_ number: Int) -> [Element] { _mutant(number) ? sorted().reversed() : sorted() }
}

extension Set {
  func _filter(_ number: Int, _ isKept: (Element) throws -> Bool) rethrows -> Set {
    try filter { try _mutant(number) || isKept($0) }
  }

  func _subtracting(_ number: Int, _ others: some Sequence<Element>) -> Set {
    _mutant(number) ? self : subtracting(others)
  }
}

extension Dictionary {
  func _filter(_ number: Int, _ isKept: (Element) throws -> Bool) rethrows -> [Key: Value] {
    try filter { try _mutant(number) || isKept($0) }
  }
}

extension String {
  func _filter(_ number: Int, _ isKept: (Character) throws -> Bool) rethrows -> String {
    try filter { try _mutant(number) || isKept($0) }
  }
}
