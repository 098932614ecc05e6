import Foundation

/// Made-up names as they stand in a report, and how people say, type and misspell them when they call again.
///
/// Written from speech and keyboards, not from the comparison: tones lost or wrong, ch/tr, s/x, d/gi/r/v, n/l, i/y,
/// ng/n, c/t, letters missed, doubled or swapped, titles, initials, names in one piece or torn apart, the given name
/// alone.
enum Spellings {
  /// The name in the report, then what is asked for.
  static let lines = """
    Nguyễn Thị Hoà|nguyen thi hoa|Nguyễn Thị Hòa|Ng. Thị Hoà|NguyenThiHoa|chị Hoà|Nguyển Thị Hoà|Nguyễn T. Hòa
    Trần Văn Trường|Chần Văn Chường|tran van truong|Trần V. Trường|anh Trường|Tran Van Truog|Trần Văng Trường
    Lê Thị Thu Thuỷ|Lê T Thu Thuỷ|le thi thu thuy|Lê Thị Thu Thủy|cháu Thuỷ|Lê Thu Thuỷ|Lê Thị Thu Thúi
    Phạm Xuân Sơn|Phạm Suân Xơn|pham xuan son|bé Sơn|Phạm X. Sơn|Phạm Xuân Sơnn|Fạm Xuân Sơn
    Võ Thị Diễm My|Vỏ Thị Diễm Mi|Võ Thị Giễm My|vo thi diem my|em My|Vũ Thị Diễm My|Võ T. Diễm My
    Y Blơr|Y Blor|y blơ|cháu Y Blơr|Blơr|bé Y Bơlr|Y Blơrr
    A Kuôn|a kuon|A Cuôn|cháu A Kuôn|Kuôn|thằng Kuôn|A Quôn
    Y Nhiên|y nhien|Y Nhiêng|bé Nhiên|Nhiên|Y Nhiê|con Y Nhiên
    H'Hen Niê Kđăm|H Hen Niê Kđăm|HHen Nie Kdam|H’Hen Niê Kdăm|H'Hen|H Hen Nie Kdam
    K'Brếu Mlô|K Brếu Mlô|KBreu Mlo|K’Brêu Mlô|K'Breu Mlo|anh K'Brếu
    Đinh Thị Lan Hương|Dinh Thi Lan Huong|Đinh Thị Nan Hương|Đinh Thị Lang Hương|cô Hương|Đinh T Lan Hương|DinhThiLanHuong
    Huỳnh Ngọc Quý|Hoàng Ngọc Quý|huynh ngoc qui|Huỳnh Ngọc Quí|Huynh Ngọt Quý|bác Quý|Huỳnh N. Quý
    Đặng Hữu Phước|Đặng Hữu Phúc|dang huu phuoc|chú Phước|Đặn Hữu Phước|Đặng Hửu Phước|Đ. Hữu Phước
    Bùi Thị Mỹ Duyên|bui thi mi duyen|Bùi Thị Mĩ Duyên|Bùi T. Mỹ Duyên|bé Duyên|Bùi Thị Mỹ Diên|Bùi Thị Mỹ Zuyên
    Hồ Văn Nghĩa|ho van nghia|Hồ Văn Ngĩa|Hồ Văng Nghĩa|ông Nghĩa|Hồ V Nghĩa|Hồ Văn Nghỉa
    Nguyễn Hoàng Giang|nguyen hoang giang|Nguyễn Hoàng Dang|Nguyễn Hoàng Zang|Nguyễn Huỳnh Giang|em Giang|Nguyen Hoang Giag
    Trương Thị Kim Chi|Chương Thị Kim Chi|truong thi kim chi|Trương Thị Kim Tri|bé Kim Chi|Trương T.K. Chi|TruongThiKimChi
    Rơ Châm H'Lan|Ro Cham HLan|Rơ Châm H Lan|Rơ Chăm H'Lan|Rơ Trâm H'Lan|RơChâm H'Lan
    Ksor Thun|Kso Thun|ksor thun|Ksor Thuln|anh Ksor Thun|Ksor Thung
    Siu H'Điệp|Siu HDiep|Siu H Điệp|Siu H’Điệp|Xiu H'Điệp|cháu H'Điệp
    Phan Thanh Liêm|phan thanh liem|Phan Thanh Niêm|Phan Thành Liêm|Phan Thang Liêm|thầy Liêm|Phan Thanh Liem
    Lý Thị Sáu|ly thi sau|Lí Thị Sáu|Lý Thị Xáu|bà Sáu|Lý T. Sáu|Lý Thị Sấu
    Đỗ Quang Vinh|do quang vinh|Đỗ Quan Vinh|Đỗ Quang Dinh|Đỗ Quang Vin|em Vinh|ĐỗQuangVinh
    Ngô Thị Bích Ngọc|ngo thi bich ngoc|Ngô Thị Bít Ngọc|Ngô Thị Bích Ngọt|Ngô T. Bích Ngọc|cháu Bích Ngọc|Nghô Thị Bích Ngọc
    Dương Tấn Lộc|duong tan loc|Dương Tấn Nộc|Dươn Tấn Lộc|Giương Tấn Lộc|anh Lộc|Dương Tất Lộc
    Vũ Đức Huy|vu duc huy|Vũ Đức Hui|Võ Đức Huy|Vũ Đứt Huy|bé Huy|Vũ Đ. Huy
    Nguyễn Thị Tuyết Nhung|nguyen thi tuyet nhung|Nguyễn Thị Tuyếc Nhung|Nguyễn Thị Tuyết Nhun|Nguyễn Thị Tiết Nhung|em Nhung|Nguyễn T Tuyết Nhung
    Mai Xuân Trí|mai xuan tri|Mai Xuân Chí|Mai Suân Trí|Mai Xuân Tria|chú Trí|MaiXuanTri
    Cao Thị Ngân|cao thi ngan|Cao Thị Nghân|Cao Thị Ngâng|Cao Thi Ngân|bé Ngân|Cao T. Ngân
    Tô Minh Khuê|to minh khue|Tô Minh Khê|Tô Minh Khuêê|Tô Min Khuê|em Khuê|Khuê Tô Minh
    Lương Văn Chuyên|luong van chuyen|Lương Văn Truyên|Nương Văn Chuyên|Lương Văn Chuên|bác Chuyên|Lương V. Chuyên
    Y Hà Thương|y ha thuong|Y Hà Thươn|cháu Hà Thương|Hà Thương|Y Hà Thưong|YHàThương
    A Thắng|a thang|A Thắn|cháu A Thắng|anh Thắng|A Thăng
    Y Sương|y suong|Y Xương|bé Sương|Y Sươn|cháu Y Sương
    A Lưu|a luu|A Liu|A Nưu|cháu A Lưu|Lưu
    Y Mai Rút|y mai rut|Y Mai Dút|Y Mai Rúc|bé Mai Rút|Mai Rút
    Nguyễn Thị Na (Tí)|bé Tí|Nguyễn Thị Na|cháu Na|Tí|bé Na
    Trần Bảo Ngân (Bống)|bé Bống|Bảo Ngân|Trần Bảo Ngân|cháu Bống|Trần Bão Ngân
    Lê Văn Đạt, Cu Tèo|Cu Tèo|Lê Văn Đạt|thằng Tèo|Lê Văn Đạc|le van dat
    Hoàng Gia Bảo|hoang gia bao|Hoàng Da Bảo|Huỳnh Gia Bảo|Hoàn Gia Bảo|bé Gia Bảo|Hoang Gia Bao
    Chu Thị Hằng|chu thi hang|Chu Thị Hằn|Tru Thị Hằng|chị Hằng|Chu T. Hằng
    Phùng Khắc Dũng|phung khac dung|Phùng Khắc Dzũng|Phùng Khắt Dũng|Phùng Khắc Giũng|anh Dũng|P. Khắc Dũng
    Đoàn Thị Lệ|doan thi le|Đoàn Thị Nệ|Đoàng Thị Lệ|bà Lệ|Đoàn T Lệ|Đòan Thị Lệ
    Trịnh Công Uy|trinh cong uy|Chịnh Công Uy|Trịnh Công Ui|Trịnh Côn Uy|em Uy|Trịnh C. Uy
    Nông Thị Sim|nong thi sim|Lông Thị Sim|Nông Thị Xim|chị Sim|Nông T. Sim|Nong Thi Sinh
    Thạch Sô Phi|thach so phi|Thạch Xô Phi|Thạc Sô Phi|Thạch Sô Fi|cậu Phi|ThachSoPhi
    Rah Lan Tuyên|rah lan tuyen|Ra Lan Tuyên|Rah Lan Tiên|Rah Nan Tuyên|anh Rah Lan Tuyên|Rah Lan Tuên
    A Ngơi|a ngoi|A Nghơi|cháu A Ngơi|Ngơi|em A Ngơi|A Ngoi
    Y Thơm Hlang|y thom hlang|Y Thơm H'lang|cháu Thơm Hlang|Y Thơm Hlan|YThơmHlang|Y Thom H Lang
    Kiều Mỹ Trinh|kieu my trinh|Kìu Mỹ Trinh|Kiều Mĩ Chinh|Kiều Mỹ Trin|mợ Trinh|Kiều M. Trinh
    Vi Văn Giỏi|vi van gioi|Vy Văn Giỏi|Vi Văn Dỏi|Di Văn Giỏi|chú Giỏi|Vi V. Giỏi
    Nguyễn Quốc Việt|nguyen quoc viet|Nguyễn Quốc Diệt|Nguyễn Quốt Việt|Nguyễn Quốc Viêt|Nguyễn Q. Việt|NguyễnQuốcViệt|anh Việt
    """

  static let pairs: [(stored: String, asked: String)] = lines.split(separator: "\n").flatMap {
    line in
    let names = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    return names.dropFirst().map { (names[0], $0) }
  }

  /// Names of nobody, that a register of some years may hold.
  static func register(_ count: Int) -> [String] {
    let families = [
      "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
      "Hồ", "Ngô", "Dương",
      "Lý", "Đinh", "Trịnh", "Mai", "Cao", "Lương", "Tạ", "Hà", "Thái", "Châu", "Quách", "Kiều",
      "Lâm",
    ]
    let middles = [
      "Thị", "Văn", "Thị Kim", "Thị Ngọc", "Minh", "Đức", "Thanh", "Quốc", "Hữu", "Thị Thu", "Gia",
      "Xuân", "Công", "Bảo",
      "Thị Mỹ", "Hoài", "Khánh", "Anh", "Tuấn", "Thị Bích",
    ]
    let given = [
      "An", "Bình", "Châu", "Dung", "Đông", "Giang", "Hạnh", "Hải", "Hiếu", "Hoa", "Hùng", "Khánh",
      "Khoa", "Lâm", "Linh",
      "Long", "Lý", "Mạnh", "Minh", "Nam", "Nga", "Nhi", "Oanh", "Phong", "Phương", "Quân", "Quyên",
      "Sang", "Tâm", "Thảo",
      "Thịnh", "Tiến", "Trang", "Trúc", "Tú", "Tùng", "Uyên", "Vân", "Yến", "Đào", "Hậu", "Kiên",
      "Luân", "Ngà", "Phát",
      "Sinh", "Thơ", "Toàn", "Trinh", "Vỹ",
    ]
    let highland = [
      "Bang", "Brông", "Dưn", "Glơi", "Hlang", "Jring", "Klem", "Lêu", "Mlưi", "Ngưr", "Ơng",
      "Plưng", "Rôn", "Sut", "Tơr",
      "Ưn", "Vroi", "Xêm", "Bút", "Đê", "Hrim", "Krah", "Lip", "Mưt", "Nhum", "Phun",
    ]
    var random = Numbers(state: 2026)
    return (0..<count).map { index in
      if index.isMultiple(of: 4) {
        let second = random.next(3) == 0 ? " " + random.pick(highland) : ""
        return random.pick(["A", "Y"]) + " " + random.pick(highland) + second
      }
      return [random.pick(families), random.pick(middles), random.pick(given)].joined(
        separator: " ")
    }
  }

  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func pick(_ words: [String]) -> String { words[next(words.count)] }
  }
}
