import Statistics

extension DisclosureError: CustomStringConvertible {
  public var description: String { text.en }

  /// What is wrong and what to do, in both languages of the tool.
  public var text: (vi: String, en: String) {
    switch self {
    case .thresholdTooLow(let threshold):
      (
        "Ngưỡng \(threshold) sẽ in mọi số. Chọn 2 trở lên.",
        "The threshold \(threshold) would print every count. Choose 2 or more."
      )
    case .coalitionTooSmall(let coalition):
      (
        "Nhóm biết \(coalition) ca thì không biết gì. Chọn 1 trở lên, hoặc bỏ đi.",
        "A coalition of \(coalition) knows nothing. Choose 1 or more, or leave it out."
      )
    case .strictNeedsHideableZeros:
      (
        "Mức strict cho mọi số ẩn có thể là 0, nên không đi với số không luôn in. Hãy cho ẩn số "
          + "không, hoặc chọn mức interval.",
        "Strict protection lets every hidden count be zero, which can't be where zeros are "
          + "printed. Let zeros be hidden, or choose interval protection."
      )
    case .baseTooSmall(let base):
      (
        "Làm tròn đến \(base) thì không che được gì. Chọn 2 trở lên.",
        "Rounding to \(base) protects nothing. Choose a base of 2 or more."
      )
    case .roundingHidesNothing:
      (
        "Bảng làm tròn không ẩn ô nào và không phân biệt số 0. Hãy bỏ quy tắc in số không và giá "
          + "của ô ẩn, hoặc chọn cách khác.",
        "A rounded table hides no cells and tells no zero apart. Leave out the rule for zeros and "
          + "the cost of hiding, or choose another method."
      )
    case .unknownCell(let key):
      (
        "Ô '\(key)' không có trong số liệu. Sửa mã hoặc thêm mã.",
        "The cell '\(key)' isn't part of the tally. Correct its codes, or add them."
      )
    case .missingDimension(let name):
      (
        "Số liệu không có chiều '\(name)'. Thêm chiều đó.",
        "The tally has no dimension '\(name)', which a publication uses. Add the dimension."
      )
    case .repeatedCell(let key):
      (
        "Ô '\(key)' có hai lần. Mỗi ô chỉ ghi một lần.",
        "The cell '\(key)' stands twice in one publication. Give each cell once."
      )
    case .contradictsTally(let key):
      (
        "Ô '\(key)' đã in số khác với số đếm. Sửa số đếm, hoặc tách những gì biết theo từng ngày.",
        "The cell '\(key)' was printed with another number than the counts give. "
          + "Correct the counts, or tell apart what was known on each day."
      )
    case .cannotProtect(let keys):
      (
        "Không tìm được cách bảo vệ \(keys.count) số nhạy cảm, đầu tiên là "
          + "'\(keys.first?.description ?? "")'; không đưa ra gì. Dùng ít chiều hơn, mã rộng hơn, "
          + "hoặc mức bảo vệ thấp hơn.",
        "No way was found to protect \(keys.count) sensitive cells, the first "
          + "'\(keys.first?.description ?? "")', so nothing is released. Show fewer dimensions or "
          + "coarser codes, or choose a weaker protection."
      )
    case .refused(let refusal): refusal.text
    case .noProof(let part):
      (
        "Thiếu chứng minh của '\(part)'. Khôi phục sổ phát hành từ bản sao lưu.",
        "The proof of '\(part)' is missing. Restore the register from a backup."
      )
    }
  }
}
