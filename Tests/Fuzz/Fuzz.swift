import _FuzzSupport
import Foundation

/// What libFuzzer calls with each input: the reader that `HOTLINE_READER` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read(start.map { Data(bytes: $0, count: count) } ?? Data())
  return 0
}

private let reader: OutsideReader = {
  let name = ProcessInfo.processInfo.environment["HOTLINE_READER"] ?? ""
  guard let reader = OutsideReader(rawValue: name) else {
    let all = OutsideReader.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("Set HOTLINE_READER to one of: \(all).\n".utf8))
    exit(64)
  }
  // Seeds to begin with, where a folder for them is named.
  if let folder = ProcessInfo.processInfo.environment["HOTLINE_SEEDS"] {
    for (index, seed) in reader.seeds.enumerated() {
      FileManager.default.createFile(atPath: "\(folder)/\(name)-\(index)", contents: seed)
    }
    exit(0)
  }
  return reader
}()
