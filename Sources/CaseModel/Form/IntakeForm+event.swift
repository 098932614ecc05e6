import Base

/// What happened, and what was said of it.
extension IntakeForm {
  static let incident: [Field] = [
    Field(
      "place", .place, vi: "Xảy ra ở xã nào (A2.4)", en: "Commune of the incident (A2.4)",
      help: Text(
        vi: "UBND và công an xã này có thẩm quyền (NĐ 56 Đ26). Không rõ thì Enter.",
        en: "This commune and its police are competent (NĐ 56 art. 26). Enter if unknown.")),
    Field("village", .words(120), .identity, vi: "Thôn, làng", en: "Village"),
    Field("address", .words(300), .identity, vi: "Chỗ cụ thể", en: "Address"),
    Field(
      "setting", .code(of: Setting.self), vi: "Môi trường", en: "Setting",
      help: Text(
        vi: "Môi trường xảy ra, không phải địa chỉ.", en: "The kind of place, not the address.")),
    Field(
      "time", .partialDate, .identity, vi: "Xảy ra khi nào", en: "When it happened",
      help: Text(
        vi:
          "3/10/2026, hôm qua, hôm qua 21h15, 10/2026, 2026. Xâm hại tình dục trong 5 ngày: chứng cứ còn.",
        en:
          "3/10/2026, yesterday, yesterday 21:15, 10/2026, 2026. Sexual abuse within 5 days leaves evidence."
      )),
    Field(
      "recent", .code(of: Answer.self), vi: "Xảy ra trong 5 ngày qua?",
      en: "Was it in the last 5 days?",
      help: Text(
        vi: "Trong 5 ngày sau xâm hại tình dục còn lấy được chứng cứ: đừng tắm, đừng giặt.",
        en: "Within 5 days of sexual abuse evidence can be taken: don't wash child or clothes.")),
    Field(
      "frequency", .code(of: Frequency.self), vi: "Một lần hay nhiều lần", en: "Once or ongoing"),
    Field(
      "online", .code(of: Answer.self), vi: "Qua mạng?", en: "Online?",
      help: Text(
        vi:
          "Qua điện thoại, mạng xã hội, trò chơi. Giữ tin nhắn, đường dẫn; không chuyển tiếp ảnh.",
        en: "By phone, social media or games. Keep messages and links; don't forward pictures.")),
  ]

  static let story: [Field] = [
    Field(
      "account", .words(20_000), .narrative, vi: "Người gọi kể", en: "What the caller says",
      help: Text(
        vi: "Ghi lời người gọi, không suy diễn. Một dòng trống để kết thúc.",
        en: "The caller's own words, no conclusions. An empty line ends it.")),
    Field(
      "condition", .words(20_000), .narrative, vi: "Tình trạng hiện tại của trẻ (A2.5)",
      en: "The child's condition now (A2.5)",
      help: Text(
        vi: "Thân thể, tinh thần, nguy hiểm quanh trẻ lúc này. In trong phiếu chuyển.",
        en: "Body, mind, dangers around the child now. It is printed on the referral.")),
    Field(
      "expectedHarm", .words(20_000), .narrative, vi: "Hậu quả nếu không can thiệp (A2.6)",
      en: "What may happen without help (A2.6)",
      help: Text(
        vi: "Nếu không ai làm gì thì có thể xảy ra điều gì (A2.6).",
        en: "What may happen if nobody acts (A2.6).")),
    Field(
      "family", .words(20_000), .narrative, vi: "Hoàn cảnh gia đình (A2.9)", en: "Family (A2.9)"),
    Field(
      "helpGiven", .words(20_000), .narrative, vi: "Đã hỗ trợ, can thiệp gì (A2.11)",
      en: "Help already given (A2.11)",
      help: Text(
        vi: "Ai đã giúp gì trước cuộc gọi này: y tế, công an, hàng xóm.",
        en: "Who has helped before this call: health station, police, neighbours.")),
    Field("remarks", .words(20_000), .narrative, vi: "Ghi chú thêm", en: "Remarks"),
  ]
}
