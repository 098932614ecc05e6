public import Base

extension Fault: Explained {
  public var text: Text {
    switch problem {
    case .notADocument:
      Text(
        vi: "không phải một đối tượng JSON. In mẫu: 'hotline intake --schema'.",
        en: "not a JSON object. Print its shape with 'hotline intake --schema'.")
    case .notJSON(let line, let column):
      Text(
        vi: "không phải JSON: dòng \(line), cột \(column). In mẫu: 'hotline intake --schema'.",
        en:
          "no JSON: line \(line), column \(column). Print its shape with 'hotline intake --schema'."
      )
    case .givenTwice:
      Text(
        vi: "ghi hai lần trong cùng một đối tượng; chỉ giữ một.",
        en: "given twice in one object; keep one of them.")
    case .unknownField(let nearest):
      if let nearest {
        Text(
          vi: "không có trường này; có phải '\(nearest)'?", en: "no such field; is it '\(nearest)'?"
        )
      } else {
        Text(vi: "không có trường này; hãy bỏ đi.", en: "no such field; leave it out.")
      }
    case .wrongType(let expected):
      Text(vi: "phải là \(expected.vi).", en: "must be \(expected.en).")
    case .notInList(let allowed):
      Text(
        vi: "phải là một trong: \(allowed.joined(separator: ", ")).",
        en: "must be one of: \(allowed.joined(separator: ", ")).")
    case .noSuchCode(let vocabulary):
      Text(
        vi: "không có mã này; xem 'hotline reference list \(vocabulary.rawValue)'.",
        en: "no such code; see 'hotline reference list \(vocabulary.rawValue)'.")
    case .repeated: Text(vi: "mã bị lặp; chỉ ghi một lần.", en: "code repeated; give it once.")
    case .tooLong(let most):
      Text(
        vi: "dài quá \(most) ký tự; hãy rút gọn.", en: "longer than \(most) characters; shorten it."
      )
    case .tooMany(let most):
      Text(
        vi: "nhiều quá \(most) mục; hãy chia ra nhiều báo cáo.",
        en: "more than \(most) entries; split the report.")
    case .outOfRange(let range):
      Text(
        vi: "phải từ \(range.lowerBound) đến \(range.upperBound).",
        en: "must be from \(range.lowerBound) to \(range.upperBound).")
    case .notWhole:
      Text(
        vi: "phải là số nguyên (tuổi tròn: 9, không phải 9.5).",
        en: "must be whole: 9 years, not 9.5.")
    case .notAMoment:
      Text(
        vi: "phải là thời điểm như 2026-10-03T21:15 hoặc 3/10/2026 21:15.",
        en: "must be a moment such as 2026-10-03T21:15 or 3/10/2026 21:15.")
    case .notADate:
      Text(
        vi: "phải là ngày như 2026-10-03, tháng 2026-10, năm 2026, hoặc một thời điểm.",
        en: "must be a day such as 2026-10-03, a month 2026-10, a year 2026, or a moment.")
    case .noSuchPlace:
      Text(
        vi: "không có đơn vị này vào ngày đó; tìm bằng 'hotline place list'.",
        en: "no such unit on that day; find it with 'hotline place list'.")
    case .missing: Text(vi: "bắt buộc phải có.", en: "is required.")
    case .inTheFuture:
      Text(
        vi: "ở tương lai theo giờ máy; kiểm tra ngày giờ đã gõ, rồi đồng hồ máy.",
        en: "lies in the future by this machine's clock; check what was typed, then the clock.")
    case .afterReceipt:
      Text(
        vi: "sau lúc tiếp nhận; kiểm tra ngày và giờ.",
        en: "is later than the receipt of the call; check day and time.")
    case .outOfYears(let years):
      Text(
        vi: "phải trong các năm \(years.lowerBound)–\(years.upperBound); kiểm tra năm.",
        en: "must lie in the years \(years.lowerBound) to \(years.upperBound); check the year.")
    case .longAgo:
      Text(
        vi: #"quá lâu trước đây; kiểm tra năm và tháng. Nếu đúng, thêm "lateEntry": "yes"."#,
        en: #"lies very long ago; check year and month. If it is right, add "lateEntry": "yes"."#)
    case .overAHundredYears:
      Text(
        vi: "hơn một trăm năm trước; kiểm tra năm.",
        en: "lies over a hundred years back; check the year.")
    case .beforeBirth:
      Text(
        vi: "trước khi trẻ được sinh ra, theo ngày sinh hoặc tuổi; kiểm tra cả hai.",
        en: "is before the child was born, by its birth date or age; check both.")
    case .notTheAge:
      Text(
        vi: "tuổi và ngày sinh không khớp nhau; sửa một trong hai, hoặc bỏ tuổi để máy tự tính.",
        en:
          "age and birth date contradict each other; correct one, or leave the age out: it follows."
      )
    case .grownUp:
      Text(
        vi: "đủ 18 tuổi trở lên nên không phải trẻ em; kiểm tra tuổi, và ai là trẻ.",
        en: "is 18 or older and so no child; check the age, and who the child is.")
    case .beforeReceipt:
      Text(
        vi: "trước ngày tiếp nhận cuộc gọi; kiểm tra ngày.",
        en: "is before the day on which the call was received; check the day.")
    case .endsBeforeStart:
      Text(vi: "kết thúc trước khi bắt đầu; kiểm tra hai ngày.", en: "ends before it begins; check both days.")
    case .notADay:
      Text(
        vi: "phải là một ngày trọn như 2026-12-20: thời hạn tính từ đó.",
        en: "must be a whole day such as 2026-12-20: a limit follows from it.")
    case .separationTooLong(let left):
      Text(
        vi: "mọi đợt cách ly cộng lại không quá 15 ngày (NĐ 56 Đ32 k3); trẻ này còn \(left) ngày.",
        en: "all parts of a separation are 15 days at most (NĐ 56 art. 32(3)); this child has \(left) left.")
    case .facilityUnexplained:
      Text(
        vi: "giao cho cơ sở thì ghi vì sao không giao được cho cá nhân, gia đình (TT 14/2020 Đ12 k3).",
        en: "a facility takes the reason why no person or family could be found (TT 14/2020 art. 12(3)).")
    case .backwards:
      Text(vi: "'from' lớn hơn 'to'; hãy đổi lại.", en: "'from' is greater than 'to'; swap them.")
    case .notAmongTopics:
      Text(
        vi: "phải nằm trong 'topics'; hãy thêm vào đó.",
        en: "must be among 'topics'; add it there.")
    case .contradicts(let nature, let topics):
      Text(
        vi:
          "'\(nature.rawValue)' (\(nature.label.vi)) trái với chủ đề xâm hại \(topics.joined(separator: ", ")): "
          + "có tin xâm hại thì ghi 'actual' hoặc 'at-risk', không thì bỏ các chủ đề đó.",
        en:
          "'\(nature.rawValue)' (\(nature.label.en)) contradicts the topics of harm \(topics.joined(separator: ", ")): "
          + "write 'actual' or 'at-risk' if harm is told, else take those topics out.")
    case .dangerInTalk(let reasons):
      Text(
        vi:
          "có dấu hiệu nguy hiểm (\(reasons.map(\.vi).joined(separator: " "))), không thể chỉ là tư vấn: "
          + "ghi 'case'; nếu vẫn không mở hồ sơ thì nêu lý do ở 'whyNoCase', người thứ hai sẽ xem lại.",
        en:
          "there are signs of danger (\(reasons.map(\.en).joined(separator: " "))), so it can't stay a talk: "
          + "write 'case'; if you still open none, give the reason in 'whyNoCase', and a second person looks at it."
      )
    case .onlyForReports:
      Text(
        vi: "chỉ dành cho báo tin về trẻ em; dùng kind 'about-child' hoặc bỏ trường này.",
        en: "belongs to a report about a child; use kind 'about-child' or leave it out.")
    case .notAnAnswer:
      Text(
        vi: #"không phải JSON như {"referral":"26-0147-1/2","step":"acknowledge","words":"…"}."#,
        en: #"no JSON such as {"referral":"26-0147-1/2","step":"acknowledge","words":"…"}."#)
    case .notAReferral:
      Text(
        vi: "phải là số phiếu chuyển như 26-0147-1/2, chép từ phiếu.",
        en: "must be the referral's number such as 26-0147-1/2, copied from its paper.")
    case .onlyForComplete:
      Text(
        vi: "chỉ dành cho step 'complete'; hãy bỏ đi.",
        en: "belongs to step 'complete'; leave it out.")
    case .versionMissing:
      Text(
        vi:
          "bắt buộc: tài liệu in bằng --print có sẵn phiên bản. In lại rồi sửa, hoặc dùng --seen.",
        en:
          "is required: --print writes it. Print the document anew and correct that, or give --seen."
      )
    case .otherVersion:
      Text(
        vi: "khác với --seen; chỉ dùng một trong hai.",
        en: "isn't what --seen says; use one of the two.")
    case .otherCase(let number):
      Text(
        vi: "tài liệu này của hồ sơ \(number); kiểm tra số hồ sơ trên dòng lệnh.",
        en: "the document is that of case \(number); check the number on the command line.")
    case .keyMissing:
      Text(
        vi: #"mỗi dòng cần khóa để nạp lại không ghi hai lần: thêm "$key", hoặc dùng --key."#,
        en:
          #"each line needs a key, so that a second run records nothing twice: add "$key", or give --key."#
      )
    case .notASearch:
      Text(
        vi: #"cần ít nhất một tên hoặc số, như {"names": ["…"], "phones": ["…"]}."#,
        en: #"needs a name or a number at least, such as {"names": ["…"], "phones": ["…"]}."#)
    case .notSearchable:
      Text(
        vi: "không tìm được theo mục này: tên phải có chữ, số điện thoại phải có ít nhất 6 chữ số.",
        en: "can't be looked for: a name needs a letter, a phone number at least 6 digits.")
    case .otherKey:
      Text(
        vi: "khác với --key; chỉ dùng một trong hai.",
        en: "isn't what --key says; use one of the two.")
    }
  }
}

extension Fault {
  /// The fault behind its field.
  public var line: Text { Text(vi: "\(path): \(text.vi)", en: "\(path): \(text.en)") }
}

extension [Fault] {
  /// Each on a line of its own below a heading.
  public func listed(below heading: Text) -> Text {
    Text(
      vi: heading.vi + map { "\n  \($0.line.vi)" }.joined(), en: heading.en + map { "\n  \($0.line.en)" }.joined())
  }
}
