import Base
import CaseStore
import Releases
import Statistics

extension ReleasePreparation.Recoding {
  var text: Text {
    let name = question.name
    guard let instead else {
      let later = longer.map {
        Text(
          vi: " Lệnh của kỳ này không ra được kỳ dài hơn: hãy hỏi kỳ \($0).",
          en: " This period's command can't release a longer one: ask for \($0).")
      }
      return Text(
        vi: "\(name): không ra; gộp đến đâu cũng phải giấu quá nhiều.\(later?.vi ?? "")",
        en: "\(name): doesn't go out; however it is joined, too much is hidden.\(later?.en ?? "")")
    }
    let percent = Int(share * 100)
    let axes = instead.axes
    return Text(
      vi:
        "\(name): đã gộp thành \(axes.map(\.label.vi).joined(separator: " × ")); giữ được \(percent)%.",
      en: "\(name): joined to \(axes.map(\.label.en).joined(separator: " × ")); keeps \(percent) %."
    )
  }
}
