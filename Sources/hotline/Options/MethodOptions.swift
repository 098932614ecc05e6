import ArgumentParser
import Disclosure

/// How a table is protected.
struct MethodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        vi:
          "Cách bảo vệ: suppress (ẩn ô), round (làm tròn đến bội số, vẫn cộng đúng), merge (gộp mục rồi ẩn ô).",
        en:
          "How: suppress (hide cells), round (to multiples that still add up), merge (join categories, then hide)."
      )))
  var method = Policy.Method.Name.suppress
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Với round: làm tròn đến bội số của số này (mặc định 5).",
        en: "With round: what numbers become multiples of (5 by default)."), valueName: "number"))
  var base: Int?

  func validate() throws {
    guard base == nil || method == .round else {
      throw ValidationError(
        say(vi: "--base chỉ đi với --method round.", en: "--base goes with --method round only."))
    }
    guard (base ?? 5) >= 2 else {
      throw ValidationError(say(vi: "--base: từ 2 trở lên.", en: "--base: 2 or more."))
    }
  }

  var chosen: Policy.Method { Policy.Method(method, base: base ?? 5) }
}

extension Policy.Method.Name: ExpressibleByArgument {}
