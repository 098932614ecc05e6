/// 1,024 Vietnamese syllables without marks: 10 bits a word, for secrets that people write, say and type.
///
/// They are made by the spelling rules of the language, so that the list needs no file. Any keyboard types them, also
/// one that is set to Telex: no word has a letter after its vowel that Telex takes for a tone, or the same letter
/// twice.
public enum Words {
  /// Sorted; each of 2 to 6 letters a–z.
  public static let all: [String] = {
    var words: Set<String> = []
    for rime in rimes {
      for onset in onsets {
        guard words.count < 1024 else { break }
        if let word = spelled(onset, rime), (2...6).contains(word.count), !avoided.contains(word) {
          words.insert(word)
        }
      }
    }
    return words.sorted()
  }()

  static let index = Dictionary(uniqueKeysWithValues: zip(all, 0...))

  private static let onsets = [
    "", "b", "c", "ch", "d", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s",
    "t", "th", "tr", "v", "x",
  ]

  /// Commonest first: the list ends where there are words enough.
  private static let rimes = [
    "an", "ang", "anh", "ai", "am", "ao", "au", "ay", "en", "em", "eo", "on", "ong", "oi", "om",
    "ien", "iem", "ieu", "in", "inh", "im", "un", "ung", "ui", "uong", "uoi", "uon", "uom", "ac",
    "ach", "at", "ap", "oc", "op", "ot", "uc", "uoc", "uot", "ich", "iet", "iep", "et", "it", "ut",
    "oa", "oai", "oan", "oang", "uan", "uy", "uyen", "uyet", "ieng", "iec", "ua", "ia", "ep", "ip",
    "iu", "up", "e", "i", "a", "o", "u", "um", "uat", "ue", "oe", "uay", "uynh",
  ]

  /// No syllable of ours joins these onsets to a rime that begins with a rounded glide.
  private static let unrounded: Set = ["b", "c", "g", "gi", "m", "n", "ng", "ph", "qu", "r", "v"]
  private static let rounded: Set = [
    "oa", "oai", "oan", "oang", "oe", "uan", "uat", "uay", "ue", "uy", "uyen", "uyet", "uynh",
  ]

  /// Nil where the language has no such syllable.
  private static func spelled(_ onset: String, _ rime: String) -> String? {
    if rounded.contains(rime), unrounded.contains(onset) { return nil }
    let isFront = rime.hasPrefix("e") || rime.hasPrefix("i")
    switch onset {
    case "" where rime.hasPrefix("ie"): return "y" + rime.dropFirst()
    case "c" where isFront: return "k" + rime
    case "g" where isFront: return "gh" + rime
    case "ng" where isFront: return "ngh" + rime
    case "gi" where rime.hasPrefix("i"): return nil
    case "qu" where rime.hasPrefix("o") || rime.hasPrefix("u"): return nil
    case "qu" where rime.hasPrefix("i"): return "quy" + rime.dropFirst()
    default: return onset + rime
    }
  }

  /// What, without its marks, can be read as vulgar or frightening; nobody shall have to say it to get at their key.
  private static let avoided: Set = [
    "ac", "bao", "buom", "liem", "nhet", "phet", "bat", "benh", "bom", "bop", "bu", "buoi", "cac",
    "cat", "cau", "chay", "chem",
    "chet", "chich", "chim", "cho", "choc", "choi", "chua", "chui", "cu", "cuong", "cuop", "cut",
    "dai", "dam", "dan", "danh", "dao", "dap", "dau", "deo", "di", "diec", "diem", "diet", "dit",
    "doa", "doc", "du", "duc", "dui", "dut", "ech", "gai", "ghe", "ghet", "giam", "giet", "hai",
    "ham", "hang", "hiep", "hon", "hong", "hu", "hut", "ia", "khoc", "kich", "loan", "lon", "ma",
    "mau", "mo", "mong", "mut", "ngu", "nguc", "nhot", "nhuc", "no", "nung", "oan", "om", "phan",
    "phang", "phat", "quy", "ran", "ruou", "say", "so", "sung", "tang", "tat", "te", "tham", "thui",
    "treo", "troi", "trom", "truy", "tu", "vu", "xac", "xau", "xich", "xiet", "xoa",
  ]
}
