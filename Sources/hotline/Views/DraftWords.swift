import Base
import CaseModel
import CaseStore

/// A draft in words: which, whose, since when, and where it stands.
struct DraftWords {
  let draft: CaseStore.Draft
  let calendar: LogCalendar

  /// The question that comes next.
  var place: Text {
    let path = draft.mark.question?.split(separator: ".").map(String.init) ?? []
    if draft.mark.isOfForm, path.count >= 4, let number = try? CaseNumber(path[2]) {
      let child = "\(number)/\(path[3])"
      return Text(
        vi: "mẫu \(path[1]) của \(child) ('hotline form fill \(child) \(path[1])')",
        en: "form \(path[1]) of \(child) ('hotline form fill \(child) \(path[1])')")
    }
    if draft.mark.isOfForm, path.first == "breach", path.count >= 2 {
      let command = path[1] == "new" ? "breach record" : "breach amend \(path[1])"
      return Text(vi: "vụ vi phạm dữ liệu ('hotline \(command)')", en: "a breach of data ('hotline \(command)')")
    }
    return IntakeStep.title(path) ?? Text(vi: "câu đầu", en: "the first question")
  }

  var whole: Text {
    let (begun, saved) = (calendar.written(draft.begunAt), calendar.written(draft.savedAt))
    let answered = draft.mark.answered
    return Text(
      vi: "Bản nháp số \(draft.id) của \(draft.savedBy), bắt đầu \(begun), lần cuối \(saved), "
        + "\(answered) câu đã trả lời, đang ở câu '\(place.vi)'.",
      en: "Draft \(draft.id) of \(draft.savedBy), begun \(begun), last answer \(saved), "
        + "\(answered) answers, stands at '\(place.en)'.")
  }

  /// On one line of a list.
  var line: Text {
    let begun = calendar.written(draft.begunAt)
    return Text(
      vi: "số \(draft.id) · \(begun) · \(draft.mark.answered) câu · \(place.vi)",
      en: "no. \(draft.id) · \(begun) · \(draft.mark.answered) answers · \(place.en)")
  }
}
