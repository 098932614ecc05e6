import Base
import CaseModel
import Foundation
import Testing

struct `JSON as it is read` {
  private func read(_ text: String) throws -> JSONValue { try JSONValue(document: Data(text.utf8)) }

  private func faults(_ text: String) throws -> [Fault] {
    try #require(throws: IntakeFaults.self) { try read(text) }.faults
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, ["$.a"]),
    (#"{"children":[{"name":"x"},{"name":"y","sex":"male","name":"z"}]}"#, ["$.children[1].name"]),
    (#"{"caller":{"phone":"1"},"caller":null}"#, ["$.caller"]),
    (#"{"a":1,"\u0061":2}"#, ["$.a"]),
    (#"{"a":{"b":1,"b":1},"a":2}"#, ["$.a.b", "$.a"]),
    ("{\"tê\":1,\"te\u{302}\":2}", ["$.tê"]),
  ])
  func `a key given twice is a fault, however it is spelt`(text: String, paths: [String]) throws {
    let found = try faults(text)
    #expect(found.map(\.path) == paths)
    #expect(found.allSatisfy { $0.problem == .givenTwice })
  }

  @Test(arguments: [
    "null", "true", "[]", "{}", " { \"a\" : [ 1 , -0.5e+3 , \"\" ] } ",
    #""\ud83d\udc67\n\u0000\/""#, "0",
    "1E30", "\u{FEFF}{\"a\":\"\u{200D}\"}", "[[[[[[[[]]]]]]]]",
  ])
  func `what is JSON is read as Foundation reads it`(text: String) throws {
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    #expect(try read(text) == JSONDecoder().decode(JSONValue.self, from: Data(plain.utf8)))
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "01", "1.", ".5", "+1", "1e", "nul", "NaN",
    "\"\t\"",
    #""\ud800""#, #""\udc00x""#, #""\ud800xudc00""#, #""\udc00\udc00""#, #""\x""#, "{} {}", "{} x",
    "\"", "1e999", "[\"a\" \"b\"]",
  ])
  func `what isn't JSON is refused`(text: String) throws {
    let fault = try #require(try faults(text).first)
    guard case .notJSON = fault.problem else {
      Issue.record("\(fault)")
      return
    }
  }

  @Test func `the place of the fault is told by line and column`() throws {
    #expect(
      try faults("{\n  \"tên\": x\n}")
        == [Fault(path: "$", problem: .notJSON(line: 2, column: 10))])
  }

  @Test func `a text nested without end doesn't use up the stack`() throws {
    #expect(throws: IntakeFaults.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test func `documents one a line are told from one document`() {
    #expect(JSONValue.holdsSeveral(Data("{}\n{}".utf8)))
    #expect(!JSONValue.holdsSeveral(Data("{\n\"a\": [1,\n2]\n}\n".utf8)))
    #expect(!JSONValue.holdsSeveral(Data("{".utf8)))
  }

  @Test func `any cut or changed byte gives a value or a fault, never a trap`() throws {
    let text = Data(#"{"a":["é\ud83d\udc67",-1.5e2,true,null],"b":{"c":"\n"}}"#.utf8)
    for index in text.indices {
      _ = try? JSONValue(document: text.prefix(index))
      for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x80, 0xFF] {
        var changed = text
        changed[index] = byte
        _ = try? JSONValue(document: changed)
      }
    }
  }

  @Test func `two spellings of a document are one, and two documents differ by fields`() throws {
    let a = try read(#"{"b":null,"a":{"x":"te\#u{302}n","y":[1,{"z":2}]}}"#)
    let b = try read(#"{ "a": {"y":[1.0,{"z":2}], "x":"tên"} }"#)
    #expect(try a.canonical.data() == b.canonical.data())
    let c = try read(#"{"a":{"x":"khác","y":[1,{"z":3}]},"n":1}"#)
    #expect(c.differences(from: b) == ["$.a.x", "$.a.y[1].z", "$.n"])
    #expect(try read(#"{"l":[1]}"#).differences(from: read(#"{"l":[1,2]}"#)) == ["$.l"])
  }

  @Test(arguments: [#""\ud83dxudc67""#, #""\ud83d\xdc67""#, #""\udc67\udc67""#, #""\ud83d""#])
  func `half of a character is no text`(text: String) {
    #expect(throws: IntakeFaults.self) { try read(text) }
  }
}
