/// Prefixes of mobile numbers of 11 digits and what they became on 2018-09-15; the last seven digits stayed.
///
/// Source: the plan of the Ministry of Information and Communications of 2018 (Quyết định 798/QĐ-BTTTT, 29 May 2018;
/// number from memory, check), operator by operator.
enum MobilePrefix {
  static let successors: [String: String] = [
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083",
    "0124": "084", "0125": "085", "0127": "081", "0129": "082", "0162": "032", "0163": "033",
    "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
    "0186": "056", "0188": "058", "0199": "059",
  ]
}
