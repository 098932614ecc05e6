import Base

extension Report {
  /// The forms, each on a page of its own, across where it has many columns.
  var annexes: Markup {
    bulletin.forms.enumerated().map { annex($0.element, isFirst: $0.offset == 0) }.joined()
  }

  private func annex(_ form: Form, isFirst: Bool) -> Markup {
    let imprint = bulletin.imprint
    let isWide = form.tables.contains { $0.columns.count > 6 }
    let title: Markup = """
      <p class="annex-title">\(say(ReportWords.annex))</p>
      <h2 class="annex-name">\(say(ReportWords.annexTitle))</h2>
      <p class="annex-of">\(accompanies)</p>
      """
    let stamp: Markup =
      imprint.secrecy.stamp.map { "<p class=\"stamp\">\(say($0))</p>" } ?? .empty
    let tables = form.tables.map { FormMarkup(Grid($0, in: bulletin), language).table }
    let receiver: Markup =
      imprint.heading.addressees.first.map {
        "<p>\(say(ReportWords.toOffice)): <strong>\(say($0))</strong></p>"
      } ?? .empty
    return """
      <section class="paper annex\(isWide ? " wide" : "")" aria-labelledby="form\(form.number)">
      \(isFirst ? title : .empty)
      <div class="form-head">
      <div>
      <p>\(say(ReportWords.form)): <strong>\(formNumber(form))</strong></p>
      <p>\(say(ReportWords.period)): <strong>\(say(imprint.period.name))</strong></p>
      <p class="days">\(say(imprint.period.days))</p>
      </div>
      <div>
      <p>\(say(ReportWords.from)): <strong>\(say(imprint.heading.issuer))</strong></p>
      \(receiver)
      \(stamp)
      </div>
      </div>
      <h3 id="form\(form.number)" class="form-title">\(say(form.title).uppercased())</h3>
      \(tables.joined())
      <p class="key"><strong>\(say(ReportWords.signs)):</strong> \(say(bulletin.legend.line))</p>
      \(formFoot)
      </section>
      """
  }

  /// As "02/BC-T": the form and how often it is filled in.
  func formNumber(_ form: Form) -> String {
    "\(form.number)/BC-\(bulletin.imprint.period.formLetter)"
  }

  /// "(Kèm theo Báo cáo số 05/BC-UBND ngày … của …)".
  private var accompanies: String {
    let issuer = say(bulletin.imprint.heading.issuer)
    switch language {
    case .vi: return "(Kèm theo Báo cáo \(numberLine.lowercasedFirst) \(dateLine) của \(issuer))"
    case .en: return "(To report \(numberLine) of \(dateLine), \(issuer))"
    }
  }

  private var formFoot: Markup {
    let places = ReportWords.footers.map { who -> Markup in "<p>\(say(who))</p>" }
    return """
      <div class="form-foot">
      \(places.joined())
      </div>
      """
  }
}

extension String {
  /// "Số: 05" as "số 05" within a sentence.
  fileprivate var lowercasedFirst: String {
    (prefix(1).lowercased() + dropFirst()).replacing(": ", with: " ", maxReplacements: 1)
  }
}
