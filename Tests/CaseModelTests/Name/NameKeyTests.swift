import CaseModel
import Testing

struct NameKeyTests {
  @Test(arguments: [
    ("Nguyễn Thị Mẫu", "nguyen thi mau", Likeness.same),
    ("Nguyễn Thị Mẫu", "Mẫu Thị Nguyễn", .same),
    ("A Thử", "Thử", .same), ("Y Blơr", "y blor", .same), ("Y", "Y", .same),
    ("Hoà Thử", "Hòa Thử", .same),
    ("Trần Văn Thử", "Chần Văn Thử", .heard), ("Giang Thử", "Dang Thử", .heard),
    ("Lý Mẫu", "Lí Mẫu", .heard), ("Y Nhok", "Y Nhoc", .heard), ("Quang Thử", "Cuan Thử", .heard),
    ("Phạm Thử Nghiệm", "Phạm Thử Ghiệm", .close), ("Hoàng Thử", "Haong Thử", .close),
    ("Nguyễn Văn Thử", "Thử", .part), ("Văn Thử", "Nguyễn Văn Thử", .part),
  ])
  func `names that may be one person's are alike, as surely as they are`(
    a: String, b: String, likeness: Likeness
  ) {
    #expect(NameKey(a).likeness(to: NameKey(b)) == likeness)
    #expect(NameKey(b).likeness(to: NameKey(a)) == likeness)
  }

  @Test(arguments: [
    ("A Thử", "A Khác"), ("An", "Em"), ("Nguyễn Thử", "Trần Mẫu"), ("Thanh Hà", "Thang Hải"),
    ("", "Thử"), ("Lan Mẫu", "Loan Mầu Thử Hai"),
  ])
  func `other names aren't`(a: String, b: String) {
    #expect(NameKey(a).likeness(to: NameKey(b)) == nil)
  }
}
