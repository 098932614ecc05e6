import Base
import ArgumentParser
import CaseModel
import CaseStore

/// For how long what is kept, by what law or policy, and what can't be erased.
struct RetentionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retention",
      abstract: say(
        vi: "Lịch lưu giữ: giữ bao lâu, căn cứ gì, đang giữ bao nhiêu, hồ sơ nào giữ theo luật.",
        en: "The schedule of keeping: how long, by what, how much there is, which cases are held."),
      discussion: say(
        vi: """
          Không gì tự xóa khi hết thời hạn: hai giám sát xóa từng hồ sơ. Hồ sơ đã hết hạn: 'hotline erase --due'. Giữ theo luật: 'hotline
          case hold'. Luật Trẻ em, NĐ 56 không nêu thời hạn: các số năm là quy định của đơn vị, hỏi lưu trữ; sửa: 'hotline reference update'.
          Ví dụ: hotline retention
          """,
        en: """
          Nothing erases itself when its time is over: two supervisors erase each case. Those whose time is over: 'hotline erase --due'. To
          hold one: 'hotline case hold'. The Child Law and NĐ 56 name no time: the years are local policy, ask the archive; to change
          them: 'hotline reference update'.
          Example: hotline retention
          """))
  }
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let (kept, holds) = try session.store.schedule(now: session.stamp.now)
    try session.show(RetentionView(kept: kept, holds: holds, session: session).sheet)
  }
}

/// The schedule in words.
struct RetentionView {
  struct Document: Encodable {
    struct Kept: Encodable {
      let code: String
      let years: Int
      let source: String
      let kept: Int
      let overdue: Int
      let held: Int
      let next: Day?
    }

    struct Hold: Encodable {
      let number: String
      let heldBy: String
      let heldAt: Instant
      let until: Day?
    }

    let kept: [Kept]
    let holds: [Hold]
  }

  let kept: [CaseStore.Kept]
  let holds: [CaseStore.HeldCase]
  let session: Session

  var sheet: Sheet<Document> {
    Sheet(
      document: Document(
        kept: kept.map {
          Document.Kept(
            code: $0.code, years: $0.years, source: $0.source, kept: $0.kept, overdue: $0.overdue, held: $0.held,
            next: $0.next)
        },
        holds: holds.map {
          Document.Hold(number: $0.number.description, heldBy: $0.heldBy, heldAt: $0.heldAt, until: $0.until)
        }),
      sections: [
        .init(title: Text(vi: "Lịch lưu giữ", en: "Schedule of keeping"), rows: kept.map(row)),
        .init(
          title: Text(vi: "Giữ theo luật, không được xóa", en: "Held by law, not to be erased"),
          rows: holds.isEmpty
            ? [DetailBlock.Row("–", said("không có hồ sơ nào", "no case is"))] : holds.map(row)),
      ])
  }

  private func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }

  private func row(_ one: CaseStore.Kept) -> DetailBlock.Row {
    let next = one.next.map { said(" · gần nhất đến \(written($0))", " · the next until \(written($0))") } ?? ""
    let over =
      one.overdue > 0
      ? said(
        " · HẾT HẠN \(one.overdue) (giữ theo luật \(one.held))", " · OVER \(one.overdue) (held \(one.held))") : ""
    return DetailBlock.Row(
      said("\(one.years) năm", "\(one.years) y"),
      one.label.inLanguage(session.language)
        + said(", sau khi kết thúc · đang giữ \(one.kept)", ", after their end · \(one.kept) kept")
        + next + over + " · " + Citation(one.source).text.inLanguage(session.language),
      one.overdue > one.held ? .alarm : nil)
  }

  private func row(_ hold: CaseStore.HeldCase) -> DetailBlock.Row {
    let until =
      hold.until.map { said("đến hết \(written($0))", "to the end of \(written($0))") }
      ?? said("đến khi thôi giữ", "until it is lifted")
    return DetailBlock.Row(
      "\(hold.number)",
      until + said(" · \(hold.heldBy), từ ", " · \(hold.heldBy), since ") + session.calendar.written(hold.heldAt))
  }

  private func written(_ day: Day) -> String { "\(day.day)/\(day.month)/\(day.year)" }
}
