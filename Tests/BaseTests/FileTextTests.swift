import Base
import Testing

struct FileTextTests {
  @Test func `UTF-8 and UTF-16 with its mark are read, the mark stays`() {
    let text = "\u{FEFF}Xã;Số\r\nĐăk Hà;2\r\n"
    #expect(FileText.decoded(text.utf8) == text)
    #expect(FileText.decoded(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == text)
    #expect(FileText.decoded(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == text)
    #expect(FileText.decoded("Đăk Hà".utf8) == "Đăk Hà")
    #expect(FileText.decoded([]) == "")
  }

  @Test(
    arguments: [[0x72, 0x2C, 0xE9], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0xC0, 0x80]]
      as [[UInt8]])
  func `anything else is no text`(bytes: [UInt8]) {
    #expect(FileText.decoded(bytes) == nil)
  }
}
