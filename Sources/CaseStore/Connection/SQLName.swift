extension String {
  /// The name of a table as SQL takes it, whatever it holds: GRDB's own quoting doubles no quote.
  var asSQLName: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
