import ArgumentParser

/// `hotline table`: the same protection for a statistician's own counts. Needs no log.
struct TableCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "table",
      abstract: say(
        vi: "Bảo vệ một bảng số liệu bất kỳ.",
        en: "Protect any table of counts."),
      subcommands: [TableProtect.self])
  }
}
