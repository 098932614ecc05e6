import ArgumentParser

extension ArgumentHelp {
  /// Words that a command takes from a file, since they never stand on the command line.
  static var wordsFrom: ArgumentHelp {
    ArgumentHelp(
      say(vi: "Nội dung từ tệp, '-' là đầu vào chuẩn.", en: "The words from a file; '-' is standard input."),
      valueName: "file")
  }
}
