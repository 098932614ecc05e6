import Statistics

extension Report {
  /// The text of the report: how many in all, what each form says in sentences and charts, remarks, how to read it.
  var sections: Markup {
    let present = Form.Section.allCases.filter { section in
      bulletin.forms.contains { $0.section == section }
    }
    let texts = present.enumerated().map { index, section -> Markup in
      let forms = bulletin.forms.filter { $0.section == section }
      let parts = forms.enumerated().map { part($0.element, number: $0.offset + 1) }
      let title = ReportWords.sections[section].map(say) ?? ""
      return """
        <section>
        \(heading(index + 1, title))
        \(parts.joined())
        </section>
        """
    }
    let all = texts + [remarks(present.count + 1), reading(present.count + 2)]
    return ([KeyFigures(bulletin, language).markup] + all).joined()
  }

  private func heading(_ number: Int, _ title: String) -> Markup {
    "<h2>\(number.roman). \(title.uppercased())</h2>"
  }

  private func part(_ form: Form, number: Int) -> Markup {
    let tables = form.tables.map { table -> Markup in
      let grid = Grid(table, in: bulletin)
      let summary = Summary(grid, language).sentences.joined(separator: " ")
      let chart = BarChart(grid, language)?.markup ?? .empty
      return """
        <p>\(summary) (\(say(ReportWords.form)) <span class="short">\(formNumber(form))</span>)</p>
        \(chart)
        """
    }
    return """
      <h3>\(number). \(say(form.title))</h3>
      \(tables.joined())
      """
  }

  private func remarks(_ number: Int) -> Markup {
    let blank: Markup = """
      <div class="lines" role="img" aria-label="\(say(ReportWords.blank))"><div></div><div></div><div></div></div>
      """
    let paragraphs = bulletin.remarks.map { remark -> Markup in "<p>\(say(remark))</p>" }
    return """
      <section>
      \(heading(number, say(ReportWords.remarks)))
      \(paragraphs.isEmpty ? blank : paragraphs.joined())
      </section>
      """
  }

  private func reading(_ number: Int) -> Markup {
    let legend = bulletin.legend
    let signs = legend.signs.map { sign, meaning -> Markup in
      "<div><dt>\(sign)</dt><dd>\(say(meaning))</dd></div>"
    }
    let paragraphs = legend.paragraphs.map { words -> Markup in "<p>\(say(words))</p>" }
    return """
      <section class="reading">
      \(heading(number, say(ReportWords.reading)))
      <dl class="signs">
      \(signs.joined())
      </dl>
      \(paragraphs.joined())
      \(particulars)
      </section>
      """
  }
}
