public import Base
import Statistics

extension Refusal: Explained {
  public var status: ExitStatus { .disclosure }

  public var text: Text {
    switch self {
    case .otherZeroRule:
      Text(
        vi: "Bản số liệu nêu quy tắc số không khác. Hãy lập theo đúng quy tắc.",
        en:
          "The release states another rule for zeros than the policy. Make the release by the policy."
      )
    case .otherMethod:
      Text(
        vi: "Bản số liệu được lập theo phương pháp khác. Hãy lập theo đúng quy tắc.",
        en:
          "The release was made by another method than the policy's. Make the release by the policy."
      )
    case .notAMultiple(let key):
      Text(
        vi: "Số in ở '\(key)' không phải bội của số làm tròn. Hãy lập lại.",
        en: "The number printed at '\(key)' isn't a multiple of the base. Make the release again."
      )
    case .doesNotAddUp(let key):
      Text(
        vi: "Các phần của '\(key)' không cộng thành số đã in. Hãy lập lại.",
        en: "The parts of '\(key)' don't add up to the number printed. Make the release again."
      )
    case .unknownCell(let key):
      Text(
        vi: "Ô '\(key)' không có trong số liệu. Hãy lập từ cùng số đếm.",
        en: "The cell '\(key)' isn't part of the tally. Make the release from the same tally."
      )
    case .repeatedCell(let key):
      Text(
        vi: "Ô '\(key)' có hai lần trong bản số liệu. Mỗi ô chỉ ghi một lần.",
        en: "The cell '\(key)' stands twice in the release. Give each cell once."
      )
    case .wrongNumber(let key):
      Text(
        vi: "Số in ở '\(key)' không khớp số đếm. Hãy lập lại.",
        en:
          "The number printed at '\(key)' doesn't agree with the true count. Make the release again."
      )
    case .smallCountPrinted(let key):
      Text(
        vi: "Số ở '\(key)' dưới ngưỡng mà vẫn in. Hãy ẩn.",
        en: "The count at '\(key)' is below the threshold but printed. Hide it."
      )
    case .smallRevisionPrinted(let key):
      Text(
        vi: "Số ở '\(key)' chỉ khác số đã in vài ca. Hãy ẩn, hoặc chờ đến khi khác nhiều hơn.",
        en:
          "The count at '\(key)' differs from the one printed before by few cases. Hide it, or wait "
          + "until it differs by more."
      )
    case .zeroHidden(let key):
      Text(
        vi: "Số không ở '\(key)' bị ẩn dù quy tắc là in. Hãy in ra.",
        en: "The zero at '\(key)' is hidden though the policy prints zeros. Print it."
      )
    case .unknownPlace(let decoy, let key):
      Text(
        vi: "Bảng chứng minh \(decoy) đổi '\(key)', mã không có trong số đếm. Hãy chứng minh lại.",
        en: "Decoy \(decoy) changes '\(key)', which the tally doesn't have. Make the proof again."
      )
    case .negativeCount(let decoy, let key):
      Text(
        vi: "Bảng chứng minh \(decoy) có số âm ở '\(key)'. Hãy chứng minh lại.",
        en: "Decoy \(decoy) has a negative count at '\(key)'. Make the proof again."
      )
    case .impossiblePlace(let decoy, let key):
      Text(
        vi: "Bảng chứng minh \(decoy) đặt ca vào '\(key)', nơi không thể có. Hãy chứng minh lại.",
        en: "Decoy \(decoy) puts a case at '\(key)', where none can be. Make the proof again."
      )
    case .untied(let decoy, let key):
      Text(
        vi:
          "Bảng chứng minh \(decoy) đổi '\(key)' mà không đổi hồ sơ, trẻ em, vụ việc đi cùng. Hãy chứng minh lại.",
        en:
          "Decoy \(decoy) changes '\(key)' without the case, child or incident that goes with it. Make the proof again."
      )
    case .decoyContradictsPrint(let decoy, let key):
      Text(
        vi: "Bảng chứng minh \(decoy) trái với số in ở '\(key)'. Hãy chứng minh lại.",
        en: "Decoy \(decoy) disagrees with the number printed at '\(key)'. Make the proof again."
      )
    case .decoyEmptiesHidden(let decoy, let key):
      Text(
        vi:
          "Bảng chứng minh \(decoy) không có ca nào ở '\(key)', nơi người đọc biết là có. Hãy chứng "
          + "minh lại.",
        en:
          "Decoy \(decoy) has no case at '\(key)', where readers know of one. Make the proof again."
      )
    case .unprotected(let key):
      Text(
        vi: "Chứng minh không cho thấy số ở '\(key)' được bảo vệ. Hãy ẩn thêm, hoặc chứng minh.",
        en: "The proof doesn't show the count at '\(key)' to be protected. Hide more, or prove it."
      )
    case .unprotectedFromCoalition(let key):
      Text(
        vi:
          "Chứng minh không cho thấy số ở '\(key)' được bảo vệ trước những người tự biết vài ca. Hãy "
          + "ẩn thêm, hoặc chứng minh.",
        en:
          "The proof doesn't show the count at '\(key)' to be protected from people who know cases "
          + "of their own. Hide more, or prove it."
      )
    case .groupDisclosed(let group, let part):
      Text(
        vi: "Người đọc thấy gần như toàn bộ '\(group)' nằm trong '\(part)'. Hãy ẩn một trong hai.",
        en: "Readers can see that nearly all of '\(group)' are in '\(part)'. Hide one of them."
      )
    }
  }
}
