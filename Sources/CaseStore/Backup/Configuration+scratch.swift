import GRDB

extension Configuration {
  /// Settings for copies that are thrown away on any error: quick, and as wary of their content as ``log``.
  static var scratch: Configuration {
    scratch(and: ["journal_mode = OFF", "synchronous = OFF"])
  }

  /// The same for a copy whose broken-off transaction SQLite is to roll back first.
  static var scratchWithJournal: Configuration { scratch(and: []) }

  private static func scratch(and settings: [String]) -> Configuration {
    var configuration = Configuration()
    configuration.label = "scratch"
    configuration.foreignKeysEnabled = false
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { db in
      for setting in settings + [
        "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0",
      ] {
        try db.execute(sql: "PRAGMA \(setting)")
      }
    }
    return configuration
  }
}
