import Base

extension Report {
  /// What every report must state of itself: period, area, units, secrecy, distribution, versions.
  var particulars: Markup {
    let imprint = bulletin.imprint
    var seen: Set<String> = []
    let units = bulletin.figures.map { say($0.unit.label) }.filter { seen.insert($0).inserted }
    let lines: [(Text, String)] = [
      (ReportWords.period, "\(say(imprint.period.name)), \(say(imprint.period.days))"),
      (Text(vi: "Phạm vi địa bàn", en: "Area"), say(imprint.area)),
      (Text(vi: "Đơn vị đếm", en: "Counted"), units.joined(separator: "; ")),
      (
        Text(vi: "Đơn vị hành chính", en: "Administrative units"),
        "\(say(Text(vi: "theo ngày", en: "as of"))) \(imprint.unitsDay.short(language))"
      ),
      (
        Text(vi: "Số liệu biết đến hết", en: "As known on"), imprint.knownDay.short(language)
      ),
      (Text(vi: "Mã bản công bố", en: "Release"), imprint.release),
      (Text(vi: "Bảng phân loại", en: "Taxonomy"), imprint.taxonomyVersion),
      (Text(vi: "Phần mềm", en: "Made with"), imprint.toolVersion),
      (Text(vi: "Mức độ mật", en: "Secrecy"), say(imprint.secrecy.label)),
      (Text(vi: "Phạm vi phát hành", en: "Distribution"), say(imprint.scope)),
    ]
    let rows = lines.enumerated().map { index, line -> Markup in
      let end = index == lines.count - 1 ? "./." : "."
      return "<div><dt>\(say(line.0)):</dt><dd>\(line.1)\(end)</dd></div>"
    }
    return """
      <dl class="particulars">
      \(rows.joined())
      </dl>
      """
  }

  /// Box 9b (copies) and boxes 7a and 7b (authority, title, name; room for hand and seal).
  var signature: Markup {
    let imprint = bulletin.imprint
    let first = imprint.heading.addressees.isEmpty ? [] : [ReportWords.asAbove]
    let copies = (first + imprint.heading.copies).map { copy -> Markup in "<li>- \(say(copy));</li>"
    }
    return """
      <footer class="signing">
      <div class="copies">
      <p>\(say(ReportWords.recipients)):</p>
      <ul>
      \(copies.joined())
      <li>- \(say(ReportWords.archive)).</li>
      </ul>
      </div>
      <div class="signature">
      <p>\(say(imprint.heading.signatory.authority).uppercased())</p>
      <p>\(say(imprint.heading.signatory.title).uppercased())</p>
      <p class="name">\(imprint.heading.signatory.name ?? "\u{00A0}")</p>
      </div>
      </footer>
      """
  }
}
