import Base

/// A page of HTML that is whole in itself: no script, nothing loaded from elsewhere.
struct SelfContainedPage {
  let language: Language
  let title: String
  let style: String
  /// Markup, each piece escaped where it was made.
  let body: String

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <title>\(Markup.escaped(title, .text))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}

enum Markup {
  /// Text as it stands in markup: cleaned of what acts on a screen, and never read as markup.
  static func escaped(_ text: String, _ layout: Sanitiser.Layout) -> String {
    Sanitiser.clean(text, layout)
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
