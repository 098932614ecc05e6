/// The intake document: all of Mẫu 01 (NĐ 56/2017) and what triage and figures need beside it.
///
/// Field numbers such as A2.4 are those of Mẫu 01. Every question may be left unanswered.
public enum IntakeForm {
  public static let fields: [Field] = [
    Field("kind", .code(of: ContactKind.self), vi: "Loại cuộc gọi", en: "Kind of contact"),
    Field(
      "result", .code(of: ContactResult.self), vi: "Kết quả cuộc gọi", en: "Result of the contact"),
    Field(
      "channel", .code(of: Channel.self), vi: "Tiếp nhận qua (A1.1)", en: "Channel (A1.1)",
      fallback: .string(Channel.phone.rawValue)),
    Field(
      "receivedAt", .moment, vi: "Tiếp nhận lúc (A1.2)", en: "Received at (A1.2)"),
    Field("language", .words(40), vi: "Ngôn ngữ của người gọi", en: "Language of the caller"),
    Field(
      "interpreter", .code(of: Answer.self), vi: "Có cần người phiên dịch không?",
      en: "Is an interpreter needed?"),
    Field("caller", .group(caller), vi: "Người báo tin (A3)", en: "Caller (A3)"),
    Field("children", .list(child, atMost: 20), vi: "Trẻ em (A2)", en: "Children (A2)"),
    Field(
      "nature", .code(of: Nature.self), vi: "Tình trạng của trẻ (4)", en: "What the report says (4)"
    ),
    Field("topics", .references(.topic), vi: "Nội dung", en: "Topics"),
    Field("primaryTopic", .reference(.topic), vi: "Nội dung chính", en: "Primary topic"),
    Field("incident", .group(incident), vi: "Vụ việc", en: "Incident"),
    Field(
      "offenders", .list(offender, atMost: 20), vi: "Người bị tố giác", en: "Alleged offenders"),
    Field("signs", .references(.sign), vi: "Dấu hiệu nguy hiểm", en: "Signs of danger"),
    Field("story", .group(story), .narrative, vi: "Lời kể", en: "In words"),
  ]

  static let caller: [Field] = [
    Field(
      "relation", .code(of: Relation.self), vi: "Người gọi là gì của trẻ?",
      en: "What is the caller to the child?"),
    Field(
      "anonymous", .code(of: Answer.self), vi: "Người gọi muốn giấu tên?",
      en: "Does the caller want to stay anonymous?"),
    Field("name", .words(200), .identity, vi: "Họ tên người gọi", en: "Caller's name"),
    Field("phone", .words(40), .identity, vi: "Số điện thoại", en: "Caller's phone"),
    Field("address", .words(300), .identity, vi: "Địa chỉ", en: "Caller's address"),
    Field(
      "consentToPassIdentity", .code(of: Answer.self),
      vi: "Đồng ý cho chuyển thông tin người gọi?", en: "May the caller's identity be passed on?"),
  ]

  static let child: [Field] = [
    Field("name", .words(200), .identity, vi: "Họ tên trẻ (A2.1)", en: "Child's name (A2.1)"),
    Field("otherNames", .words(200), .identity, vi: "Tên gọi khác", en: "Other names"),
    Field("sex", .code(of: Sex.self), vi: "Giới tính (A2.3)", en: "Sex (A2.3)"),
    Field("age", .group(age), vi: "Tuổi (A2.2)", en: "Age (A2.2)"),
    Field(
      "birthDate", .partialDate, .identity, vi: "Ngày sinh (A2.2)", en: "Birth date (A2.2)"),
    Field("ethnicity", .words(60), .identity, vi: "Dân tộc", en: "Ethnicity"),
    Field("school", .words(200), .identity, vi: "Trường, lớp", en: "School"),
    Field("home", .group(location), vi: "Nơi cư trú", en: "Residence"),
    Field("now", .group(location), vi: "Trẻ đang ở đâu?", en: "Where is the child now?"),
    Field(
      "safe", .code(of: Answer.self), vi: "Lúc này trẻ có an toàn không?",
      en: "Is the child safe now?"),
    Field("father", .words(300), .identity, vi: "Cha: tên, tuổi, nghề (A2.7)", en: "Father (A2.7)"),
    Field("mother", .words(300), .identity, vi: "Mẹ: tên, tuổi, nghề (A2.8)", en: "Mother (A2.8)"),
    Field(
      "carer", .words(300), .identity, vi: "Ai đang chăm sóc trẻ (A2.10)",
      en: "Who cares for the child (A2.10)"),
    Field(
      "specialCircumstances", .numbers(1...14), vi: "Nhóm hoàn cảnh đặc biệt (LTE Đ10, số 1–14)",
      en: "Special circumstances (Child Law art. 10, groups 1–14)"),
  ]

  static let age: [Field] = [
    Field("from", .number(0...99), vi: "Từ (tuổi)", en: "From (years)"),
    Field("to", .number(0...99), vi: "Đến (tuổi)", en: "To (years)"),
    Field("basis", .code(of: AgeBasis.self), vi: "Biết tuổi nhờ đâu?", en: "How is it known?"),
  ]

  static let location: [Field] = [
    Field("place", .place, vi: "Xã, tỉnh", en: "Commune or province"),
    Field("village", .words(120), .identity, vi: "Thôn, làng", en: "Village"),
    Field("address", .words(300), .identity, vi: "Chỗ cụ thể", en: "Address"),
  ]

  static let incident: [Field] = [
    Field("place", .place, vi: "Xảy ra ở xã nào (A2.4)", en: "Commune of the incident (A2.4)"),
    Field("village", .words(120), .identity, vi: "Thôn, làng", en: "Village"),
    Field("address", .words(300), .identity, vi: "Chỗ cụ thể", en: "Address"),
    Field("setting", .code(of: Setting.self), vi: "Môi trường", en: "Setting"),
    Field("time", .partialDate, .identity, vi: "Xảy ra khi nào", en: "When it happened"),
    Field(
      "recent", .code(of: Answer.self), vi: "Xảy ra trong 5 ngày qua?",
      en: "Was it in the last 5 days?"),
    Field(
      "frequency", .code(of: Frequency.self), vi: "Một lần hay nhiều lần", en: "Once or ongoing"),
    Field("online", .code(of: Answer.self), vi: "Qua mạng?", en: "Online?"),
  ]

  static let offender: [Field] = [
    Field("relation", .code(of: Relation.self), vi: "Là gì của trẻ", en: "Relation to the child"),
    Field(
      "carer", .code(of: Answer.self), vi: "Có chăm sóc trẻ không?", en: "Carer of the child?"),
    Field(
      "hasAccess", .code(of: Answer.self), vi: "Hiện có tiếp cận được trẻ không?",
      en: "Access to the child now?"),
    Field("sex", .code(of: Sex.self), vi: "Giới tính", en: "Sex"),
    Field("minor", .code(of: Answer.self), vi: "Dưới 18 tuổi?", en: "Under 18?"),
    Field("name", .words(200), .identity, vi: "Họ tên", en: "Name"),
  ]

  static let story: [Field] = [
    Field("account", .words(20_000), .narrative, vi: "Người gọi kể", en: "What the caller says"),
    Field(
      "condition", .words(20_000), .narrative, vi: "Tình trạng hiện tại của trẻ (A2.5)",
      en: "The child's condition now (A2.5)"),
    Field(
      "expectedHarm", .words(20_000), .narrative, vi: "Hậu quả nếu không can thiệp (A2.6)",
      en: "What may happen without help (A2.6)"),
    Field(
      "family", .words(20_000), .narrative, vi: "Hoàn cảnh gia đình (A2.9)", en: "Family (A2.9)"),
    Field(
      "helpGiven", .words(20_000), .narrative, vi: "Đã hỗ trợ, can thiệp gì (A2.11)",
      en: "Help already given (A2.11)"),
    Field("remarks", .words(20_000), .narrative, vi: "Ghi chú thêm", en: "Remarks"),
  ]
}
