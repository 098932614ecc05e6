public import Base
import Statistics

extension DisclosureError: Explained {
  public var status: ExitStatus { .disclosure }

  public var text: Text {
    switch self {
    case .thresholdTooLow(let threshold):
      Text(
        vi: "Ngưỡng \(threshold) sẽ in mọi số. Chọn 2 trở lên.",
        en: "The threshold \(threshold) would print every count. Choose 2 or more."
      )
    case .coalitionTooSmall(let coalition):
      Text(
        vi: "Nhóm biết \(coalition) ca thì không biết gì. Chọn 1 trở lên, hoặc bỏ đi.",
        en: "A coalition of \(coalition) knows nothing. Choose 1 or more, or leave it out."
      )
    case .strictNeedsHideableZeros:
      Text(
        vi:
          "Mức strict cho mọi số ẩn có thể là 0, nên không đi với số không luôn in. Hãy cho ẩn số "
          + "không, hoặc chọn mức interval.",
        en: "Strict protection lets every hidden count be zero, which can't be where zeros are "
          + "printed. Let zeros be hidden, or choose interval protection."
      )
    case .baseTooSmall(let base):
      Text(
        vi: "Làm tròn đến \(base) thì không che được gì. Chọn 2 trở lên.",
        en: "Rounding to \(base) protects nothing. Choose a base of 2 or more."
      )
    case .roundingHidesNothing:
      Text(
        vi:
          "Bảng làm tròn không ẩn ô nào và không phân biệt số 0. Hãy bỏ quy tắc in số không và giá "
          + "của ô ẩn, hoặc chọn cách khác.",
        en:
          "A rounded table hides no cells and tells no zero apart. Leave out the rule for zeros and "
          + "the cost of hiding, or choose another method."
      )
    case .unknownCell(let key):
      Text(
        vi: "Ô '\(key)' không có trong số liệu. Sửa mã hoặc thêm mã.",
        en: "The cell '\(key)' isn't part of the tally. Correct its codes, or add them."
      )
    case .missingDimension(let name):
      Text(
        vi: "Số liệu không có chiều '\(name)'. Thêm chiều đó.",
        en: "The tally has no dimension '\(name)', which a publication uses. Add the dimension."
      )
    case .repeatedCell(let key):
      Text(
        vi: "Ô '\(key)' có hai lần. Mỗi ô chỉ ghi một lần.",
        en: "The cell '\(key)' stands twice in one publication. Give each cell once."
      )
    case .contradictsTally(let key):
      Text(
        vi:
          "Ô '\(key)' đã in số khác với số đếm. Sửa số đếm, hoặc tách những gì biết theo từng ngày.",
        en: "The cell '\(key)' was printed with another number than the counts give. "
          + "Correct the counts, or tell apart what was known on each day."
      )
    case .cannotProtect(let keys):
      Text(
        vi: "Không tìm được cách bảo vệ \(keys.count) số nhạy cảm, đầu tiên là "
          + "'\(keys.first?.description ?? "")'; không đưa ra gì. Dùng ít chiều hơn, mã rộng hơn, "
          + "hoặc mức bảo vệ thấp hơn.",
        en: "No way was found to protect \(keys.count) sensitive cells, the first "
          + "'\(keys.first?.description ?? "")', so nothing is released. Show fewer dimensions or "
          + "coarser codes, or choose a weaker protection."
      )
    case .outOfTime(let keys):
      Text(
        vi: "Hết giờ trước khi bảo vệ xong, còn '\(keys.first?.description ?? "")'; không đưa ra gì. Cho thêm giây "
          + "(--seconds), hoặc dùng ít chiều hơn, mã rộng hơn.",
        en: "Time was up before everything was protected, first '\(keys.first?.description ?? "")', so nothing is "
          + "released. Give it more seconds (--seconds), or show fewer dimensions or coarser codes."
      )
    case .stopped:
      Text(
        vi: "Đã dừng; không đưa ra gì. Chạy lại khi cần.",
        en: "It was stopped, so nothing is released. Run it again.")
    case .refused(let refusal): refusal.text
    case .noProof(let part):
      Text(
        vi: "Thiếu chứng minh của '\(part)'. Khôi phục sổ phát hành từ bản sao lưu.",
        en: "The proof of '\(part)' is missing. Restore the register from a backup."
      )
    }
  }
}
