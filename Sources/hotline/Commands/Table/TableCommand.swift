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
          hier_<chiều>.csv (cột levels,codes: @ là tổng, @@ là phần của nó, @@@ ...). Đọc được tệp của R (write.csv) và \
          Excel: ngoặc kép, dấu phẩy, chấm phẩy hay tab, BOM, 2.0. Ô lặp lại được cộng dồn và được báo.
          Mỗi chiều chỉ có một cây. Cách chia thứ hai cắt ngang cây (vùng và huyện) không được làm thành chiều riêng: bảng \
          khi đó được coi là an toàn dù người đọc cộng trừ ra số ẩn. Chỉ in một cách chia.
          """,
        en: """
          The folder has inner.csv (a column for each dimension, then freq: counts by the finest codes) and one \
          hier_<dimension>.csv each (columns levels,codes: @ is the total, @@ its parts, @@@ theirs ...). Files of R \
          (write.csv) and Excel are read: quotes, commas, semicolons or tabs, a BOM, 2.0. Cells that come twice add up, \
          and are told.
          A dimension has one tree. A second division across it (zones and counties) mustn't be made a dimension of its \
          own: the table would then be called safe though readers compute hidden counts. Print one division only.
          """),
      subcommands: [TableProtect.self, TableAudit.self])
  }
}
