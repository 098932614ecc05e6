import CaseModel

/// Register rows that were opened, with their names cut into syllables: for many searches one after another.
struct OpenRegister {
  /// By the position at which names and phones name them.
  private(set) var contacts: [ContactID] = []
  private(set) var names = NameShelf()
  private(set) var phones = PhoneShelf()

  mutating func add(_ row: RegisterRow, of contact: ContactID) {
    for name in row.names { names.add(name, of: contacts.count) }
    for phone in row.phones { phones.add(phone, of: contacts.count) }
    contacts.append(contact)
  }
}
