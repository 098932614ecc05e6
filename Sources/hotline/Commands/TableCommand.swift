import ArgumentParser

/// `hotline table`: the protection of figures for a statistician's own counts. Needs no log.
struct TableCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "table",
      abstract: say(
        vi: "Bảo vệ và kiểm tra một bảng số liệu bất kỳ.",
        en: "Protect and audit any table of counts."),
      discussion: say(
        vi: """
          Thư mục gồm inner.csv (các cột chiều rồi freq: số đếm theo mã nhỏ nhất) và mỗi chiều một tệp \
          hier_<chiều>.csv (cột levels,codes: @ là tổng, @@ là phần của nó, @@@ ...).
          """,
        en: """
          The folder has inner.csv (a column for each dimension, then freq: counts by the finest codes) and one \
          hier_<dimension>.csv each (columns levels,codes: @ is the total, @@ its parts, @@@ theirs ...).
          """),
      subcommands: [TableProtect.self, TableAudit.self])
  }
}
