import ArgumentParser
import Base
import CaseModel
import CaseStore

/// Saves what can be read of a damaged log.
struct RecoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recover",
      abstract: say(
        vi: "Cứu những gì còn đọc được của một sổ hỏng vào sổ mới.",
        en: "Save what can still be read of a damaged log into a new one."),
      discussion: say(
        vi: """
          Chỉ đọc sổ hỏng, không sửa; không cần khóa: phần niêm phong vẫn niêm phong. Cần chỗ trống gấp đôi sổ. Có bản sao lưu
          lành và mới thì khôi phục bản ấy, rồi chỉ lấy từ đây những gì ghi sau đó. Cái gì mất được nêu ra; mã kết thúc 20.
          Ví dụ: hotline recover --log so-hong.sqlite --to so-cuu.sqlite
          """,
        en: """
          The damaged log is only read; no key is needed: what is sealed stays sealed. It takes twice the log's room. Where
          there is a new backup that is whole, restore that, and take only what came after it from here. What is lost is
          named; exit code 20. Example: hotline recover --log damaged.sqlite --to saved.sqlite
          """))
  }

  @Option(
    help: ArgumentHelp(
      say(vi: "Tệp sổ mới; chưa được có.", en: "The new log's file; nothing may stand there."), valueName: "path"))
  var to: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let surroundings = Surroundings.live
    let path = options.path(in: surroundings)
    let salvage = try LongWork(surroundings).run { (watch: @escaping (Text, Double) throws -> Void) in
      try CaseStore.salvage(path, to: to) { try watch($0.label, $1) }
    }
    let rows = salvage.rows.values.reduce(0, +)
    let damaged = salvage.damaged.joined(separator: ", ")
    try options.output.show(
      Done(
        message: Text(
          vi: "Đã cứu \(rows) dòng vào \(to)."
            + (damaged.isEmpty ? "" : " Bảng có chỗ hỏng: \(damaged).")
            + (salvage.unreadBlocks == 0 ? "" : " Đĩa không đọc được \(salvage.unreadBlocks) khối."),
          en: "Saved \(rows) rows into \(to)."
            + (damaged.isEmpty ? "" : " Damaged in places: \(damaged).")
            + (salvage.unreadBlocks == 0 ? "" : " The disk didn't give \(salvage.unreadBlocks) blocks.")),
        next: salvage.isWhole
          ? Text(
            vi: "Không mất gì mà lịch sử có ghi. Tiếp: 'hotline doctor --log \(to)', sao lưu ngay, thay đĩa.",
            en:
              "Nothing is lost that the history tells of. Next: 'hotline doctor --log \(to)', a backup at once, another disk."
          )
          : Text(
            vi:
              "Có mất: xem bên dưới. Tiếp: 'hotline audit verify --log \(to)'; việc gì không mở được thì khôi phục bản sao lưu.",
            en:
              "Something is lost: see below. Next: 'hotline audit verify --log \(to)'; restore a backup for what doesn't open."
          ),
        values: [
          ("log", to), ("rows", "\(rows)"), ("damaged", damaged), ("unreadBlocks", "\(salvage.unreadBlocks)"),
          ("findings", "\(salvage.audit.findings.count + salvage.audit.more)"),
        ]), surroundings)
    if salvage.isWhole { return }
    var report = AuditReport()
    report.add(salvage.audit, isUnlocked: false)
    try report.end(
      options.output.format == .text ? surroundings.out : { _ in }, options.output.format,
      TextStyle(of: surroundings, language: spoken, noColour: options.output.noColour))
  }
}

extension Salvage.Step {
  fileprivate var label: Text {
    switch self {
    case .copying: Text(vi: "chép sổ hỏng", en: "copying the damaged log")
    case .reading: Text(vi: "đọc từng bảng", en: "reading each table")
    case .checking: Text(vi: "kiểm tra", en: "checking")
    }
  }
}
