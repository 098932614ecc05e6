extension Markup {
  /// The sign for a hidden number: an `x` to look at, words to listen to.
  static func hiddenSign(_ edition: Edition) -> Markup {
    """
    <span class="x" aria-hidden="true">x</span><span class="unseen">\(ReportWords.notPublished.inEdition(edition))</span>
    """
  }
}
