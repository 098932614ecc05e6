import Base

/// One lesson of the tour: what to know, and the command that the newcomer types.
struct TourStep: Sendable {
  let lesson: Text
  /// As it is typed behind `hotline`; more options may follow. `CASE` stands for the first case of the tour.
  let command: String

  /// The command with the case's number in it.
  func line(_ number: String) -> String { command.replacing("CASE", with: number) }

  /// Whether these words are the step's command, with or without options behind it.
  func isTaken(_ words: [String], _ number: String) -> Bool {
    let wanted = line(number).split(separator: " ").map(String.init)
    return words.starts(with: wanted) && !words.contains { $0 == "--log" || $0.hasPrefix("--log=") }
  }

  static let all: [TourStep] = [
    TourStep(
      lesson: Text(
        vi: """
          Đêm qua có ba cuộc gọi, đã ghi sẵn (bịa). Đầu ca xem việc đến hạn: ca trễ chưa ai lo đứng trên cùng, dấu và màu \
          cho biết mức. Cột HẠN là việc phải làm trước.
          """,
        en: """
          Three calls came in last night; they are recorded (made up). A shift begins with what is due: late cases that \
          are nobody's stand on top, signs and colours show how grave they are. DUE is what must be done first.
          """), command: "queue"),
    TourStep(
      lesson: Text(
        vi: """
          Mở ca thứ nhất. Việc xem được ghi vào lịch sử, kèm lý do. Phần Thời hạn là hạn theo luật; Vì sao là căn cứ của mức \
          đề xuất; Cần báo là ai phải được báo.
          """,
        en: """
          Open the first case. That you looked becomes part of its history, with your reason. Clocks are limits of the \
          law; Why is what the proposed urgency rests on; To be told says who must know.
          """), command: "case show CASE"),
    TourStep(
      lesson: Text(
        vi: "Máy chỉ đề xuất, người quyết định. Đồng ý với mức đề xuất; muốn khác thì dùng --urgency và ghi lý do.",
        en: "The tool proposes, people decide. Accept the proposed urgency; another one is --urgency, with a reason."),
      command: "case triage CASE --accept"),
    TourStep(
      lesson: Text(
        vi: "Ca phải có người lo. Giao cho chính bạn: trong sổ này bạn là 'tour'.",
        en: "A case must be somebody's. Give it to yourself: in this log you are 'tour'."),
      command: "case assign CASE --to tour"),
    TourStep(
      lesson: Text(
        vi: """
          Soạn phiếu chuyển cho những nơi phải được báo: lệnh hiện danh sách, Enter soạn một lượt cho nơi không cần đồng ý, \
          mỗi phiếu có điều luật của nó. Người báo tin không bao giờ bị nêu khi họ không đồng ý.
          """,
        en: """
          Draft referrals to those who must be told: the command shows the list, and Enter drafts all that need no consent, \
          each with its article. A caller who didn't agree is never named.
          """), command: "referral draft CASE"),
    TourStep(
      lesson: Text(
        vi: """
          Xem các phiếu đã soạn. Phiếu đã gửi thì sổ đếm giờ trả lời; không ai trả lời thì sổ báo động, lên tới cấp trên. \
          Phiếu chưa gửi thì 'hotline referral send', in ra giấy thì 'hotline referral print'.
          """,
        en: """
          Look at them. Of what was sent the log counts the time until the answer; silence raises an alarm, which climbs to \
          those above. One that wasn't sent goes by 'hotline referral send', on paper by 'hotline referral print'.
          """), command: "referral list --case CASE"),
    TourStep(
      lesson: Text(
        vi: """
          Chuyện xảy ra trong nhà: các trẻ khác ở đó có an toàn không? Khi phân loại, sổ đã tự đặt việc ấy, hạn 3 ngày. Việc \
          tự đặt thì 'hotline task add'.
          """,
        en: """
          It happened at home: are the other children there safe? At triage the log set that task by itself, within 3 days. \
          One of your own is set by 'hotline task add'.
          """), command: "task list"),
    TourStep(
      lesson: Text(
        vi: """
          Giờ bạn nhận một cuộc gọi (bịa): hàng xóm gọi, một cháu trai chừng 10 tuổi ở Tu Mơ Rông bị bố đánh bằng roi, có \
          vết ở chân, bố đang ở nhà. Tab hoặc PgDn sang phần sau, F1 hỏi vì sao, F2 ghi ngay, F3 đứt máy. Gõ dở thì vẫn giữ.
          """,
        en: """
          Now you take a call (made up): a neighbour; a boy of about 10 in Tu Mơ Rông is beaten by his father with a rod, has \
          marks on his leg, the father is at home. Tab or PgDn goes on, F1 asks why, F2 records now, F3 says that the line \
          broke. What you typed is kept whatever happens.
          """), command: "intake"),
    TourStep(
      lesson: Text(
        vi: "Có người gọi lại: tìm theo tên hay số máy, có dấu hay không, gõ sai vài chữ cũng được. Thử 'kin mau'.",
        en:
          "Somebody calls again: search by name or number, with or without marks, a letter wrong or two. Try 'kin mau'."
      ),
      command: "search"),
    TourStep(
      lesson: Text(
        vi: "Mọi việc bạn vừa làm nằm trong lịch sử có chữ ký của bạn; không ai sửa được mà không lộ.",
        en: "All that you did stands in a history that you signed; nobody can change it unseen."),
      command: "case history CASE"),
    TourStep(
      lesson: Text(
        vi: "Hết ca: khóa lại. Ai mở sổ sau bạn phải có cụm mật khẩu của chính họ.",
        en: "The shift is over: lock. Whoever opens the log after you needs a passphrase of their own."),
      command: "lock"),
  ]
}
