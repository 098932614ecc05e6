import Base

/// Who called, who is harmed, who is accused.
extension IntakeForm {
  static let caller: [Field] = [
    Field(
      "relation", .code(of: Relation.self), vi: "Người gọi là gì của trẻ?",
      en: "What is the caller to the child?",
      help: Text(
        vi: "Để biết người gọi thấy tận mắt hay nghe kể. Không chuyển cho ai nếu họ không đồng ý.",
        en: "Tells whether they saw it or heard of it. It is passed on to nobody unless they agree."
      )),
    Field(
      "anonymous", .code(of: Answer.self), vi: "Người gọi muốn giấu tên?",
      en: "Does the caller want to stay anonymous?",
      help: Text(
        vi: "Được quyền giấu tên; báo tin ẩn danh vẫn phải tiếp nhận (BLTTHS Đ145).",
        en: "They may stay anonymous; such reports must be taken too (BLTTHS art. 145).")),
    Field(
      "name", .words(200), .identity, vi: "Họ tên người gọi", en: "Caller's name",
      help: Text(
        vi: "Chỉ khi họ muốn nói (Mẫu 01 phần 3). Được niêm phong.",
        en: "Only if they want to say it (Mẫu 01 part 3). It is sealed.")),
    // Before the number: whoever calls back reads it first.
    Field(
      "contact", .group(safeContact), .identity, vi: "Gọi lại an toàn", en: "Safe contact"),
    Field(
      "phone", .words(40), .identity, vi: "Số điện thoại", en: "Caller's phone",
      help: Text(
        vi: "Để gọi lại khi đứt máy, và tìm cuộc gọi trước cùng số.",
        en: "To call back when the line breaks, and to find earlier calls of this number.")),
    Field("address", .words(300), .identity, vi: "Địa chỉ", en: "Caller's address"),
    Field(
      "consentToPassIdentity", .code(of: Answer.self),
      vi: "Đồng ý cho chuyển thông tin người gọi?", en: "May the caller's identity be passed on?",
      help: Text(
        vi:
          "Hỏi: 'Tôi có được nói với công an, ủy ban xã là ai báo tin không?' Không có 'có' thì phiếu chuyển không nêu.",
        en:
          "Ask: 'May I tell the police and the commune who reported?' Without a yes the referral doesn't name them."
      )),
    Field(
      "notes", .words(2000), .identity, vi: "Ghi chú về người báo tin (A3)",
      en: "Notes on the caller (A3)",
      help: Text(
        vi: "Chỉ in ở Mẫu 01 khi họ đồng ý.", en: "Printed on form 01 only if they agreed.")),
  ]

  /// How to call back without giving the caller away to whoever hurts the child.
  static let safeContact: [Field] = [
    Field(
      "wanted", .code(of: Answer.self), .identity, vi: "Cần gọi lại?", en: "To be called back?",
      help: Text(
        vi: "Người gọi có chờ được gọi lại không. Máy đứt thì gọi lại trừ khi họ nói đừng.",
        en: "Whether the caller waits for a call. If the line breaks, call back unless they said not to.")),
    Field(
      "numberSafe", .code(of: Answer.self), .identity, vi: "Số này gọi có an toàn?",
      en: "Is the number safe to call?",
      help: Text(
        vi: "Người gây hại có cầm hay nghe máy này không? Không an toàn thì chỉ gọi đúng giờ và đúng người đã hẹn.",
        en: "Does whoever hurts the child hold this phone, or hear it? If not safe, call only as agreed.")),
    Field(
      "when", .words(200), .identity, vi: "Gọi lúc nào", en: "When to call",
      help: Text(
        vi: "Ví dụ: sau 7 giờ sáng, khi bố đi rẫy. Được niêm phong.",
        en: "Such as: after 7 in the morning, when the father is in the fields. It is sealed.")),
    Field(
      "whoMayAnswer", .words(200), .identity, vi: "Ai được bắt máy", en: "Who may answer",
      help: Text(
        vi: "Người khác bắt máy thì nói nhầm số rồi cúp.",
        en: "If somebody else answers, say that it is a wrong number, and hang up.")),
    Field(
      "codeWord", .words(80), .identity, vi: "Lời ám hiệu", en: "Code word",
      help: Text(
        vi: "Câu hẹn trước để biết đang nói được, như 'Cô bán xoài đây'.",
        en: "Words agreed on by which both know that it is safe to talk.")),
    Field(
      "leaveMessage", .code(of: Answer.self), .identity, vi: "Được để lại lời nhắn?",
      en: "May a message be left?",
      help: Text(
        vi: "Chưa nói 'có' thì không nhắn tin, không để lại lời nhắn.",
        en: "Without a yes: no text message and no voice message.")),
  ]

  static let child: [Field] = [
    Field(
      "name", .words(200), .identity, vi: "Họ tên trẻ (A2.1)", en: "Child's name (A2.1)",
      help: Text(
        vi: "Như người gọi nói, có dấu, cả chữ A, Y của tên Xơ Đăng. Không biết thì Enter.",
        en: "As the caller says it, with marks, and the A or Y of a Xơ Đăng name. Enter if unknown."
      )),
    Field(
      "otherNames", .words(200), .identity, vi: "Tên gọi khác", en: "Other names",
      help: Text(
        vi: "Tên ở nhà, tên gọi ở làng: để tìm ra các cuộc gọi về cùng một trẻ.",
        en: "Names at home or in the village: they find other calls about the same child.")),
    Field("sex", .code(of: Sex.self), vi: "Giới tính (A2.3)", en: "Sex (A2.3)"),
    Field("age", .group(age), vi: "Tuổi (A2.2)", en: "Age (A2.2)"),
    Field(
      "birthDate", .partialDate, .identity, vi: "Ngày sinh (A2.2)", en: "Birth date (A2.2)",
      help: Text(
        vi: "Ngày, tháng hay chỉ năm: 3/10/2016, 10/2016, 2016. Tuổi được tính ra.",
        en: "A day, a month or only a year: 3/10/2016, 10/2016, 2016. The age follows.")),
    Field(
      "ethnicity", .words(60), .identity, vi: "Dân tộc", en: "Ethnicity",
      help: Text(
        vi: "Không bắt buộc; chỉ để tìm người phiên dịch.",
        en: "Optional; only to find an interpreter.")),
    Field("school", .words(200), .identity, vi: "Trường, lớp", en: "School"),
    Field("home", .group(location), vi: "Nơi cư trú", en: "Residence"),
    Field("now", .group(location), vi: "Trẻ đang ở đâu?", en: "Where is the child now?"),
    Field(
      "safe", .code(of: Answer.self), vi: "Lúc này trẻ có an toàn không?",
      en: "Is the child safe now?",
      help: Text(
        vi:
          "Quan trọng nhất: ngay lúc này trẻ ở chỗ người gây hại không tới được không? Không rõ thì chọn 'không biết'.",
        en:
          "The most important: can whoever hurts the child not reach it right now? Choose unknown if unsure."
      )),
    Field("father", .words(300), .identity, vi: "Họ tên cha (A2.7)", en: "Father (A2.7)"),
    Field(
      "fatherAge", .number(10...120), .identity, vi: "Tuổi của cha (A2.7)",
      en: "Father's age (A2.7)"),
    Field(
      "fatherJob", .words(120), .identity, vi: "Nghề nghiệp của cha (A2.7)",
      en: "Father's job (A2.7)"),
    Field("mother", .words(300), .identity, vi: "Họ tên mẹ (A2.8)", en: "Mother (A2.8)"),
    Field(
      "motherAge", .number(10...120), .identity, vi: "Tuổi của mẹ (A2.8)", en: "Mother's age (A2.8)"
    ),
    Field(
      "motherJob", .words(120), .identity, vi: "Nghề nghiệp của mẹ (A2.8)",
      en: "Mother's job (A2.8)"),
    Field(
      "carer", .words(300), .identity, vi: "Ai đang chăm sóc trẻ (A2.10)",
      en: "Who cares for the child (A2.10)",
      help: Text(
        vi: "Ai đang trông trẻ, tên và là gì của trẻ: người cần gặp, hoặc người cần tránh.",
        en: "Who looks after the child, name and relation: whom to meet, or whom to avoid.")),
    Field(
      "specialCircumstances", .numbers(1...14), vi: "Nhóm hoàn cảnh đặc biệt (LTE Đ10, số 1–14)",
      en: "Special circumstances (Child Law art. 10, groups 1–14)",
      help: Text(
        vi:
          "Số nhóm của Luật Trẻ em Đ10 (1 mồ côi, 2 bị bỏ rơi, 4 khuyết tật, 8 bỏ học kiếm sống…). Nhóm 9 cần kết luận chuyên môn.",
        en:
          "Groups of Child Law art. 10 (1 orphaned, 2 abandoned, 4 disabled, 8 left school to earn …). Group 9 takes an expert's finding."
      )),
    Field(
      "condition", .words(20_000), .narrative, vi: "Tình trạng hiện tại của trẻ này (A2.5)",
      en: "This child's condition now (A2.5)",
      help: Text(
        vi: "Khi có nhiều trẻ: thân thể, tinh thần của riêng trẻ này. In trong phiếu chuyển.",
        en: "Where there are several: body and mind of this one. It is printed on the referral.")),
    Field(
      "expectedHarm", .words(20_000), .narrative,
      vi: "Hậu quả với trẻ này nếu không can thiệp (A2.6)",
      en: "What may happen to this child without help (A2.6)"),
    Field(
      "family", .words(20_000), .narrative, vi: "Hoàn cảnh gia đình của trẻ này (A2.9)",
      en: "This child's family (A2.9)"),
    Field(
      "helpGiven", .words(20_000), .narrative, vi: "Đã hỗ trợ trẻ này những gì (A2.11)",
      en: "Help this child was given before (A2.11)"),
  ]

  static let age: [Field] = [
    Field(
      "from", .number(0...99), vi: "Từ (tuổi)", en: "From (years)",
      help: Text(
        vi: "Tuổi nhỏ nhất có thể. Biết chắc 9 tuổi: 9 và 9. Chỉ biết 'lớp 3': 8 và 10.",
        en: "The least it can be. Surely nine: 9 and 9. Only 'grade 3': 8 and 10.")),
    Field(
      "to", .number(0...99), vi: "Đến (tuổi)", en: "To (years)",
      help: Text(vi: "Tuổi lớn nhất có thể.", en: "The most it can be.")),
    Field(
      "basis", .code(of: AgeBasis.self), vi: "Biết tuổi nhờ đâu?", en: "How is it known?",
      help: Text(
        vi: "Tuổi mụ hơn tuổi thật một hoặc hai tuổi: máy tự trừ khi chọn 'tuổi mụ'.",
        en: "Lunar age is one or two years more: it is taken off when you choose that.")),
  ]

  static let location: [Field] = [
    Field(
      "place", .place, vi: "Xã, tỉnh", en: "Commune or province",
      help: Text(
        vi: "Gõ vài chữ đầu của xã, không cần dấu; chỉ biết tỉnh thì gõ tỉnh.",
        en: "Type the first letters of the commune, without marks; of the province if that is all.")
    ),
    Field("village", .words(120), .identity, vi: "Thôn, làng", en: "Village"),
    Field(
      "address", .words(300), .identity, vi: "Chỗ cụ thể", en: "Address",
      help: Text(
        vi: "Nhà ai, gần đâu, đường vào: để người đi cứu tìm ra.",
        en: "Whose house, near what, which way in: so that those who go find it.")),
  ]

  static let offender: [Field] = [
    Field(
      "relation", .code(of: Relation.self), vi: "Là gì của trẻ", en: "Relation to the child",
      help: Text(
        vi: "Người bị tố giác, chưa phải có tội. Là cha, mẹ, người chăm sóc: khẩn cấp (NĐ 56 Đ31).",
        en: "Alleged, not convicted. A parent or carer makes it an emergency (NĐ 56 art. 31).")),
    Field(
      "carer", .code(of: Answer.self), vi: "Có chăm sóc trẻ không?", en: "Carer of the child?",
      help: Text(
        vi: "Có trông nom trẻ hằng ngày không, dù không phải cha mẹ.",
        en: "Whether they look after the child day by day, parent or not.")),
    Field(
      "hasAccess", .code(of: Answer.self), vi: "Hiện có tiếp cận được trẻ không?",
      en: "Access to the child now?",
      help: Text(
        vi: "Hiện có ở cùng nhà, gần đó, hay gặp được trẻ không.",
        en: "Whether they are in the house, nearby, or can meet the child now.")),
    Field("sex", .code(of: Sex.self), vi: "Giới tính", en: "Sex"),
    Field("minor", .code(of: Answer.self), vi: "Dưới 18 tuổi?", en: "Under 18?"),
    Field("name", .words(200), .identity, vi: "Họ tên", en: "Name"),
  ]
}
