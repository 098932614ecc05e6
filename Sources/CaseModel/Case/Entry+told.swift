public import Base

extension Entry {
  /// What it did, for whoever reads the case: the act or the step first, then what its facts add. Without its words.
  public var told: [Text] {
    var parts: [Text?] = [facts.child.map { Text(name: "c\($0.position)") }, deed, facts.urgency?.label]
    parts += [facts.closing?.label, facts.screening?.label]
    parts += [
      facts.asks.map { Text(vi: "đề nghị \($0.label.vi)", en: "asks to \($0.label.en)") },
      facts.askedBy.map { Text(vi: "theo đề nghị của \($0)", en: "as \($0) asked") },
      facts.hiddenFrom.map { Text(vi: "giữ kín với \($0)", en: "withheld from \($0)") },
      facts.shownTo.map { Text(vi: "xin thôi giữ kín với \($0)", en: "asks to end the withholding from \($0)") },
    ]
    parts += [facts.decision?.number, facts.assignee, facts.form?.letter].map { $0.map { Text(name: $0) } }
    parts += (facts.withheld ?? []).map { Text(vi: "giữ kín với \($0)", en: "withheld from \($0)") }
    parts += (facts.released ?? []).map { Text(vi: "thôi giữ kín với \($0)", en: "no longer withheld from \($0)") }
    return parts.compactMap(\.self)
  }

  /// What was done, in one phrase.
  private var deed: Text {
    if let act = facts.act { return facts.filled.map { revised(act.label, $0.revision) } ?? act.label }
    return facts.filled.map { revised($0.form.label, $0.revision) } ?? facts.reading?.label ?? childWork ?? caseWork
      ?? facts.step.label
  }

  private func revised(_ label: Text, _ revision: Int) -> Text {
    revision < 2 ? label : Text(vi: "\(label.vi), bản \(revision)", en: "\(label.en), revision \(revision)")
  }

  private var childWork: Text? {
    if let decision = facts.confirms {
      return Text(vi: "xác nhận quyết định \(decision)", en: "confirms decision \(decision)")
    }
    if let progress = facts.progress {
      let state = progress.state.label
      return Text(vi: "kế hoạch, mục \(progress.item): \(state.vi)", en: "plan, item \(progress.item): \(state.en)")
    }
    if let ended = facts.ended {
      return Text(vi: "kết thúc việc với trẻ: \(ended.label.vi)", en: "the work with the child ends: \(ended.label.en)")
    }
    return facts.consent.map { consent in
      let (who, what, answer) = (consent.giver.label, consent.purpose.label, consent.answer.label)
      return Text(vi: "\(what.vi): \(who.vi) \(answer.vi)", en: "\(what.en): \(who.en), \(answer.en)")
    }
  }

  private var caseWork: Text? {
    if let task = facts.task {
      let kind = task.kind == .own ? Text(vi: "", en: "") : Text(vi: " " + task.label.vi, en: " " + task.label.en)
      return Text(vi: "đặt việc \(id)\(kind.vi)", en: "sets task \(id)\(kind.en)")
    }
    if let end = facts.taskEnd {
      return Text(vi: "việc \(end.task): \(end.result.label.vi)", en: "task \(end.task): \(end.result.label.en)")
    }
    if let tie = facts.tie {
      let undone = tie.isUndone ? Text(vi: "thôi ghi ", en: "no longer ") : Text(vi: "", en: "")
      return Text(
        vi: "liên quan \(tie.to): \(undone.vi)\(tie.label.vi)",
        en: "belongs with \(tie.to): \(undone.en)\(tie.label.en)")
    }
    if let request = facts.subject {
      let (who, what) = (request.asker.label, request.kind.label)
      let end = request.isRefused ? Text(vi: ": từ chối", en: ": refused") : Text(vi: "", en: "")
      return Text(vi: "\(who.vi) yêu cầu \(what.vi)\(end.vi)", en: "\(who.en) asks \(what.en)\(end.en)")
    }
    if let answer = facts.answer {
      return Text(
        vi: "yêu cầu \(answer.request): \(answer.result.label.vi)",
        en: "request \(answer.request): \(answer.result.label.en)")
    }
    if let file = facts.attachment {
      return Text(vi: "tệp \(id), \(file.kind.label.vi)", en: "file \(id), \(file.kind.label.en)")
    }
    return facts.handedOver.map { Text(vi: "giao chứng cứ cho \($0.to)", en: "evidence handed to \($0.to)") }
  }
}
