/// How a part of a case is kept apart from the others: each is sealed on its own.
public enum Protection: String, CaseIterable, Codable, Sendable {
  /// Codes: topics, signs, age, sex, setting, relations. Enough for triage, routing and figures.
  case facts
  /// Names, phones, addresses, villages, schools, exact dates (the list of NĐ 56 art. 33).
  case identity
  /// What was said and noted, in words.
  case narrative
}
