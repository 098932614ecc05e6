import Base
import Foundation
import GRDB
import Testing

/// One log from its first day to its last, every verb of the tool at least once, as people type them.
struct LifeOfALogTests {
  private let tool: LivedTool
  private static let report = """
    {"kind":"about-child","topics":["BL01"],"nature":"at-risk","incident":{"place":"23425"},\
    "children":[{"name":"Kimtuyếntest"}]}
    """

  init() throws { tool = try LivedTool() }

  @Test func `every verb does its work in the life of one log`() throws {
    let people = try begin()
    let cases = try calls()
    try work(on: cases)
    try workWithChild(of: cases.open)
    try refer(cases.open)
    try board(of: cases.open)
    try readAgain()
    try share(cases.other, people)
    try end(cases)
    try data()
    try history(of: cases.open)
    try backups(people)
    try figures()
    try renew(people)
    try withoutLog()
    // The board needs a screen: WatchTests runs it at one.
    let missing = CommandTree.leaves.subtracting(tool.ran).subtracting(["watch", "tour"]).sorted()
    #expect(missing.isEmpty, "verbs that nobody ran: give each a line here")
  }

  private struct People { let paper: String, first: String }

  private func begin() throws -> People {
    let made = try tool.run(
      "init --practice --agency TMR --place 23425 --place 23446 --format json @10-01T00:00")
    let document = try JSONSerialization.jsonObject(with: Data(made.utf8)) as? [String: Any]
    let words = try ["paper", "passphrase"].map { try #require(document?[$0] as? String) }
    try tool.run("user name y-lan --from - @10-01T00:01", "Y Lan Mẫu\nTrực ban\n")
    try tool.run("user add b --role supervisor --role case-worker @10-01T00:01")
    let second = try tool.value("passphrase", "user certify b @10-01T00:02")
    // Words that somebody else knows serve once; the keys of a supervisor wait for another one.
    let own = "\(ToolFolder.ownPassphrase)\n"
    try tool.run("unlock --as b --passphrase-fd 0 @10-01T00:02", second + "\n", code: 64)
    let waits = try tool.value("request", "unlock --as b --passphrase-fd 0 @10-01T00:02", second + "\n" + own)
    try tool.run("unlock --as b --passphrase-fd 0 @10-01T00:02", own, code: 12)
    try tool.run("request approve \(waits) @10-01T00:02")
    try tool.run("unlock --as b --passphrase-fd 0 @10-01T00:02", second + "\n", code: 12)
    try tool.run("unlock --as b --passphrase-fd 0 @10-01T00:02", own)
    return People(paper: words[0], first: words[1])
  }

  private struct Cases { let open: String, merged: String, other: String, contact: String }

  private func calls() throws -> Cases {
    for kind in [
      "silent", "hang-up", "wrong-number", "prank", "abusive", "test", "question", "thanks",
      "complaint", "other",
    ] { try tool.run("call \(kind) @10-01T08:00") }
    #expect(
      try tool.run("call list --day 2026-10-01 @10-01T09:00 --format csv")
        .split(separator: "\r\n").count == 11)
    let missed = try tool.value("callback", "call missed --rang 07:58 --number-from - @10-01T08:00", "0900 000 009\n")
    #expect(try tool.run("call abandoned @10-01T08:01").contains("no. 2"))
    #expect(
      try tool.run("call unanswered --day 2026-10-01 --format csv @10-01T08:01").split(separator: "\r\n").count == 3)
    #expect(try tool.run("callback list --format csv @10-01T08:02").contains("0/3"))
    let shown = try tool.run("callback show \(missed) @10-01T08:02")
    #expect(try #require(shown.range(of: "UNKNOWN")).lowerBound < #require(shown.range(of: "0900 000 009")).lowerBound)
    try tool.run("callback attempt \(missed) no-answer --words-from - @10-01T08:03", "chuông đổ (bịa)")
    try tool.run("callback end \(missed) --because spent @10-01T08:04", code: 17)
    try tool.run("callback end \(missed) --because heard-from @10-01T08:04")
    let turn = try tool.value(
      "turn", "shift roster --add b --from 2026-10-01T06:00 --to 2026-10-01T14:00 @10-01T08:04")
    #expect(try tool.run("shift roster @10-01T08:04").contains("on duty now"))
    #expect(try tool.run("status --format csv @10-01T08:04").contains("onDuty,b"))
    try tool.run("shift roster --take-back \(turn) @10-01T08:04")
    #expect(try tool.run("shift end --words-from - @10-01T08:05", "Xe hỏng (bịa).").contains("Xe hỏng (bịa)."))
    #expect(try tool.run("shift list --format csv @10-01T08:05").contains("y-lan"))
    #expect(try tool.run("shift start --read --as b @10-01T08:06").contains("Xe hỏng (bịa)."))
    try tool.run("shift start --read --as b @10-01T08:06", code: 13)
    #expect(try tool.run("shift show @10-01T08:07").contains("b ·"))
    let note = try tool.value("debrief", "debrief write --from - @10-01T08:08", "Nặng lòng (bịa).")
    #expect(try tool.run("debrief list --as b --format csv @10-01T08:08").contains("y-lan"))
    #expect(try tool.run("debrief show \(note) --as b @10-01T08:08").contains("Nặng lòng"))
    let sheet = try tool.file(
      "calls.csv", "period,answered,missed,abandoned,waiting\n2026-09-30,8,1,1,5 6 7 8 9 10 11 12 40 60\n")
    #expect(try tool.value("added", "call import \(sheet) @10-01T08:05") == "1")
    #expect(try tool.run("call figures --format csv @10-01T08:05").contains("2026-09,8,1,1,800,9,40,1"))
    let story = try tool.file("story.txt", "call thanks --at 2026-10-01T09:30\n")
    try tool.run("rehearse \(story)")
    // A file without a line records nothing.
    let empty = try tool.file("empty.jsonl", "\n")
    try tool.run("intake --from \(empty) @10-01T10:00", code: 65)
    let withNumber = Self.report.replacing(#""children""#, with: #""caller":{"phone":"0900 000 010"},"children""#)
    let caller = try tool.value("number", "intake --from - --key p @10-01T10:00", withNumber)
    let owed = try tool.value("callback", "callback add \(caller) --due 2026-10-01T12:00 @10-01T10:00")
    #expect(try tool.run("queue @10-01T10:00").contains("callback \(owed)"))
    try tool.run("callback attempt \(owed) reached @10-01T10:01")
    let numbers = try ["a", "c", "d"].map {
      try tool.value("number", "intake --from - --key \($0) @10-01T10:00", Self.report)
    }
    let counselled = Self.report.replacing(#"{"kind""#, with: #"{"result":"counselling","kind""#)
    let contact = try tool.value("contact", "intake --from - --key l @10-01T10:04", counselled)
    let found = try tool.run("search --from - @10-01T10:05", #"{"names":["Kimtuyếntest"]}"#)
    #expect(numbers.allSatisfy(found.contains))
    let plan = try tool.value(
      "plan", "caller write --until 2026-12-31 --from - @10-01T10:04",
      #"{"phones":["0900 000 021"],"words":"Mười phút (bịa)."}"#)
    #expect(try tool.run("caller show \(plan) --as b @10-01T10:04").contains("Mười phút (bịa)."))
    try tool.run("caller end \(plan) @10-01T10:04")
    #expect(try tool.run("caller list --format csv @10-01T10:04").contains("\(plan),2026-12-31,y-lan,"))
    let taken = try tool.value("contact", "intake --from - --key q --as b @10-01T10:04", Self.report)
    #expect(try tool.run("quality draw --month 2026-10 --format csv @10-01T10:04").contains("\(taken),b,"))
    let codes = try tool.run("reference list criterion --format csv @10-01T10:04").split(separator: "\r\n").dropFirst()
      .map { $0.prefix { $0 != "," } }
    let ratings = codes.map { #""\#($0)":"met""# }.joined(separator: ",")
    let review = try tool.value(
      "review", "quality review \(taken) --from - @10-01T10:04", #"{"ratings":{\#(ratings)},"words":"Tốt (bịa)."}"#)
    #expect(try tool.run("quality list --as b --format csv @10-01T10:04").contains("\(review),\(taken),b,"))
    #expect(try tool.run("quality show \(review) --as b @10-01T10:04").contains("Tốt (bịa)."))
    try tool.run("quality acknowledge \(review) --as b @10-01T10:04")
    #expect(try tool.run("quality figures --format csv @10-01T10:04").contains("safety,1,0,0,0"))
    #expect(try tool.run("card list @10-01T10:05").contains("suicide"))
    #expect(try tool.run("card show suicide @10-01T10:05").contains("Ask outright"))
    let register = try tool.file("register.csv", "Ngày,Loại\n1/10/2026 7:00,nhá máy\n")
    let map = try tool.file(
      "map.csv", "column,field,value,means\nNgày,receivedAt,,\nLoại,kind,nhá máy,hang-up\n")
    let imported = try tool.run("import \(register) --map \(map) --encoding utf-8 --format csv @10-01T10:06")
    #expect(imported.contains("2,recorded,"))
    return Cases(open: numbers[0], merged: numbers[1], other: numbers[2], contact: contact)
  }

  private func work(on cases: Cases) throws {
    let (one, other) = (cases.open, cases.merged)
    #expect(try tool.run("queue @10-01T11:00").contains(one))
    try tool.run("status @10-01T11:00")
    #expect(try tool.run("contact print \(one) @10-01T11:00").contains("Kimtuyếntest"))
    #expect(try tool.run("case list @10-01T11:00").contains(other))
    try tool.run("case triage \(one) --accept @10-01T11:00")
    try tool.run("case assign \(one) --to b @10-01T11:00")
    try tool.run("case start \(one) @10-01T11:00")
    try tool.run("case record \(one) commune-told --when 2026-10-01T10:30 @10-01T11:00")
    try tool.run("case note \(one) --from - @10-01T11:00", "Ghi chú bịa.")
    let task = try tool.run("task add \(one) --household --words-from - --format json @10-01T11:00", "Ba em nhỏ.")
    let set = try #require(task.firstMatch(of: /"task" : "(\d+)"/)?.1)
    #expect(try tool.run("task list --all @10-01T11:00").contains(one))
    try tool.run("task split \(one) \(set) --children 2 @10-01T11:05")
    let shares = try tool.run("task list --all --format csv @10-01T11:05").matches(of: /(?m)^(\d+),/).map(\.output.1)
    for share in shares { try tool.run("task done \(one) \(share) --words-from - @10-01T11:10", "Đã gặp.") }
    let dropped = try tool.run("task add \(one) --due 72h --words-from - --format json @10-01T11:10", "Gọi lại.")
    let second = try #require(dropped.firstMatch(of: /"task" : "(\d+)"/)?.1)
    try tool.run("task drop \(one) \(second) --reason-from - @10-01T11:10", "Không cần nữa.")
    let paper = try tool.run("case print \(one) --to court --for authority --format html @10-01T11:10")
    #expect(paper.contains("People's court") && paper.contains("</html>") && !paper.contains("Ba em nhỏ"))
    let photo = try tool.file("vet-thuong.jpg", "không phải ảnh")
    let kept = try tool.run(
      "attachment add \(one) photo --from \(photo) --words-from - --format json @10-01T11:10", "Vết bầm.")
    let keptNumber = try #require(kept.firstMatch(of: /"attachment" : "(\d+)"/)?.1)
    #expect(try tool.run("attachment list \(one) --format csv @10-01T11:10").contains(",jpg,"))
    try tool.run("attachment open \(one) \(keptNumber) --out \(photo).out @10-01T11:10")
    #expect(try String(contentsOfFile: photo + ".out", encoding: .utf8) == "không phải ảnh")
    try tool.run(
      "attachment open \(one) \(keptNumber) --out \(photo).out @10-01T11:10", code: ExitStatus.failed.rawValue)
    try tool.run("attachment hand-over \(one) --to emergency-113 --words-from - @10-01T11:10", "Điện thoại.")
    try data(of: one)
    try tool.run("case tie \(one) \(other) same-home --words-from - @10-01T11:10", "Mẹ kể.")
    #expect(try tool.run("case show \(other) @10-01T11:10").contains(one))
    let document = try tool.run("case amend \(one) --print @10-01T11:10")
    let file = try tool.file("amended.json", document)
    try tool.run("case amend \(one) --from \(file) --reason-from - @10-01T11:00", "sửa")
    try tool.run("case link \(one) --contact \(cases.contact) @10-01T11:00")
    try tool.run("case merge \(other) --into \(one) --reason-from - @10-01T11:00", "cùng trẻ")
    #expect(try tool.run("case show \(one) @10-01T11:00").contains(other))
    let parted = try tool.run("case unmerge \(other) --reason-from - @10-01T11:00", "khác trẻ")
    #expect(parted.contains(other))
    try tool.run("case screen-out \(other) --because counselled @10-01T11:00")
    try tool.run("case reopen \(other) --reason-from - @10-01T11:00", "vì")
    try tool.run("case screen-out \(other) --because counselled @10-01T11:00")
    try tool.run("case hold \(other) --for authority @10-01T11:00")
    try tool.run("case hold \(other) --lift --until 2027-01-01 --for authority @10-01T11:00", code: 64)
    try tool.run("case hold \(other) --lift --for authority @10-01T11:00")
    let given = try tool.value("passphrase", "user add w --role case-worker @10-01T11:00")
    try tool.run(
      "unlock --as w --passphrase-fd 0 @10-01T11:00", given + "\n" + ToolFolder.ownPassphrase + "\n")
    try tool.run("case withhold \(other) --from w --reason-from - @10-01T11:00", "vợ của w (bịa)")
    try tool.run("case assign \(other) --to w @10-01T11:00", code: 17)
    let lifted = try tool.value(
      "request", "case withhold \(other) --from w --lift --reason-from - @10-01T11:00", "nhầm")
    try tool.run("request approve \(lifted) --as b @10-01T11:00")
    #expect(try tool.run("case history \(one) --format csv @10-01T11:00").contains("case.unmerge"))
  }

  /// The work with one child by its forms; the whole of it is lived in `Lived`.
  private func workWithChild(of number: String) throws {
    let child = "\(number)/c1"
    #expect(try tool.run("child list \(number) @10-01T11:10").contains(child))
    #expect(try tool.run("form items 02 @10-01T11:10").contains("harm.severity"))
    let blank = try tool.file("02.json", try tool.run("form fill \(child) 02 --print @10-01T11:10"))
    try tool.run("form fill \(child) 02 --from \(blank) @10-01T11:10")
    #expect(try tool.run("form show \(child) 02 @10-01T11:10").contains("02"))
    #expect(try tool.run("form list \(child) --format csv @10-01T11:10").contains("02,1"))
    #expect(try tool.run("form print \(child) 02 @10-01T11:10").contains("Kimtuyếntest"))
    try tool.run("form fill \(child) 03 --from - @10-01T11:11", #"{"$version":0}"#)
    try tool.run("form fill \(child) meeting --from - @10-01T11:12", #"{"$version":0}"#)
    try tool.run(
      "form fill \(child) 04 --from - @10-01T11:13", #"{"$version":0,"items":[{"measure":"50a","cost":1000}]}"#)
    #expect(try tool.run("plan show \(child) --format csv @10-01T11:14").contains("50a"))
    try tool.run("plan progress \(child) 1 done --words-from - @10-01T11:14", "xong (bịa)")
    try tool.run("child record \(child) court-request --words-from - @10-01T11:15", "vì (bịa)")
    try tool.run(
      "decision record \(child) plan-approval --number 1/QĐ --day 2026-10-01 --from - @10-01T11:16", "{}")
    #expect(try tool.run("decision list \(child) --format csv @10-01T11:17").contains("plan-approval"))
    try tool.run("decision confirm \(child) @10-01T11:17", code: 14)
    try tool.run("decision confirm \(child) --as b @10-01T11:17")
    try tool.run("consent record \(child) therapy given --by child --words-from - @10-01T11:18", "có (bịa)")
    #expect(try tool.run("consent list \(child) --format csv @10-01T11:18").contains("therapy,wanting,guardian"))
    #expect(try tool.run("child show \(child) @10-01T11:19").contains("plan-sent"))
    try tool.run("child end \(child) --because safe --reason-from - @10-01T11:20", "vì", code: 17)
    try tool.run("child end \(child) --because moved-away --reason-from - @10-01T11:20", "vì (bịa)")
  }

  private func board(of number: String) throws {
    let board = try tool.run("board --format json @10-01T15:00")
    #expect(board.contains(#""open" :"#) && board.contains("ca-mau"))
    #expect(try tool.run("case duplicates --format csv @10-01T15:00").contains("same"))
    let page = try tool.run("board --format html @10-01T15:00")
    #expect(page.contains("<table>") && page.contains("</span>open, not late</th>"))
  }

  /// A restriction of use: what rests on consent is refused with the article until it is lifted.
  private func restriction(of number: String) throws {
    let asked = try tool.run(
      "subject ask \(number)/c1 restrict --by child --words-from - --format json @10-01T11:15", "Em không muốn (bịa).")
    let request = try #require(asked.firstMatch(of: /"request" : "(\d+)"/)?.1)
    try tool.run("subject answer \(number) \(request) done --words-from - @10-01T11:15", "Đã hạn chế.")
    #expect(try tool.run("case show \(number) @10-01T11:15").contains("RESTRICTED"))
    let refused = try tool.run("case print \(number) --to school --for authority @10-01T11:15", code: 17)
    #expect(refused.contains("91/2025") || refused.isEmpty)
    try tool.run("subject answer \(number) \(request) lifted --words-from - @10-01T11:15", "Em đồng ý lại.")
    #expect(try !tool.run("case show \(number) @10-01T11:15").contains("RESTRICTED"))
    let kept = try tool.run("retention @10-01T11:15")
    #expect(kept.contains("10 y") && kept.contains("after their end") && kept.contains("Held by law"))
  }

  /// The duties of a data controller: a breach and its clock, requests of the person concerned.
  private func data(of number: String) throws {
    let breach = try tool.value(
      "breach", "breach record --from - @10-01T11:10", #"{"what":"Mất máy (bịa).","people":3,"harm":"yes"}"#)
    #expect(try tool.run("queue --format csv @10-01T11:10").isEmpty == false)
    try tool.run(
      "breach amend \(breach) --from - @10-01T11:11", #"{"what":"Mất máy, đĩa đã mã hóa (bịa).","people":3}"#)
    #expect(try tool.run("breach list --format csv @10-01T11:11").contains(",open,"))
    #expect(try tool.run("breach show \(breach) @10-01T11:11").contains("đĩa đã mã hóa"))
    let notice = try tool.run("breach print \(breach) --format html @10-01T11:12")
    #expect(notice.contains("Ministry of Public Security") && notice.contains("not the official form 08"))
    try tool.run("breach end \(breach) told --words-from - @10-01T11:13", "Công văn 1 (bịa).")
    try tool.run("breach end \(breach) told --words-from - @10-01T11:13", "Công văn 1 (bịa).", code: 17)
    let ask = "subject ask \(number)/c1 see --words-from - --format json"
    let request = try #require(
      try tool.run("\(ask) --by child @10-01T11:13", "Em muốn xem.").firstMatch(of: /"request" : "(\d+)"/)?.1)
    #expect(try tool.run("subject list --format csv @10-01T11:13").contains(number))
    let own = try tool.run("subject print \(number) \(request) --format html @10-01T11:14")
    #expect(own.contains("Kimtuyếntest") && !own.contains("Y Hàng Xóm"))
    try tool.run("subject answer \(number) \(request) received @10-01T11:14")
    try tool.run("subject answer \(number) \(request) done --words-from - @10-01T11:14", "Đã giao bản in.")
    try restriction(of: number)
    #expect(try tool.run("\(ask) --by accused @10-01T11:15").contains(#""refused" : "yes""#))
  }

  private func refer(_ number: String) throws {
    try tool.run(#"agency add ca-mau --kind commune-police --name-vi "Công an mẫu" @10-01T12:00"#)
    #expect(try tool.run("agency list @10-01T12:00").contains("ca-mau"))
    #expect(try tool.value("verifiedOn", "agency verify ca-mau @10-01T12:00") == "2026-10-01")
    #expect(try tool.run("agency show ca-mau @10-01T12:00").contains("Công an mẫu"))
    let key = tool.path + "/key.txt"
    let made = try tool.run("agency keygen --out \(key) --format csv")
    let recipient = try #require(made.firstMatch(of: /age1[0-9a-z]+/)).output
    try tool.run("agency key ca-mau --recipient \(recipient) @10-01T12:00")
    try tool.run(
      "referral withhold \(number) --from emergency-114 --reason-from - @10-01T12:00", "vì")
    try tool.run("referral propose \(number) @10-01T12:00")
    let drafts = try ["ca-mau", "emergency-113", "emergency-115", "ca-mau"].map {
      try tool.value(
        "referral",
        "referral draft \(number) --to \($0) --consent given --again --words-from - @10-01T12:00",
        "Đến ngay (bịa).")
    }
    try tool.run(
      #"referral consent \#(drafts[1]) overridden --law "NĐ 56/2017 Đ26" @10-01T12:00"#)
    #expect(try tool.run("referral print \(drafts[1]) @10-01T12:00").contains("Kimtuyếntest"))
    for draft in drafts.prefix(3) { try tool.run("referral send \(draft) @10-01T12:00") }
    try tool.run("referral acknowledge \(drafts[1]) @10-01T12:00")
    try tool.run("referral complete \(drafts[1]) --outcome helped @10-01T12:00")
    try tool.run("referral decline \(drafts[2]) --reason-from - @10-01T12:00", "ngoài địa bàn")
    try tool.run("referral withdraw \(drafts[3]) --reason-from - @10-01T12:00", "trùng")
    let (sealed, answer) = (tool.path + "/r.age", tool.path + "/a.age")
    try tool.run("referral seal \(drafts[0]) --out \(sealed) @10-01T12:00")
    #expect(try tool.run("agency open \(sealed) --key \(key)").contains("Kimtuyếntest"))
    try tool.run(
      "agency answer \(sealed) --key \(key) --step complete --outcome helped --out \(answer)")
    try tool.run("referral receive \(answer) @10-01T12:00")
    #expect(
      try tool.run("referral show \(drafts[0]) --format json @10-01T12:00").contains("completed"))
    #expect(try tool.run("referral list --all @10-01T12:00").contains(drafts[3]))
    try tool.run("agency end ca-mau --on 2026-12-31 @10-01T12:00")
  }

  private func readAgain() throws {
    func waiting() throws -> String {
      try tool.run("case list --second-reading --as b --format csv @10-01T13:00")
    }
    // The first look begins the sample; one case in twenty is drawn.
    var found = try waiting()
    for batch in 0..<20 {
      if let number = found.firstMatch(of: /26-\d{4}-\d/) {
        #expect(try tool.run("case show \(number.output) @10-01T13:00").contains("Kimtuyếntest"))
        try tool.run("case reread \(number.output) --agree @10-01T13:00", code: 14)
        try tool.run("case reread \(number.output) --agree --as b @10-01T13:00")
        return
      }
      let reports = Array(repeating: Self.report, count: 30).joined(separator: "\n")
      let made = try tool.run(
        "intake --from \(try tool.file("b\(batch).jsonl", reports)) --key b\(batch) --format csv "
          + "@10-01T13:00")
      // A line names the earlier contacts that are like it, too.
      let lines = made.split(separator: "\r\n").compactMap { line in
        line.firstMatch(of: /26-\d{4}-\d/).map {
          "case triage \($0.output) --accept --at 2026-10-01T13:00"
        }
      }
      try tool.run("rehearse \(try tool.file("b.txt", lines.joined(separator: "\n") + "\n"))")
      found = try waiting()
    }
    Issue.record("no case of 600 was drawn")
  }

  private func share(_ number: String, _ people: People) throws {
    let ask = "case access \(number) --hours 4 --as b --for emergency @10-02T08:00 --format json"
    func request() throws -> String {
      let output = try tool.run(ask)
      return String(try #require(output.firstMatch(of: /"request" : "(\d+)"/)).1)
    }
    let refused = try request()
    #expect(try tool.run("request list @10-02T08:00").contains(number))
    #expect(try tool.run("notice list @10-02T08:00").contains(number))
    try tool.run("request refuse \(refused) @10-02T08:00")
    try tool.run("request withdraw \(try request()) --as b @10-02T08:00")
    try tool.run(
      "user role b --role supervisor --role case-worker --role operator --for staffing @10-02T08:00"
    )
    try tool.run("user renew b --for staffing @10-02T08:00")
    #expect(try tool.run("user list --format csv @10-02T08:00").contains("case-worker"))
  }

  private func end(_ cases: Cases) throws {
    let (one, gone) = (cases.open, cases.merged)
    try tool.run(
      "case close \(one) --because counselling-only --reason-from - @10-02T09:00", "xong")
    try tool.run("erase --due @10-02T09:00")
    let request = try tool.value(
      "request", "erase \(gone) --confirm \(gone) --for retention @10-02T09:00")
    try tool.run("request approve \(request) --as b @10-02T09:00")
    #expect(try tool.run("erase \(gone) --certificate @10-02T09:00").contains(gone))
    try tool.run("case show \(gone) @10-02T09:00", code: 13)
  }

  private func data() throws {
    try tool.run("place list Măng @10-02T09:00")
    #expect(try tool.run("place show 23446 @10-02T09:00").contains("23446"))
    let units = try tool.file(
      "units.csv",
      """
      code,name,type,province_code,valid_from
      99901,Xã Mẫu Một,Xã,51,2025-07-01

      """)
    try tool.run("place import \(units) @10-02T09:00")
    #expect(try tool.run("place show 99901 @10-02T09:00").contains("Xã Mẫu Một"))
    let days = try tool.file(
      "holiday.csv",
      """
      date,kind,labelVi,labelEn,source,validFrom,validTo
      2026-12-24,holiday,Nghỉ bù,Day off,local policy,2026-12-24,2026-12-24

      """)
    try tool.run("reference update \(days) @10-02T09:00")
    #expect(try tool.run("reference list holiday --all @10-02T09:00").contains("2026-12-24"))
    let next = try tool.file(
      "2028.csv",
      """
      date,kind,labelVi,labelEn,source,validFrom,validTo
      2028-01-03,holiday,Nghỉ bù,Day in lieu,local policy; not officially announced,2028-01-03,2028-01-03
      2028-01-08,working,Làm bù,Worked in exchange,local policy,2028-01-08,2028-01-08

      """)
    #expect(try tool.run("calendar show 2028 --format csv @10-02T09:00").split(separator: "\n").count == 1)
    try tool.run("calendar import \(next) @10-02T09:00")
    let shown = try tool.run("calendar show 2028 --format csv @10-02T09:00")
    #expect(shown.contains("2028-01-03,1,holiday,Nghỉ bù,no") && shown.contains("2028-01-08,6,working,Làm bù,yes"))
    try tool.run("doctor @10-02T09:00")
  }

  private func history(of number: String) throws {
    let note = try tool.file("note", try tool.run("audit checkpoint @10-02T10:00"))
    let key = try tool.value("key", "audit checkpoint @10-02T10:00")
    try tool.run("audit check \(note) --log-key \(key)")
    try tool.run(
      "audit witness --name so-lao-dong --passphrase-fd 0", "mot hai ba bon nam sau bay tam\n",
      state: "office")
    #expect(
      try tool.run("audit prove 4 --for subject-request @10-02T10:00").contains("c2sp.org"))
    #expect(
      try tool.run("audit subject \(number) --for subject-request @10-02T10:00").contains("2026"))
    try tool.run("audit accept --because unexplained @10-02T10:00")
    #expect(!(try tool.run("audit verify @10-02T10:00").contains("✗")))
  }

  private func backups(_ people: People) throws {
    let stick = tool.path + "/stick"
    try tool.run("backup create \(stick) @10-02T11:00")
    #expect(try tool.run("backup list --format csv @10-02T11:00").contains("made"))
    #expect(try tool.run("backup signers @10-02T11:00").contains("y-lan"))
    #expect(!(try tool.run("backup verify \(stick) @10-02T11:00").contains("✗")))
    #expect(
      try tool.run("backup identity --passphrase-fd 0", people.paper + "\n")
        .contains("AGE-SECRET-KEY-1"))
    try tool.run(
      "backup restore \(stick) --to \(tool.path)/restored.sqlite --for exercise --passphrase-fd 0",
      people.paper + "\n")
    #expect(FileManager.default.fileExists(atPath: tool.path + "/restored.sqlite"))
    let saved = try tool.run("recover --to \(tool.path)/saved.sqlite --format json")
    #expect(saved.contains("\"findings\" : \"0\"") || saved.contains("\"findings\":\"0\""), "\(saved)")
    try tool.run("key rotate @10-02T11:00")
    // A script gives the new passphrase too: nothing counts that nobody has.
    try tool.run("passphrase --passphrase-fd 0 @10-02T11:00", people.first + "\n", code: 64)
    try tool.run(
      "passphrase --passphrase-fd 0 @10-02T11:00", people.first + "\n" + ToolFolder.ownPassphrase + "\n")
    try tool.run("unlock --passphrase-fd 0 @10-02T11:00", people.first + "\n", code: 14)
    try tool.run("unlock --passphrase-fd 0 @10-02T11:00", ToolFolder.ownPassphrase + "\n")
  }

  private func figures() throws {
    let questions = try tool.file(
      "questions.json", #"{"questions":[{"name":"ca","count":"case","in":"2026-10"}]}"#)
    try tool.run("figures month 2026-10 --revises 1 @11-30T08:00", code: 64)
    let made = try tool.value("request", "figures month 2026-10 @11-30T08:00")
    #expect(try tool.run("figures list --format csv @11-30T08:00").contains("open"))
    try tool.run("request approve \(made) --as b @11-30T08:00")
    #expect(try tool.run("figures show 1 @11-30T08:00").contains("2026-10"))
    try tool.run("figures verify 1 @11-30T08:00")
    try tool.run("figures audit @11-30T08:00")
    let rerun = try tool.run("figures audit --knows-program --format csv @11-30T08:00")
    #expect(rerun.contains("release,audience,group") && rerun.contains("1,public,"))
    #expect(!rerun.contains(",otherwise"))
    let heading = try tool.file("heading.json", try tool.run("figures files --schema @11-30T08:00"))
    try tool.run("figures files 1 --to \(tool.path)/out --heading \(heading) @11-30T08:00")
    try tool.run("figures files 1 --to \(tool.path)/out --heading \(heading) @11-30T08:00", code: 64)
    let files = try FileManager.default.contentsOfDirectory(atPath: tool.path + "/out/report")
    #expect(files.contains { $0.hasSuffix("-report-vi.html") })
    try tool.run("figures withdraw 1 @11-30T08:00")
    try tool.run("figures release \(questions) --preview @11-30T08:00")
    #expect(try tool.run("figures ask --schema @11-30T08:00").contains("questions"))
    try tool.run("figures quarter 2025-Q1 --preview @11-30T08:00")
    try tool.run("figures half 2025-H1 --preview @11-30T08:00")
    try tool.run("figures year 2025 --preview @11-30T08:00")
    try tool.run("figures triage 2026-10 --preview @11-30T08:00")
    try tool.run("figures triage 2026-10 --audience public --preview @11-30T08:00", code: 64)
    #expect(try tool.run("figures answers 2026 --preview @11-30T08:00").contains("08-agency-answer"))
    try tool.run("figures answers 2026 --audience public --preview @11-30T08:00", code: 64)
  }

  private func leave(_ paper: String) throws {
    try tool.run("user end b --for staffing @11-30T09:00")
    try tool.run("user recover y-lan --passphrase-fd 0 @11-30T09:00", paper + "\n")
    try tool.run("lock")
  }

  private func renew(_ people: People) throws {
    let paper = try tool.value(
      "paper", "key paper --old --passphrase-fd 0 --clock-checked @11-30T08:30", people.paper + "\n")
    // The words that the log began with count no more.
    try tool.run("user recover y-lan --passphrase-fd 0 @11-30T09:00", people.paper + "\n", code: 14)
    try DatabaseQueue(path: tool.log).write { try $0.execute(sql: "UPDATE holiday SET labelEn = 'x'") }
    try tool.run("queue @11-30T08:30", code: 20)
    try tool.run("reference accept holiday --read @11-30T08:30")
    try tool.run("queue @11-30T08:30")
    try leave(paper)
  }

  private func withoutLog() throws {
    _ = try tool.file("inner.csv", "d,freq\na,2\nb,9\nc,9\n")
    _ = try tool.file("hier_d.csv", "levels,codes\n@,all\n@@,a\n@@,b\n@@,c\n")
    try tool.run("table protect \(tool.path) --threshold 4")
    try tool.run("table audit \(tool.path) --threshold 4")
    for page in ["exit-codes", "environment", "formats", "privacy", "roles", "purposes", "rules"] {
      #expect(try tool.run(page).count > 100)
    }
  }
}
