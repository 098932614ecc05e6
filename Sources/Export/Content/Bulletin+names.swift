import Base

extension Bulletin {
  /// What it is about, in one line.
  var title: Text {
    Text(
      vi: "Kết quả hoạt động đường dây nóng bảo vệ trẻ em \(imprint.period.name.vi)",
      en: "Activity of the child-protection hotline, \(imprint.period.name.en)")
  }

  /// The name of a data file of some figures: release, figures, and their period when it is another.
  func fileName(_ figures: Figures, _ ending: String) -> String {
    let period = figures.period.code == imprint.period.code ? "" : "-\(figures.period.fileCode)"
    return "\(imprint.release)-\(figures.name)\(period).\(ending)"
  }

  var codesFileName: String { "\(imprint.release)-codes.csv" }
}

extension ReportingPeriod {
  fileprivate var fileCode: String { code.lowercased().replacing("..", with: "_") }
}

extension String {
  /// A file name without what follows its last dot.
  var dropExtension: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? self }
}
