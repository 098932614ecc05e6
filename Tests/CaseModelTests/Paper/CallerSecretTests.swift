import CaseModel
import Testing

struct `Who called isn't told` {
  private func secret(
    _ name: String, phone: String = "0911000009", relation: String = "teacher",
    consent: String = "no", child: String = "Y Kín"
  ) throws -> CallerSecret {
    CallerSecret(
      of: [
        try Told.report(
          """
          "caller":{"relation":"\(relation)","name":"\(name)","phone":"\(phone)",\
          "consentToPassIdentity":"\(consent)"},"children":[{"name":"\(child)"}]
          """)
      ])
  }

  @Test(arguments: [
    ("Cô Lan Thử", "Tôi là Cô Lan Thử, chủ nhiệm lớp 2."), ("Cô Lan Thử", "co lan thu bao"),
    ("Cô Lan Thử", "Lan-Thử gọi"), ("Cô Lan Thử", "LanThử"), ("Cô Lan Thử", "theo cô Thử thì"),
    ("Cô Lan Thử", "Thử nói rằng"), ("Cô Lan Thử", "L.a.n T.h.ử"), ("Cô Lan Thử", "L a n  T h ử"),
    ("Nguyễn Thị Hoà", "chị Hòa kể"), ("Nguyễn Thị Hoà", "NGUYEN THI HOA"),
    ("Nguyễn Thị Hoà", "bà Thị Hoà"), ("Nguyễn Thị Hoà", "gặp Hoà ở nhà"),
    ("Y Lan", "y lan"), ("Y Lan", "cô Lan"), ("A Hùng", "anh Hùng nhà bên"),
    ("H'Hen Niê", "H’Hen Niê"), ("H'Hen Niê", "HHen Nie"), ("bà Năm", "bà Năm hàng xóm"),
    ("Trần Minh Anh", "thầy Minh Anh"), ("Trần Minh Anh", "Minh  Anh"),
    ("Trần Minh Anh", "tran\nminh\nanh"), ("Mrs Hoa Mai", "mrs hoa mai"), ("Bà Y Mẫu", "nhà bà Mẫu ở thôn Mẫu"),
    ("Nguyễn Công An", "Ông Công An kể"), ("Trần Minh Anh", "Hôm qua minh anh kể lại ở Kon Rẫy."),
    ("Nguyễn Công An", "anh công an nhà bên, tên là thế"),
  ])
  func `a name is found however it is written`(name: String, words: String) throws {
    #expect(try secret(name).isBetrayed(by: words))
  }

  @Test(arguments: [
    "0911000009", "0911 000 009", "0911.000.009", "0911-000-009", "+84 911 000 009", "84911000009",
    "(0911) 000009", "o911ooooo9", "０９１１０００００９",
    "số không chín một một không không không không không chín",
    "911000009", "0 9 1 1 0 0 0 0 0 9", "gọi 0911 rồi 000009", "0911\n000\n009", "máy 1000009",
  ])
  func `a number is found however it is written`(words: String) throws {
    #expect(try secret("Cô Lan Thử").isBetrayed(by: words))
  }

  @Test(arguments: [
    ("Cô Lan Thử", "Cháu thử ăn cháo, vết bầm lan rộng, 9 tuổi, lớp 2."),
    ("Nguyễn Thị Hoà", "Cháu hoà nhã, mẹ Nguyễn Thị Mai."), ("Lê Thu", "cháu có thu nhập"),
    ("Nguyễn Thị Bé", "Cháu bé bị đánh, em bé nhỏ"), ("bà Năm", "từ năm ngoái, năm 2025"),
    ("bác", "bác ruột"),
    ("Cô Lan Thử", "Trạm y tế 0260 3862 115, sốt 39,5 từ 20/11/2026 lúc 21h15"),
    ("Bà Y Mẫu", "ở thôn Mẫu"), ("Nguyễn Công An", "Báo công an xã; Công an đã đến."),
    ("Y Hàng Xóm", "Hàng xóm giúp, cháu chạy sang hàng xóm."), ("Thầy Thư", "cô Thứ"), ("Thầy Thư", "thứ hai"),
    ("Cô Lan", "vết bầm lan rộng"),
  ])
  func `ordinary words are no name`(name: String, words: String) throws {
    #expect(try !secret(name).isBetrayed(by: words))
  }

  @Test func `a village is no person, a house in it is`() throws {
    let secret = try secret("Bà Y Mẫu")
    #expect(!secret.isBetrayed(byPlace: "Mẫu"))
    #expect(secret.isBetrayed(byPlace: "Mẫu, nhà bà Mẫu"))
    #expect(secret.isBetrayed(by: "Mẫu"))
  }

  @Test func `who agreed may be named, and a child that calls for itself is the child`() throws {
    #expect(try !secret("Cô Lan Thử", consent: "yes").isBetrayed(by: "Cô Lan Thử 0911000009"))
    let child = try secret("Y Kín", relation: "child")
    #expect(!child.isBetrayed(by: "cháu Y Kín sốt"))
    #expect(child.isBetrayed(by: "số 0911000009"))
    // Another person of the child's given name isn't the child.
    #expect(try secret("Cô Kín").isBetrayed(by: "theo cô Kín"))
    #expect(try !secret("Cô Kín").isBetrayed(by: "cháu Y Kín sốt"))
  }

  @Test(arguments: [
    "0912 345 678 / 0987 654 321", "0987654321 hoặc 0912345678", "0912345678 0987654321",
  ])
  func `each of several numbers counts`(phone: String) throws {
    #expect(try secret("x", phone: phone).isBetrayed(by: "số 0912.345.678"))
    #expect(try secret("x", phone: phone).isBetrayed(by: "số 0987 654 321"))
  }
}
