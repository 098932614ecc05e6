import Base
import CaseModel

/// What can be done from the board, each by the command that somebody would type: who works here learns the tool.
struct BoardMenu {
  struct Step: Hashable {
    enum Deed: Hashable {
      case command([String])
      /// Looks what comes next for each child of the case, and offers that.
      case nextOfChildren(CaseNumber)
    }

    let text: Text
    let deed: Deed

    init(_ vi: String, _ en: String, _ words: String...) {
      text = Text(vi: vi, en: en)
      deed = .command(words)
    }

    init(_ text: Text, _ deed: Deed) {
      self.text = text
      self.deed = deed
    }
  }

  let title: Text
  let steps: [Step]
  /// Which of them Enter does.
  var first = 0

  /// The keys of the steps, in their order.
  static let keys: [Unicode.Scalar] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]

  var answers: [(key: Unicode.Scalar, step: Step)] { zip(Self.keys, steps).map { ($0, $1) } }

  func step(_ key: Key) -> Step? {
    if key == .enter { return steps.indices.contains(first) ? steps[first] : nil }
    return answers.first { Key.scalar($0.key) == key }?.step
  }

  var notice: FormNotice {
    FormNotice(
      title: title,
      lines: answers.map { key, step in
        guard case .command(let words) = step.deed else {
          return Text(vi: "\(key)  \(step.text.vi)", en: "\(key)  \(step.text.en)")
        }
        let command = "hotline " + words.joined(separator: " ")
        return Text(vi: "\(key)  \(step.text.vi)   (\(command))", en: "\(key)  \(step.text.en)   (\(command))")
      },
      keys: Text(
        vi: "số: làm · Enter: \(Self.keys[first]) · Esc: trở lại",
        en: "number: do it · Enter: \(Self.keys[first]) · Esc: back"))
  }
}

// MARK: A case

extension BoardMenu {
  /// What the state of the case allows, likeliest first.
  init(of number: CaseNumber, _ line: BoardLine, user: String) {
    let n = number.description
    let isMine = line.assignedTo == user
    let show = Step("xem hồ sơ", "show the case", "case", "show", n)
    let take = Step("tôi nhận lo", "I take it", "case", "assign", n, "--to", user)
    let refer = Step("chuyển tuyến theo luật", "refer as the law wants", "referral", "draft", n)
    let referrals = Step("các phiếu chuyển", "its referrals", "referral", "list", "--case", n)
    let steps: [Step] =
      switch line.state {
      case .received:
        [
          show, Step("xác nhận mức khẩn", "confirm the urgency", "case", "triage", n), take,
          Step("các ca có thể trùng", "cases that may be doubles", "case", "duplicates"),
        ]
      case .triaged:
        [
          show, Step("bắt đầu xử lý", "start work", "case", "start", n), refer, take, referrals,
          Step("đổi mức khẩn", "change the urgency", "case", "triage", n),
        ]
      case .inProgress, nil:
        [
          show, Step("ghi việc đã làm", "record what was done", "case", "record", n),
          Step(
            Text(vi: "bước tiếp theo của trẻ: mẫu, quyết định", en: "the child's next step: form, decision"),
            .nextOfChildren(number)), refer, referrals, take,
        ]
      case .closed, .screenedOut: [show, Step("mở lại", "reopen", "case", "reopen", n)]
      case .merged, .erased: [show]
      }
    let always = [
      Step("ghi chú", "take a note", "case", "note", n),
      Step("hẹn gọi lại người báo tin", "owe whoever told of it a call", "callback", "add", n),
      Step("lịch sử", "its history", "case", "history", n),
    ]
    self.init(
      title: Text(
        vi: "\(n) · \(line.urgency.symbol) \(line.urgency.label.vi) · \(line.place)",
        en: "\(n) · \(line.urgency.symbol) \(line.urgency.label.en) · \(line.place)"),
      steps: steps.filter { $0 != take || !isMine } + always)
  }

  /// What comes next for the children of a case; nil where nothing does.
  init?(next children: [(child: ChildNumber, acts: [Act])], of number: CaseNumber) {
    let steps = children.flatMap { child, acts in
      acts.map { act in
        let words = act.command(for: child).split(separator: " ").dropFirst().map(String.init)
        return Step(
          Text(vi: "\(child): \(act.label.vi)", en: "\(child): \(act.label.en)"), .command(words))
      } + [Step("\(child): tình hình, thời hạn", "\(child): how it stands, limits", "child", "show", "\(child)")]
    }
    guard !steps.isEmpty else { return nil }
    self.init(title: Text(vi: "\(number): tiếp theo", en: "\(number): what comes next"), steps: steps)
  }
}

// MARK: Everything else

extension BoardMenu {
  init(of id: CallbackID) {
    self.init(
      title: Text(vi: "Gọi lại \(id)", en: "Call-back \(id)"),
      steps: [
        Step("cách gọi an toàn, rồi số", "how to call safely, then the number", "callback", "show", "\(id)"),
        Step("ghi kết quả gọi", "record an attempt", "callback", "attempt", "\(id)"),
        Step("thôi gọi, nêu lý do", "give it up, with the reason", "callback", "end", "\(id)"),
      ])
  }

  /// Takes over what the shift before left; how it stands where nothing waits.
  init(shiftWaits: Bool) {
    self.init(
      title: Text(vi: "Ca trực", en: "Shift"),
      steps: [
        Step("tình hình lúc này", "how it stands now", "status"),
        Step("nhận ca: đọc phiếu giao ca", "take over: read what was left", "shift", "start"),
        Step("giao ca: để lại việc cho ca sau", "hand over to the next shift", "shift", "end"),
        Step("lịch trực", "the roster", "shift", "roster"),
      ], first: shiftWaits ? 1 : 0)
  }

  /// Referrals that were drafted and nobody sent.
  init(unsentOf number: CaseNumber) {
    self.init(
      title: Text(vi: "\(number): phiếu chuyển chưa gửi", en: "\(number): referrals not sent"),
      steps: [
        Step("gửi: đã báo nơi nào rồi thì ghi", "send: mark who was told", "referral", "draft", "\(number)"),
        Step("các phiếu chuyển", "its referrals", "referral", "list", "--case", "\(number)"),
        Step("xem hồ sơ", "show the case", "case", "show", "\(number)"),
      ])
  }

  /// The six keys of the home, where no screen is.
  static let home = BoardMenu(
    title: Text(vi: "Làm gì?", en: "What next?"),
    steps: [
      Step("CUỘC GỌI MỚI", "NEW CALL", "intake"),
      Step("cuộc gọi không thành ca", "a call that is no report", "call"),
      Step("tìm theo tên, số điện thoại", "find by name or phone", "search"),
      Step("tin báo cho bạn", "what others tell you", "notice", "list"),
      Step("ca trực", "the shift", "status"),
      Step("mọi lệnh", "all commands", "--help"),
    ])

  /// A call that is no report, by its kind.
  static let oneLineCalls: [(key: Unicode.Scalar, label: Text, words: [String])] = {
    let keys: [Unicode.Scalar] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "n", "d"]
    let kinds =
      ContactKind.oneLine.prefix(10).map { (code: $0.rawValue, label: $0.label) }
      + UnansweredCall.Ending.allCases.map { (code: $0.rawValue, label: $0.label) }
    return zip(keys, kinds).map { ($0, $1.label, ["call", $1.code]) }
  }()
}
