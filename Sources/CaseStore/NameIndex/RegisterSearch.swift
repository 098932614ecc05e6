import CaseModel

/// Looks at register rows one by one for names and phone numbers.
struct RegisterSearch: Sendable {
  private let wanted: [NameKey]
  private let phones: [String]
  private let atLeast: Likeness
  private var names: NameSearch

  struct Found {
    let contactID: ContactID
    let name: Likeness?
    let samePhone: Bool

    /// A phone tells most, then a name; the newest of equals stands first.
    var rank: (Int, Int, ContactID) {
      (samePhone ? 1 : 0, name.flatMap(Likeness.allCases.firstIndex) ?? -1, contactID)
    }
  }

  init(names: [String], phones: [String], atLeast: Likeness) {
    wanted = names.flatMap { NameText.names(in: $0) }.map { NameKey(folded: $0) }
    self.phones = phones.flatMap { Phone.keys($0) }
    self.atLeast = atLeast
    self.names = NameSearch(wanted, atLeast: atLeast)
  }

  /// The children and the caller of a report.
  init(_ report: Report, atLeast: Likeness) {
    self.init(names: report.soughtNames, phones: report.soughtPhones, atLeast: atLeast)
  }

  var isEmpty: Bool { wanted.isEmpty && phones.isEmpty }

  mutating func look(at row: RegisterRow, of contactID: ContactID) -> Found? {
    let name = wanted.isEmpty ? nil : row.likeness(&names)
    let samePhone = row.hasPhone(in: phones)
    guard name != nil || samePhone else { return nil }
    return Found(contactID: contactID, name: name, samePhone: samePhone)
  }

  /// The same of many rows that were opened before, in their order.
  func look(through register: OpenRegister) -> [Found] {
    let alike = wanted.isEmpty ? [:] : register.names.alike(wanted, atLeast: atLeast)
    let samePhone = register.phones.owners(of: phones)
    return Set(alike.keys).union(samePhone).sorted().map { row in
      Found(contactID: register.contacts[row], name: alike[row], samePhone: samePhone.contains(row))
    }
  }
}
