import Base
import Testing

/// Letters of old fonts are told from Unicode and read as what they stood for.
struct SheetEncodingTests {
  private func western(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  @Test(arguments: [
    ("ViÖt Nam", "Việt Nam"), ("NguyÔn V¨n", "Nguyễn Văn"), ("X¬ §¨ng, §¨k T« Kan", "Xơ Đăng, Đăk Tô Kan"),
    ("Y H­¬ng", "Y Hương"), ("trÎ bÞ ®¸nh ®Ëp", "trẻ bị đánh đập"), ("®­îc gióp ®ì", "được giúp đỡ"),
  ])
  func `TCVN3 is read`(shown: String, meant: String) {
    #expect(SheetEncoding.tcvn3.text(of: western(shown)) == meant)
    // Saved as Unicode by a program that took it for Western letters.
    #expect(SheetEncoding.tcvn3.text(of: Array(shown.utf8)) == meant)
  }

  @Test(arguments: [
    ("Vieät Nam", "Việt Nam"), ("Nguyeãn Vaên", "Nguyễn Văn"), ("Xô Ñaêng, Ñaêk Toâ Kan", "Xơ Đăng, Đăk Tô Kan"),
    ("Y Höông", "Y Hương"), ("treû bò ñaùnh ñaäp", "trẻ bị đánh đập"), ("ñöôïc giuùp ñôõ", "được giúp đỡ"),
    ("TREÛ EM ÔÛ XAÕ", "TRẺ EM Ở XÃ"), ("nghæ hoïc, kyû luaät, lyù do, mó maøu", "nghỉ học, kỷ luật, lý do, mĩ màu"),
  ])
  func `VNI is read`(shown: String, meant: String) {
    #expect(SheetEncoding.vni.text(of: western(shown)) == meant)
    #expect(SheetEncoding.vni.text(of: Array(shown.utf8)) == meant)
  }

  @Test(arguments: [
    ("Viêòt Nam", "Việt Nam"), ("NguyêÞn Vãn", "Nguyễn Văn"), ("Xõ Ðãng, Ðãk Tô Kan", "Xơ Đăng, Đăk Tô Kan"),
    ("Y Hýõng", "Y Hương"), ("treÒ biò ðaình ðâòp", "trẻ bị đánh đập"), ("ðýõòc giuìp ðõÞ", "được giúp đỡ"),
  ])
  func `Windows-1258 is read`(shown: String, meant: String) {
    #expect(SheetEncoding.windows1258.text(of: western(shown)) == meant)
  }

  private static let meant =
    "Họ tên,Lời kể\nA Thiên,Bố say rượu đánh cháu ở xã Đăk Sao\nY Hương,Được bà ngoại đưa về nhà\n"

  @Test func `what a file is written in is recognised, from its marks, bytes and words`() {
    let utf16 = Self.meant.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.meant.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let files: [([UInt8], SheetEncoding)] = [
      (Array(Self.meant.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(Self.meant.utf8), .utf8),
      ([0xFF, 0xFE] + utf16, .utf16LittleEndian), (utf16, .utf16LittleEndian), ([0xFE, 0xFF] + big, .utf16BigEndian),
      (big, .utf16BigEndian),
    ]
    for (bytes, encoding) in files {
      #expect(SheetEncoding.detected(in: bytes) == encoding)
      #expect(encoding.text(of: bytes) == Self.meant)
    }
    let tcvn3 = "Hä tªn,Lêi kÓ\nA Thiªn,Bè say r­îu ®¸nh ch¸u ë x· §¨k Sao\nY H­¬ng,§­îc bµ ngo¹i ®­a vÒ nhµ\n"
    let vni =
      "Hoï teân,Lôøi keå\nA Thieân,Boá say röôïu ñaùnh chaùu ôû xaõ Ñaêk Sao\nY Höông,Ñöôïc baø ngoaïi ñöa veà nhaø\n"
    let windows =
      "Hoò tên,LõÌi kêÒ\nA Thiên,Bôì say rýõòu ðaình chaìu õÒ xaÞ Ðãk Sao\nY Hýõng,Ðýõòc baÌ ngoaòi ðýa vêÌ nhaÌ\n"
    for (shown, encoding) in [(tcvn3, SheetEncoding.tcvn3), (vni, .vni), (windows, .windows1258)] {
      for bytes in [western(shown), Array(shown.utf8)] {
        #expect(SheetEncoding.detected(in: bytes) == encoding)
        #expect(encoding.text(of: bytes) == Self.meant)
      }
    }
  }

  @Test func `letters that make no sense in any of them are not guessed, and plain ones are Unicode`() {
    #expect(SheetEncoding.detected(in: [0x41, 0xC0, 0xC1, 0xC2, 0x80, 0x81, 0x2C, 0xF5, 0xF5, 0xF5]) == nil)
    #expect(SheetEncoding.detected(in: Array("name,age\nA,12\n".utf8)) == .utf8)
    #expect(SheetEncoding.utf8.text(of: [0xC0, 0x41]) == nil)
    #expect(SheetEncoding.tcvn3.text(of: Array("Đăk Sao".utf8)) == nil)
  }
}
