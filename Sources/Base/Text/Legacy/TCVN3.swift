/// TCVN3 (ABC), the one-byte letters of TCVN 5712:1993 that .VnTime and its kin show.
///
/// A capital with a tone is the small letter in a font of capitals, so the file doesn't tell it from the small one.
enum TCVN3 {
  /// From 0xA1 to 0xFF.
  private static let letters = Array(
    """
    ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứự\
    ỳỷỹýỵỐ
    """.unicodeScalars)

  /// What is meant by letters that a Western program shows: "ViÖt Nam" is "Việt Nam".
  static func read(_ text: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let position = Int(scalar.value) - 0xA1
      scalars.append(letters.indices.contains(position) ? letters[position] : scalar)
    }
    return String(scalars)
  }
}
