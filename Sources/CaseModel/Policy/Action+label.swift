public import Base

extension Action: Labelled {
  public var label: Text {
    switch self {
    case .recordContact: Text(vi: "ghi cuộc gọi", en: "record a contact")
    case .callBack: Text(vi: "gọi lại, xem số gọi lại", en: "call back, see the number")
    case .takeUpDraft:
      Text(vi: "tiếp tục bản nháp của người khác", en: "take up another person's draft")
    case .handOverShift: Text(vi: "giao ca, nhận ca", en: "hand a shift over, take it")
    case .changeRoster: Text(vi: "xếp lịch trực", en: "change the roster")
    case .planCaller:
      Text(vi: "lập kế hoạch với người gọi nhiều lần", en: "plan for somebody who calls again and again")
    case .reviewCall: Text(vi: "đọc lại cuộc gọi của người khác, góp ý", en: "read others' calls again, give feedback")
    case .readReview: Text(vi: "đọc góp ý cho cuộc gọi của mình", en: "read the feedback on one's own calls")
    case .recordBreach: Text(vi: "ghi, xem vụ vi phạm dữ liệu cá nhân", en: "record and read a breach of personal data")
    case .endBreach:
      Text(vi: "báo cơ quan chuyên trách về vi phạm dữ liệu", en: "tell the authority of a breach of personal data")
    case .writeDebrief:
      Text(vi: "ghi chú riêng sau cuộc gọi nặng nề", en: "write a note after a heavy call")
    case .countCalls: Text(vi: "nạp số cuộc gọi từ tổng đài", en: "load counts of calls from a phone system")
    case .readCase: Text(vi: "đọc hồ sơ", en: "read a case")
    case .step(let step):
      Text(vi: "hồ sơ: \(step.label.vi)", en: "case: \(step.label.en)")
    case .referralStep(let step):
      Text(vi: "phiếu chuyển: \(step.label.vi)", en: "referral: \(step.label.en)")
    case .discloseIdentity:
      Text(vi: "giao danh tính cho cơ quan", en: "hand an identity to an agency")
    case .searchRegister: Text(vi: "tra sổ tên", en: "search the register of names")
    case .requestAccess: Text(vi: "xin quyền xem tạm thời", en: "ask for access for a time")
    case .grantAccess:
      Text(vi: "cấp hoặc thu quyền tạm thời", en: "grant or end access for a time")
    case .changeRoles: Text(vi: "đổi vai trò", en: "change roles")
    case .certifyKey: Text(vi: "xác nhận khóa", en: "certify a key")
    case .addUser: Text(vi: "thêm người dùng", en: "add a user")
    case .endUser: Text(vi: "ngừng người dùng", en: "end a user")
    case .tally: Text(vi: "đếm số liệu", en: "count figures")
    case .table: Text(vi: "lập bảng số liệu", en: "make a table of figures")
    case .proposeErasure: Text(vi: "đề nghị xóa", en: "propose erasure")
    case .approveErasure: Text(vi: "duyệt xóa", en: "approve erasure")
    case .approveEnding:
      Text(
        vi: "duyệt hạ mức, đóng, không thụ lý ca nặng",
        en: "approve lowering or ending a grave case")
    case .withholdCase:
      Text(vi: "giữ kín hồ sơ với một người dùng", en: "withhold a case from a user")
    case .liftWithholding:
      Text(vi: "duyệt thôi giữ kín với một người dùng", en: "end a withholding from a user")
    case .rereadTriage: Text(vi: "đọc lại phân loại (mẫu 5%)", en: "read a triage again (5 %)")
    case .hold: Text(vi: "giữ hoặc thôi giữ theo luật", en: "place or lift a legal hold")
    case .backup: Text(vi: "sao lưu", en: "back up")
    case .restore: Text(vi: "khôi phục", en: "restore")
    case .rotateKeys: Text(vi: "luân chuyển khóa", en: "rotate keys")
    case .verifyLog: Text(vi: "kiểm tra sổ", en: "verify the log")
    case .checkpoint: Text(vi: "lập mốc lịch sử", en: "take a checkpoint")
    case .updateReference: Text(vi: "cập nhật danh mục", en: "update reference data")
    case .changeAgencies: Text(vi: "sửa danh sách cơ quan", en: "change agencies")
    case .changePlaces: Text(vi: "sửa địa bàn", en: "change places")
    case .subjectAccess:
      Text(
        vi: "trả lời người có dữ liệu: ai đã xem khi nào",
        en: "tell the person concerned of consultations")
    }
  }
}
