import Base

/// The page that says which file is what: the report first, then a section a folder.
struct FileIndex {
  private let bulletin: Bulletin
  private let files: [ExportedFile]
  private let languages: [Language]

  init(_ bulletin: Bulletin, _ files: [ExportedFile], _ languages: [Language]) {
    self.bulletin = bulletin
    self.files = files
    self.languages = languages.isEmpty ? [.vi] : languages
  }

  /// What each folder is for, in the order in which people want them.
  private static let folders: [(name: String, what: Text)] = [
    (
      "report",
      Text(
        vi: "Báo cáo để ký, in ra giấy A4: mở bằng trình duyệt.",
        en: "The report to sign, for A4: open it in a browser.")
    ),
    ("public", Text(vi: "Lời đọc trên loa.", en: "What is read out to the public.")),
    ("excel", Text(vi: "Bảng mở bằng Excel.", en: "Tables that Excel opens.")),
    (
      "csv",
      Text(
        vi: "Bảng cho phần mềm thống kê, kèm mô tả cột và mã.",
        en: "Tables for statistical software, with columns and codes described.")
    ),
    ("sdmx", Text(vi: "Dữ liệu SDMX và cấu trúc của nó.", en: "SDMX data and their structure.")),
    ("dhis2", Text(vi: "Dữ liệu nạp vào DHIS2.", en: "Data for a DHIS2 server.")),
    ("json", Text(vi: "Mọi số trong một tệp JSON.", en: "All numbers as one JSON file.")),
  ]

  var document: String {
    let language = languages[0]
    let sections = Self.folders.compactMap { folder -> Markup? in
      let own = files.filter { $0.folder == folder.name }
      guard !own.isEmpty else { return nil }
      let links = own.map { file -> Markup in "<li><a href=\"\(file.path)\">\(file.name)</a></li>" }
      return """
        <section>
        <h2>\(folder.name)</h2>
        <p>\(say(folder.what))</p>
        <ul>
        \(links.joined())
        </ul>
        </section>
        """
    }
    let page: Markup = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language.rawValue)" xml:lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="robots" content="noindex"/>
      <title>\(say(bulletin.title))</title>
      <style>
      body { margin: 24px auto; max-width: 48em; padding: 0 16px; font: 17px/1.4 "Times New Roman", "Liberation Serif", Tinos, serif; }
      h1 { font-size: 1.3em; } h2 { margin: 1.2em 0 0; font-size: 1.05em; }
      p, ul { margin: 0.2em 0; } li { overflow-wrap: anywhere; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(say(bulletin.title))</h1>
      <p>\(bulletin.imprint.release) · \(say(bulletin.imprint.area)) · \(say(bulletin.imprint.secrecy.label))</p>
      \(sections.joined())
      </main>
      </body>
      </html>

      """
    return page.text
  }

  /// A text in every language asked for.
  private func say(_ text: Text) -> String {
    languages.map { text.inLanguage($0) }.joined(separator: " / ")
  }
}
