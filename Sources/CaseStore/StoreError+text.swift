public import CaseModel

extension StoreError {
  public var text: Text {
    switch self {
    case .noLog(let path):
      Text(
        vi: "Không có sổ tại \(path). Tạo sổ bằng 'hotline init'.",
        en: "There is no log at \(path). Make one with 'hotline init'.")
    case .logExists(let path):
      Text(
        vi: "Đã có tệp tại \(path). Chọn chỗ khác bằng --log.",
        en: "There is a file at \(path) already. Choose another place with --log.")
    case .unreadable(let path):
      Text(
        vi: "Không đọc được \(path). Kiểm tra quyền của thư mục.",
        en: "\(path) can't be reached. Check the permissions of its folder.")
    case .notAPlainFile(let path):
      Text(
        vi: "\(path) không phải tệp thường (liên kết hoặc thư mục). Dùng đường dẫn thật.",
        en: "\(path) is no plain file (a link or a folder). Use the real path.")
    case .readableByOthers(let path):
      Text(
        vi: "Người khác đọc được \(path). Chạy 'chmod 600' trên tệp này.",
        en: "Others can read \(path), or it isn't yours. Run 'chmod 600' on it as its owner.")
    case .onNetwork(let path):
      Text(
        vi: "\(path) nằm trên ổ mạng, nơi ghi không an toàn. Chuyển sổ về ổ đĩa của máy.",
        en: "\(path) lies on a network drive, where writing isn't safe. Move it to a local disk.")
    case .notALog:
      Text(
        vi: "Tệp này không phải sổ đường dây nóng. Kiểm tra --log.",
        en: "This file is no hotline log. Check --log.")
    case .newerLog:
      Text(
        vi: "Sổ do phiên bản mới hơn ghi. Hãy cập nhật hotline.",
        en: "This log was written by a newer version. Update hotline to open it.")
    case .olderLog(let steps):
      Text(
        vi:
          "Sổ do phiên bản cũ hơn lập (\(steps) bước của lược đồ); phiên bản này không nâng cấp được. "
          + "Sổ không hỏng, và bản sao lưu cũng cũ như vậy: mở bằng phiên bản đã lập nó.",
        en:
          "This log was made by an older version (\(steps) steps of the schema), and this one can't "
          + "bring it up to date. It isn't damaged, and a backup of it is as old: open it with the "
          + "version that made it.")
    case .otherVersion:
      Text(
        vi: "Sổ do một phiên bản khác lập, không phải bản trước hay sau bản này. "
          + "Sổ không hỏng: mở bằng phiên bản đã lập nó ('hotline --version').",
        en: "This log was made by another version, neither before nor after this one. It isn't "
          + "damaged: open it with the version that made it ('hotline --version').")
    case .noTimeZone(let zone):
      Text(
        vi: "Máy không biết múi giờ \(zone). Cài gói tzdata.",
        en: "This system doesn't know the time zone \(zone). Install tzdata.")
    case .settingRefused(let name):
      Text(
        vi: "SQLite không nhận thiết lập an toàn '\(name)'. Không mở sổ; cài lại libsqlite3.",
        en: "SQLite refused the safety setting '\(name)'. The log stays shut; reinstall libsqlite3."
      )
    case .busy:
      Text(
        vi: "Sổ đang bị chương trình khác giữ quá 10 giây. Chưa ghi gì; hãy thử lại.",
        en: "Another program has held the log for over 10 seconds. Nothing was written; try again.")
    case .locked:
      Text(
        vi: "Sổ đang khóa. Chạy 'hotline unlock' rồi làm lại.",
        en: "The log is locked. Run 'hotline unlock', then repeat.")
    case .notYou(let user):
      Text(
        vi: "Người đã mở khóa không phải \(user). Chạy 'hotline unlock --as \(user)'.",
        en: "Who has unlocked isn't \(user). Run 'hotline unlock --as \(user)'.")
    case .noSuchEntry(let id):
      Text(
        vi: "Lịch sử không có mục \(id). Xem số ở 'hotline case history'.",
        en: "The history has no entry \(id). See 'hotline case history' for its number.")
    case .untold(let table):
      Text(
        vi:
          "Lỗi của phần mềm: ghi bảng '\(table)' mà không vào lịch sử. Chưa ghi gì; báo lệnh đã dùng.",
        en: "A fault of the tool: it wrote to '\(table)' without an entry in the history. "
          + "Nothing was written; report the command used.")
    case .otherPaper:
      Text(
        vi: "Chìa khóa giấy này là của sổ khác. Tìm đúng tờ giấy của sổ này.",
        en: "These words are another log's paper. Look for the paper of this log.")
    case .notCertified(let user):
      Text(
        vi: "\(user) chưa có chứng thực còn hạn. Giám sát chạy 'hotline user certify \(user)'.",
        en:
          "\(user) has no certificate that counts now. A supervisor runs 'hotline user certify \(user)'."
      )
    case .mayNotCertify(let user):
      Text(
        vi: "Chỉ giám sát đã mở khóa mới chứng thực được \(user) với vai trò này.",
        en: "Only a supervisor who has unlocked can certify \(user) in this role.")
    case .notAllowed(let action, let roles, _): Policy.refusal(of: action, roles: Set(roles))
    case .purposeNeeded(let action):
      Text(
        vi: "Việc '\(action.label.vi)' cần lý do trong lịch sử: thêm --for, như "
          + "'--for supervision'. Xem: 'hotline help purposes'.",
        en: "'\(action.label.en)' takes a reason on record: add --for, such as "
          + "'--for supervision'. All of them: 'hotline help purposes'.")
    case .noSuchRequest(let id):
      Text(
        vi: "Không có đề nghị \(id). Xem 'hotline request list'.",
        en: "There is no request \(id). List them with 'hotline request list'.")
    case .requestDecided(let id, let state):
      Text(
        vi: "Đề nghị \(id) \(state.label.vi). Nếu vẫn cần, hãy đề nghị lại.",
        en: "Request \(id) is \(state.label.en) already. Ask anew if it is still needed.")
    case .ownRequest(let id):
      Text(
        vi: "Không ai tự duyệt đề nghị của mình (\(id)). Hãy nhờ một giám sát khác.",
        en: "Nobody decides their own request (\(id)). Ask another supervisor.")
    case .noSuchRelease(let id):
      Text(
        vi: "Không có bản công bố \(id). Xem 'hotline figures list'.",
        en: "There is no release \(id). See 'hotline figures list'.")
    case .notFinal(let day):
      Text(
        vi: "Số liệu còn có thể đổi đến hết ngày \(day). Hãy công bố sau ngày đó.",
        en: "The counts can change until the end of \(day). Release them after that day.")
    case .releaseOvertaken(let id):
      Text(
        vi: "Đã có bản công bố khác sau bản \(id), nên bản này không còn được bảo vệ. Hãy làm lại.",
        en: "Another release went out after \(id) was made, so it isn't protected any more. "
          + "Make it anew.")
    case .notOut(let id):
      Text(
        vi: "Bản \(id) chưa được duyệt, hoặc đã rút. Xem 'hotline figures list'.",
        en: "Release \(id) isn't confirmed, or was withdrawn. See 'hotline figures list'.")
    case .requestOvertaken(let id):
      Text(
        vi: "Đã có chứng thực khác sau đề nghị \(id). Rút nó và đề nghị lại.",
        en: "Somebody was certified after request \(id) was made. Withdraw it and ask anew.")
    case .unlockAgain:
      Text(
        vi: "Khóa của sổ đã được thay từ lúc bạn mở khóa. Chạy 'hotline unlock' rồi làm lại.",
        en: "The log's keys were renewed since you unlocked. Run 'hotline unlock', then repeat.")
    case .erased(let number):
      Text(
        vi: "Hồ sơ \(number) đã xóa, không ai mở được nữa. Tin mới về trẻ: lập hồ sơ mới.",
        en: "Case \(number) was erased and can't be opened. For a new report open a new case.")
    case .held(let number):
      Text(
        vi:
          "Hồ sơ \(number) đang được giữ theo luật. Thôi giữ: 'hotline case hold \(number) --lift'.",
        en: "Case \(number) is under a legal hold. Lift it: 'hotline case hold \(number) --lift'.")
    case .notErasable(let number, let state):
      Text(
        vi: "Hồ sơ \(number) đang '\(state.label.vi)'; chỉ xóa hồ sơ đã đóng hoặc không thụ lý.",
        en: "Case \(number) is \(state.label.en.lowercased()); only closed and screened-out cases "
          + "are erased.")
    case .accessNotNeeded(let number):
      Text(
        vi: "Người ấy đã xem được ca \(number): 'hotline case show \(number)'.",
        en: "They may open case \(number) as it is: 'hotline case show \(number)'.")
    case .lockedOut(let user):
      Text(
        vi: "\(user) đã bị khóa vì gõ sai 20 lần. Giám sát chạy 'hotline user certify \(user)', "
          + "hoặc dùng chìa khóa giấy: 'hotline user recover \(user)'.",
        en: "\(user) is shut out after 20 wrong passphrases. A supervisor runs "
          + "'hotline user certify \(user)', or the paper helps: 'hotline user recover \(user)'.")
    case .diskFull:
      Text(
        vi: "Đĩa đầy hoặc không ghi được. Chưa ghi gì; giải phóng chỗ rồi thử lại.",
        en:
          "The disk is full or can't be written. Nothing was recorded; free some space, try again.")
    case .readOnly:
      Text(
        vi: "Sổ, thư mục của sổ hoặc ổ đĩa chỉ cho đọc. Chưa ghi gì; kiểm tra quyền ghi và ổ đĩa.",
        en: "The log, its folder or the disk can only be read. Nothing was written; check the "
          + "permissions and the disk.")
    case .damaged:
      Text(
        vi: "Sổ bị hỏng. Dừng ghi và khôi phục từ bản sao lưu.",
        en: "The log is damaged. Stop writing and restore a backup.")
    case .failed(let code):
      Text(
        vi: "SQLite báo lỗi \(code). Chưa ghi gì; thử lại, rồi báo mã này cho người hỗ trợ.",
        en:
          "SQLite failed with code \(code). Nothing was written; try again, then report this code.")
    case .noSuchUser(let code):
      Text(
        vi: "Không có người dùng '\(code)'. Thêm bằng 'hotline user add', hoặc dùng --as.",
        en: "There is no user '\(code)'. Add one with 'hotline user add', or say --as.")
    case .userExists(let code):
      Text(
        vi: "Đã có người dùng '\(code)'. Chọn mã khác.",
        en: "There is a user '\(code)' already. Choose another code.")
    case .badUserCode(let code):
      Text(
        vi: "Mã '\(code)' không hợp lệ: dùng 1–32 ký tự a–z, 0–9, '.', '_', '-'.",
        en: "'\(code)' is no user code: use 1 to 32 of a–z, 0–9, '.', '_', '-'.")
    case .noSuchCase(let number):
      Text(
        vi: "Không có hồ sơ \(number). Xem 'hotline case list'.",
        en: "There is no case \(number). List the cases with 'hotline case list'.")
    case .noSuchContact(let id):
      Text(
        vi: "Không có cuộc gọi \(id). Xem 'hotline call list'.",
        en: "There is no contact \(id). List them with 'hotline call list'.")
    case .noSuchReferral(let number):
      Text(
        vi: "Không có chuyển tuyến \(number). Xem 'hotline referral list'.",
        en: "There is no referral \(number). List them with 'hotline referral list'.")
    case .noSuchDraft:
      Text(
        vi: "Không có bản nháp nào của bạn. Bắt đầu bằng 'hotline intake'.",
        en: "You have no draft. Start with 'hotline intake'.")
    case .illegalStep(let number, let step, let state):
      Text(
        vi: "Hồ sơ \(number) đang ở trạng thái '\(state.label.vi)', không thể \(step.label.vi). "
          + "Có thể: \(state.legalSteps.map(\.label.vi).joined(separator: ", ")).",
        en: "Case \(number) is \(state.label.en.lowercased()): it can't \(step.label.en). "
          + "Legal now: \(state.legalSteps.map(\.label.en).joined(separator: ", ")).")
    case .illegalReferralStep(let number, let step, let state):
      Text(
        vi:
          "Chuyển tuyến \(number) đang ở trạng thái '\(state.label.vi)', không thể \(step.label.vi). "
          + (state.isOpen
            ? "Có thể: \(state.legalSteps.map(\.label.vi).joined(separator: ", "))."
            : "Đã kết thúc; hãy lập chuyển tuyến mới."),
        en: "Referral \(number) is \(state.label.en.lowercased()): it can't \(step.label.en). "
          + (state.isOpen
            ? "Legal now: \(state.legalSteps.map(\.label.en).joined(separator: ", "))."
            : "It has ended; draft a new one."))
    case .stale(let number, let seen, let now, let changes):
      Text(
        vi:
          "Hồ sơ \(number) đã đổi từ bản \(seen) sang \(now): \(list(changes)). Xem lại rồi làm tiếp.",
        en: "Case \(number) went from version \(seen) to \(now): \(list(changes)). "
          + "Look again, then repeat.")
    case .staleReferral(let number, let seen, let now):
      Text(
        vi: "Chuyển tuyến \(number) đã đổi từ bản \(seen) sang \(now). Xem lại rồi làm tiếp.",
        en: "Referral \(number) went from version \(seen) to \(now). Look again, then repeat.")
    case .reasonNeeded:
      Text(
        vi: "Cần nêu lý do. Gõ khi được hỏi, hoặc đưa vào bằng --reason-from -.",
        en: "A reason is needed. Type it when asked, or give it with --reason-from -.")
    case .reviewNeeded(let number):
      Text(
        vi:
          "Chưa thể đóng \(number) theo Điều 30 NĐ 56: cần rà soát (Mẫu 06) có cả hai câu trả lời "
          + "'có'. Ghi bằng 'hotline case record \(number) review'.",
        en:
          "Case \(number) can't close by NĐ 56 art. 30 yet: it needs a review (form 06) with both "
          + "answers yes. Record it with 'hotline case record \(number) review'.")
    case .decisionNeeded(let number):
      Text(
        vi: "Đóng \(number) theo Điều 30 cần số quyết định của người có thẩm quyền: --decision.",
        en: "Closing \(number) by art. 30 needs the number of the competent person's decision: "
          + "--decision.")
    case .openReferrals(let number, let open):
      Text(
        vi:
          "Hồ sơ \(number) còn chuyển tuyến chưa xong: \(joined(open)). Hoàn thành hoặc rút trước.",
        en: "Case \(number) has open referrals: \(joined(open)). Complete or withdraw them first.")
    case .mergeWithItself(let number):
      Text(
        vi: "Không thể gộp \(number) vào chính nó. Kiểm tra --into.",
        en: "Case \(number) can't be merged into itself. Check --into.")
    case .mergeTarget(let number, let state):
      Text(
        vi: "Không gộp vào \(number) được vì đang '\(state.label.vi)'. Mở lại hoặc tách trước.",
        en: "Nothing can be merged into \(number), which is \(state.label.en.lowercased()). "
          + "Reopen or unmerge it first.")
    case .alreadyLinked(let contact, let number):
      Text(
        vi:
          "Cuộc gọi \(contact) đã thuộc hồ sơ \(number). Để gộp hồ sơ, dùng 'hotline case merge'.",
        en:
          "Contact \(contact) belongs to case \(number) already. To join cases use 'hotline case merge'."
      )
    case .notAReport(let contact):
      Text(
        vi: "Cuộc gọi \(contact) không phải báo tin về trẻ em nên không gắn vào hồ sơ được.",
        en: "Contact \(contact) is no report about a child, so it can't be linked.")
    case .consentNeeded(let number, let consent):
      Text(
        vi:
          "Chưa thể gửi hay in \(number): đồng ý '\(consent.label.vi)'. Ghi bằng 'hotline referral consent', "
          + "hoặc 'overridden' kèm căn cứ luật.",
        en:
          "Referral \(number) can't be sent or printed: consent is '\(consent.label.en)'. Record it "
          + "with 'hotline referral consent', or 'overridden' with the law that allows it.")
    case .lawNeeded:
      Text(
        vi: "Gửi khi không có đồng ý thì phải nêu điều luật: --law \"NĐ 56/2017 Đ26\".",
        en: "To go without consent it needs the article that allows it: --law \"NĐ 56/2017 Đ26\".")
    case .noSuchAgency(let code):
      Text(
        vi: "Không có cơ quan '\(code)' vào ngày này. Xem 'hotline agency list'.",
        en: "There is no agency '\(code)' on that day. See 'hotline agency list'.")
    case .noAgencyKey(let code):
      Text(
        vi:
          "Chưa có khóa của cơ quan '\(code)'. Nhập bằng 'hotline agency key \(code) --recipient age1…'.",
        en: "No key of agency '\(code)' is known. "
          + "Enter it with 'hotline agency key \(code) --recipient age1…'.")
    case .notTheAgency(let number, let code):
      Text(
        vi: "\(number) không chuyển cho '\(code)'. Xem 'hotline referral show \(number)'.",
        en: "\(number) doesn't go to '\(code)'. See 'hotline referral show \(number)'.")
    case .answerUnopened:
      Text(
        vi:
          "Thư trả lời này không dành cho phiếu chuyển nào bạn mở được. Nhờ người phụ trách ca hoặc giám sát; hoặc xin cơ quan gửi lại.",
        en: "The answer is to no referral that you can open. Ask whoever has the case, or a "
          + "supervisor; or ask the agency to send it again.")
    case .answerTaken(let number):
      Text(
        vi: "Thư trả lời này đã nhận cho \(number). Không ghi lần hai.",
        en: "This answer was received for \(number) before. It isn't recorded twice.")
    case .answerElsewhere(let number):
      Text(
        vi: "Thư đến bằng khóa của \(number) nhưng ghi số khác. Chưa ghi gì; hỏi lại cơ quan.",
        en: "The answer came under the key of \(number) and names another referral. "
          + "Nothing was recorded; ask the agency.")
    case .agencyExists(let code):
      Text(
        vi: "Cơ quan '\(code)' đang có hiệu lực. Kết thúc bằng 'hotline agency end' trước.",
        en: "Agency '\(code)' is valid already. End it first with 'hotline agency end'.")
    case .noSuchPlace(let code):
      Text(
        vi: "Không có đơn vị '\(code)' vào ngày đó. Tìm bằng 'hotline place list'.",
        en: "There is no unit '\(code)' on that day. Find it with 'hotline place list'.")
    case .badReference(let file, let line, let column):
      Text(
        vi: "\(file), dòng \(line): cột '\(column)' thiếu hoặc sai. Chưa nạp gì; sửa rồi nạp lại.",
        en: "\(file), line \(line): column '\(column)' is missing or wrong. Nothing was loaded; "
          + "mend it and load again.")
    case .unknownTable(let name):
      Text(
        vi: "Không có bảng tham chiếu '\(name)'. Xem 'hotline reference list'.",
        en: "There is no reference table '\(name)'. See 'hotline reference list'.")
    case .beforeReceipt(let number):
      Text(
        vi: "Thời điểm này trước khi hồ sơ \(number) được tiếp nhận. Kiểm tra --when.",
        en: "That is before case \(number) was received. Check --when.")
    case .inTheFuture:
      Text(
        vi: "Thời điểm này ở tương lai. Kiểm tra ngày và giờ.",
        en: "That lies in the future. Check day and time.")
    }
  }

  private func joined(_ numbers: [Int]) -> String {
    numbers.map { "/\($0)" }.joined(separator: ", ")
  }

  private func list(_ changes: [Change]) -> String {
    changes.map { "\($0.action) (\($0.actor))" }.joined(separator: ", ")
  }
}
