public import Base

/// The report to sign: one self-contained page of HTML that prints to A4 after NĐ 30/2020.
///
/// No script, nothing loaded from elsewhere; well-formed as XML; readable without colour, and by a
/// screen reader: tables have captions and headings, charts are lists of words and numbers.
public struct Report: Sendable {
  public let bulletin: Bulletin
  public let language: Language

  public init(_ bulletin: Bulletin, _ language: Language) {
    self.bulletin = bulletin
    self.language = language
  }

  public var document: String {
    let language = language.rawValue
    let page: Markup = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language)" xml:lang="\(language)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="robots" content="noindex"/>
      <meta name="generator" content="\(bulletin.imprint.toolVersion)"/>
      <title>\(say(bulletin.title))</title>
      <style>
      \(Markup(text: ReportStyle.sheet))
      </style>
      </head>
      <body>
      <main>
      <article class="paper" aria-labelledby="title">
      \(head)
      \(sections)
      \(signature)
      </article>
      \(annexes)
      </main>
      </body>
      </html>

      """
    return page.text
  }

  func say(_ label: Text) -> String { label.inLanguage(language) }
}
