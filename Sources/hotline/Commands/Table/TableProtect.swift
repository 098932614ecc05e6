import ArgumentParser
import Base
import Disclosure
import Foundation
import Statistics

/// `hotline table protect`: hides small counts and what would give them away, or rounds, or joins.
struct TableProtect: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "protect",
      abstract: say(
        vi: "Bảo vệ các số nhỏ: ẩn chúng và những ô làm lộ chúng, làm tròn, hoặc gộp mục.",
        en: "Protect small counts: hide them and what gives them away, round, or join."),
      discussion: say(
        vi: """
          Ví dụ: hotline table protect bang --threshold 5
                 hotline table protect bang --method round --base 5
                 hotline table protect bang --method merge --keep 60
          published.csv để đưa ra ngoài, cột status: s = số đúng, x = ẩn, mọi ô ẩn như nhau, freq để trống. protected.csv \
          giữ lại trong cơ quan (chỉ chủ tệp đọc được): u = số nhỏ, x = ẩn thêm. Đừng gửi tệp đó: ai biết ô nào nhỏ thì \
          tính ra số. seed cũng giữ lại: nó quyết định giữa các cách ẩn tốt như nhau, để ai chạy chương trình \
          này cũng không đoán được; cùng số đếm và cùng seed cho ra cùng tệp. round: mọi số thành bội số của --base, các phần vẫn cộng thành tổng; r5 = lệch với số đúng dưới 5, \
          0 không phân biệt với số nhỏ. merge: bỏ bớt bậc nhỏ nhất của các chiều đến khi còn in được --keep phần trăm, \
          rồi ẩn ô.
          Bảng lớn: số ô và tiến độ hiện trên màn hình; --seconds đặt giới hạn, hết giờ thì ẩn nhiều hơn hoặc làm tròn \
          thô hơn, không bao giờ kém an toàn; nếu chưa an toàn thì kết thúc bằng mã 19, không ghi tệp nào.
          """,
        en: """
          Examples: hotline table protect tables --threshold 5
                    hotline table protect tables --method round --base 5
                    hotline table protect tables --method merge --keep 60
          published.csv is for handing out, column status: s = exact, x = hidden, the same for every hidden cell, whose \
          freq is empty. protected.csv stays in the office (only its owner reads it): u = small, x = hidden besides. \
          Don't pass it on: whoever knows which are small computes counts. seed stays too: it decides between patterns that are as good, so that nobody who \
          runs this program guesses them; the same counts and seed give the same file. round: every number becomes a multiple of \
          --base and parts still add up; r5 = off by less than 5, and a 0 isn't told apart from a small count. merge: the \
          finest levels of dimensions are left out until --keep per cent are printed, the rest is protected by hiding.
          Large tables: their size and how far they are is shown; --seconds sets a limit, after which more is hidden or \
          rounded farther, never less safely; if nothing is safe by then it ends with code 19 and writes no file.
          """))
  }

  @OptionGroup var options: TableOptions
  @OptionGroup var method: MethodOptions

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Với merge: phần trăm số liệu muốn in (mặc định 50).",
        en: "With merge: the percentage of counts to print (50 by default)."), valueName: "percent")
  )
  var keep: Int?

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Một bảng theo các cột này (dấu phẩy), các cột khác ở tổng; lặp lại được: các bảng được bảo vệ cùng nhau.",
        en:
          "A table by these columns (commas), the others at their totals; repeatable: the tables are protected together."
      ), valueName: "columns"))
  var by: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Giữ trước hết những ô chỉ chia theo các cột này (dấu phẩy).",
        en: "Cells that these columns (commas) alone divide are to stay first."), valueName: "columns"))
  var priority: String?

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Sau chừng ấy giây thì dừng tìm cách ẩn ít hơn: kết quả an toàn nhưng thô hơn, hoặc báo lỗi.",
        en:
          "After so many seconds nothing more is tried to hide less: the result is safe but coarser, or refused."
      )))
  var seconds: Int?

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp bí mật quyết định giữa các cách ẩn tốt như nhau (mặc định seed trong thư mục; chưa có thì tạo).",
        en:
          "The secret that decides between patterns that are as good (otherwise seed in the folder; made where there is none)."
      ), valueName: "file"))
  var seed: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        vi: "Tệp kết quả (mặc định published.csv trong thư mục).",
        en: "File to write (otherwise published.csv in the folder)."), valueName: "file"))
  var file: String?

  @Flag(help: ArgumentHelp(say(vi: "Ghi đè tệp đã có.", en: "Overwrite a file that exists.")))
  var force = false

  func validate() throws {
    guard keep == nil || method.method == .recode else {
      throw ValidationError(
        say(vi: "--keep chỉ đi với --method merge.", en: "--keep goes with --method merge only."))
    }
    guard (1...100).contains(keep ?? 50) else {
      throw ValidationError(say(vi: "--keep: từ 1 đến 100.", en: "--keep: from 1 to 100."))
    }
    guard by.isEmpty || method.method != .recode else {
      throw ValidationError(
        say(vi: "--by không đi với --method merge.", en: "--by doesn't go with --method merge."))
    }
    guard (1...86_400).contains(seconds ?? 1) else {
      throw ValidationError(
        say(vi: "--seconds: từ 1 đến 86400.", en: "--seconds: from 1 to 86400, a day."))
    }
  }

  func run() throws {
    let directory = try options.directory(isTimed: seconds != nil)
    let target =
      file.map { URL(fileURLWithPath: $0) } ?? directory.url.appendingPathComponent("published.csv")
    let kept = directory.url.appendingPathComponent("protected.csv")
    let secret = SeedFile(seed, in: directory.url)
    guard ![kept, secret.url].map(\.standardizedFileURL).contains(target.standardizedFileURL) else {
      throw TableError.unwritable(file: target.lastPathComponent)
    }
    for file in [target, kept] where !force && FileManager.default.fileExists(atPath: file.path) {
      throw TableError.exists(file: file.lastPathComponent)
    }
    let policy = try options.policy(method.chosen)
    let tables = try layouts(directory.tally)
    let wishes = try wishes(directory, tables, policy)
    let seed = try secret.readOrMake()
    let start = ContinuousClock.now
    let time = TableTime(seconds: seconds)
    let (release, levels) = try time.run {
      try protect(TableProtector(tally: directory.tally, policy: policy, seed: seed), tables, wishes, $0)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let cells = ProtectedCells(release, directory.tally)
    try Self.write(cells.marked(directory.dialect), to: kept, isPrivate: true)
    try Self.write(cells.published(directory.dialect), to: target, isPrivate: false)
    try options.show(
      ProtectedTable(
        cells, joined: levels, repeated: directory.repeated, isCutShort: time.isUp, seconds: seconds))
  }

  /// The tables that are asked for, each with all codes of its columns; the whole one where none is named.
  private func layouts(_ tally: Tally) throws -> [Layout] {
    guard !by.isEmpty else { return [Layout(whole: tally.dimensions)] }
    return try by.map { columns in
      let names = try names(in: columns, of: tally)
      return Layout(tally.dimensions.map { names.contains($0.name) ? $0.codes : [$0.total] })
    }
  }

  private func wishes(
    _ directory: TableDirectory, _ tables: [Layout], _ policy: Policy
  ) throws -> TableWishes {
    var wishes = directory.wishes
    if let priority {
      wishes.prefer(
        try names(in: priority, of: directory.tally), tables.flatMap(\.keys),
        directory.tally.dimensions)
    }
    try wishes.check(policy, directory.tally)
    return wishes
  }

  /// The columns that an option names.
  private func names(in list: String, of tally: Tally) throws -> [String] {
    let known = tally.dimensions.map(\.name)
    return try list.split(separator: ",").map { name in
      let name = name.trimmingCharacters(in: .whitespaces)
      guard known.contains(name) else { throw TableError.noSuchColumn(name, found: known) }
      return name
    }
  }

  /// Writes a whole file or none; a private one is its owner's alone.
  private static func write(_ text: String, to file: URL, isPrivate: Bool) throws {
    do {
      if isPrivate {
        try StateFile(path: file.path).write(Data(text.utf8))
      } else {
        try Data(text.utf8).write(to: file, options: .atomic)
      }
    } catch {
      throw TableError.unwritable(file: file.lastPathComponent)
    }
  }

  private func protect(
    _ protector: TableProtector, _ tables: [Layout], _ wishes: TableWishes, _ watch: Watch
  ) throws -> (Release, [ProtectedTable.Joining]) {
    do throws(DisclosureError) {
      guard protector.policy.method == .recode else {
        let release = try protector.protect(
          tables, hiding: wishes.hiding, printing: wishes.printing, weights: wishes.weights,
          watch: watch)
        return (release, [])
      }
      if let joined = try protector.recoded(
        keeping: Double(keep ?? 50) / 100, hiding: wishes.hiding, printing: wishes.printing,
        weights: wishes.weights, watch: watch)
      {
        let levels = zip(protector.tally.dimensions, joined.levels).filter { $1 > 0 }
        return (
          joined.release, levels.map { ProtectedTable.Joining(dimension: $0.name, levels: $1) }
        )
      }
    } catch {
      throw TableError.refused(error)
    }
    throw TableError.nothingKeeps(percent: keep ?? 50)
  }
}
