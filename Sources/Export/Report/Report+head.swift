import Base
import Statistics

extension Report {
  /// The boxes at the head of the document (NĐ 30/2020 annex I): 1 nation and motto, 2 body,
  /// 3 number, 4 place and date, 5a type and subject, 9a addressees, 11 circulation.
  var head: Markup {
    let imprint = bulletin.imprint
    let superior: Markup =
      imprint.heading.superior.map { "<p class=\"superior\">\(say($0).uppercased())</p>" } ?? .empty
    let stamp: Markup =
      imprint.secrecy.stamp.map { "<p class=\"stamp\">\(say($0))</p>" } ?? .empty
    let translation: Markup =
      language == .en ? "<p class=\"note\">\(say(ReportWords.translation))</p>" : .empty
    return """
      <header>
      <div class="boxes">
      <div class="box">
      \(superior)
      <p class="issuer ruled">\(say(imprint.heading.issuer).uppercased())</p>
      <p class="number">\(numberLine)</p>
      \(stamp)
      </div>
      <div class="box">
      <p class="nation">\(say(ReportWords.nation))</p>
      <p class="motto"><span>\(say(ReportWords.motto))</span></p>
      <p class="date">\(say(imprint.heading.place)), \(dateLine)</p>
      </div>
      </div>
      <h1 id="title"><span class="type">\(say(ReportWords.report))</span>
      <span class="subject ruled">\(say(bulletin.title))</span></h1>
      \(translation)
      \(revision)
      \(addressees)
      \(legalBasis)
      </header>
      """
  }

  /// The number and symbol; a gap where the number is written by hand.
  var numberLine: String {
    let imprint = bulletin.imprint
    let number = imprint.heading.number?.twoDigits ?? String(repeating: "\u{00A0}", count: 8)
    return "\(say(ReportWords.number)): \(number)/\(imprint.heading.symbol)"
  }

  /// The day of issue; gaps where day and month are written by hand.
  var dateLine: String {
    let imprint = bulletin.imprint
    if let day = imprint.heading.issueDay { return day.formal(language) }
    let gap = String(repeating: "\u{00A0}", count: 6)
    let year = imprint.knownDay.year
    return language == .vi ? "ngày\(gap)tháng\(gap)năm \(year)" : "\(gap)\(gap) \(year)"
  }

  private var revision: Markup {
    bulletin.imprint.revision.map {
      """
      <p class="revision"><strong>\(say(ReportWords.revision)) \($0.replaces).</strong> \(say($0.reason)).</p>
      """
    } ?? .empty
  }

  private var addressees: Markup {
    let offices = bulletin.imprint.heading.addressees.map(say)
    guard let first = offices.first else { return .empty }
    if offices.count == 1 { return "<p class=\"to\">\(say(ReportWords.to)): \(first).</p>" }
    let lines = offices.enumerated().map { index, office -> Markup in
      "<li>- \(office)\(index == offices.count - 1 ? "." : ";")</li>"
    }
    return """
      <div class="to several"><p>\(say(ReportWords.to)):</p>
      <ul>
      \(lines.joined())
      </ul></div>
      """
  }

  private var legalBasis: Markup {
    let bases = bulletin.imprint.heading.legalBasis.map(say)
    return bases.enumerated().map { index, basis -> Markup in
      "<p class=\"basis\">\(basis)\(index == bases.count - 1 ? "." : ";")</p>"
    }.joined()
  }
}
