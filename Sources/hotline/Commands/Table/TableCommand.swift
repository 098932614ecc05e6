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
          Cách chia thứ hai cắt ngang cây (vùng bên cạnh huyện) ghi ở hier_<chiều>+<tên>.csv: cùng mã tổng, phần nhỏ nhất \
          là mã của cây chính. Đừng làm nó thành chiều riêng: bảng khi đó được coi là an toàn dù người đọc tính ra số ẩn.
          cells.csv, nếu có: các cột chiều, rule (print: phải in; hide: phải ẩn; empty: không thể có, ai cũng biết), và \
          cost (từ 1 đến 1000: ẩn ô đó đắt gấp mấy lần).
          """,
        en: """
          The folder has inner.csv (a column for each dimension, then freq: counts by the finest codes) and one \
          hier_<dimension>.csv each (columns levels,codes: @ is the total, @@ its parts, @@@ theirs ...). Files of R \
          (write.csv) and Excel are read: quotes, commas, semicolons or tabs, a BOM, 2.0. Cells that come twice add up, \
          and are told.
          A second division across the tree (zones beside counties) goes into hier_<dimension>+<name>.csv: the same total, \
          and what has no parts is a code of the first tree. Don't make it a dimension of its own: the table would then be \
          called safe though readers compute hidden counts.
          cells.csv, if there: a column for each dimension, rule (print: must be printed; hide: must be hidden; empty: \
          nothing can be there, as everybody knows), and cost (1 to 1000: how many times dearer it is to hide).
          """),
      subcommands: [TableProtect.self, TableAudit.self])
  }
}
