public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Judges a drawn call. Whoever took it hears of it and can read it, and the supervisors; nobody else.
  ///
  /// - Parameters:
  ///   - contact: A call that was drawn in the month in which it was recorded.
  ///   - feedback: A rating for each criterion of today.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/callNotDrawn(_:)``, also for one's own; ``StoreError/callReviewed(_:)``;
  ///   ``StoreError/ratingsMissing(_:)``.
  public func review(_ contact: ContactID, _ feedback: Review.Feedback, stamp: Stamp) throws -> Review {
    try write(by: stamp) { db in
      try admit(db, .reviewCall, stamp)
      let call = try drawnCall(db, contact, stamp: stamp)
      if let done = call.review { throw StoreError.callReviewed(done) }
      let calendar = try calendar(db)
      let wanted = try Self.criteria(db, on: calendar.day(of: stamp.now)).map(\.code)
      let missing = wanted.filter { feedback.ratings[$0] == nil }
      let strange = feedback.ratings.keys.filter { !wanted.contains($0) }.sorted()
      guard missing.isEmpty, strange.isEmpty else { throw StoreError.ratingsMissing(missing + strange) }
      let id: ReviewID = try db.nextRow(of: "review")
      let record = RecordID(id)
      try makeKeys(db, record, stamp: stamp)
      if let author = try people(db).book.last(of: call.user) {
        try wrap(db, try keys(db, record), record, to: author.holder, author.sealing)
      }
      try db.run(
        sql: """
          INSERT INTO review (id, contactID, user, reviewedBy, reviewedAt, sealed) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, contact, call.user, stamp.actor, stamp.now,
          try seal(db, feedback, .narrative, as: SealLabel("review", row: id), of: record),
        ])
      try notify(db, .reviewed, "\(id)", to: [call.user], stamp: stamp)
      try journal(db, stamp, .reviewWrite, contactID: contact, detail: ["review": "\(id)"])
      return try Review.find(db, id)
    }
  }

  private func drawnCall(_ db: Database, _ contact: ContactID, stamp: Stamp) throws -> DrawnCall {
    guard
      let recordedAt = try Instant.fetchOne(
        db, sql: "SELECT recordedAt FROM contact WHERE id = ?", arguments: [contact])
    else { throw StoreError.noSuchContact(contact) }
    let day = try calendar(db).day(of: recordedAt)
    guard try sampleBegan(db) != nil,
      let call = try drawn(db, of: day.firstOfMonth(adding: 0), stamp: stamp).first(where: { $0.contact == contact })
    else { throw StoreError.callNotDrawn(contact) }
    return call
  }

  /// The feedback on one's own calls, newest first; a supervisor's list has everybody's. Only what stands in clear.
  public func reviews(after: ReviewID? = nil, limit: Int, stamp: Stamp) throws -> [Review] {
    try write(by: stamp) { db in
      try admit(db, .readReview, stamp)
      let isSupervisor = try supervisors(db, stamp).contains(stamp.actor)
      try journal(db, stamp, .reviewOpen)
      return try Row.fetchAll(
        db, sql: "SELECT * FROM review WHERE (? OR user = ?) AND id < ? ORDER BY id DESC LIMIT ?",
        arguments: [isSupervisor, stamp.actor, after ?? .max, limit]
      ).map { try Review($0) }
    }
  }

  /// What a review came to, to whoever took the call or a supervisor. The journal has the look.
  ///
  /// - Throws: ``StoreError/noSuchReview(_:)``, also for another person's.
  public func review(_ id: ReviewID, stamp: Stamp) throws -> (review: Review, feedback: Review.Feedback) {
    try write(by: stamp) { db in
      try admit(db, .readReview, stamp)
      let review = try readable(db, id, stamp: stamp)
      try journal(db, stamp, .reviewOpen, contactID: review.contact, detail: ["review": "\(id)"])
      return (review, try feedback(db, id))
    }
  }

  /// Writes down that whoever took the call has read what was said of it; the reviewer hears of it.
  ///
  /// - Throws: ``StoreError/noSuchReview(_:)`` for another person's.
  public func acknowledgeReview(_ id: ReviewID, stamp: Stamp) throws -> Review {
    try write(by: stamp) { db in
      try admit(db, .readReview, stamp)
      let review = try Review.find(db, id)
      guard review.user == stamp.actor else { throw StoreError.noSuchReview(id) }
      guard review.acknowledgedAt == nil else { return review }
      try db.run(sql: "UPDATE review SET acknowledgedAt = ? WHERE id = ?", arguments: [stamp.now, id])
      try notify(db, .reviewAcknowledged, "\(id)", to: [review.reviewedBy], stamp: stamp)
      try journal(db, stamp, .reviewAcknowledge, contactID: review.contact, detail: ["review": "\(id)"])
      return try Review.find(db, id)
    }
  }

  /// How often each criterion was met in the reviews of a month: for supervisors, of nobody by name.
  public func reviewFigures(of month: Day, stamp: Stamp) throws -> [String: [Review.Rating: Int]] {
    try write(by: stamp) { db in
      try admit(db, .reviewCall, stamp)
      try journal(db, stamp, .reviewFigures, detail: ["month": String("\(month)".prefix(7))])
      let calendar = try calendar(db)
      let ids = try ReviewID.fetchAll(
        db, sql: "SELECT id FROM review WHERE reviewedAt >= ? AND reviewedAt < ?",
        arguments: [calendar.start(of: month), calendar.start(of: month.adding(months: 1))])
      var counts: [String: [Review.Rating: Int]] = [:]
      for id in ids {
        guard let feedback = try ifEntitled({ try feedback(db, id) }) else { continue }
        for (code, rating) in feedback.ratings { counts[code, default: [:]][rating, default: 0] += 1 }
      }
      return counts
    }
  }

  private func readable(_ db: Database, _ id: ReviewID, stamp: Stamp) throws -> Review {
    let review = try Review.find(db, id)
    let isSupervisor = try supervisors(db, stamp).contains(stamp.actor)
    guard isSupervisor || review.user == stamp.actor else { throw StoreError.noSuchReview(id) }
    if let caseID = try CaseID.fetchOne(db, sql: "SELECT caseID FROM contact WHERE id = ?", arguments: [review.contact])
    {
      let row = try CaseRow.find(db, id: caseID)
      if row.state == .erased { throw StoreError.erased(row.number) }
      if try isWithheld(db, row, from: stamp.actor) { throw StoreError.noSuchReview(id) }
    }
    return review
  }

  private func feedback(_ db: Database, _ id: ReviewID) throws -> Review.Feedback {
    guard let sealed = try Sealed.fetchOne(db, sql: "SELECT sealed FROM review WHERE id = ?", arguments: [id])
    else { throw StoreError.noSuchReview(id) }
    return try open(db, sealed, .narrative, as: SealLabel("review", row: id), of: RecordID(id))
  }

  /// Destroys the keys of what was said of a call whose case is erased.
  func eraseReview(_ db: Database, of contact: ContactID) throws {
    for id in try ReviewID.fetchAll(db, sql: "SELECT id FROM review WHERE contactID = ?", arguments: [contact]) {
      try destroyWraps(db, RecordID(id))
    }
  }
}

extension Review {
  fileprivate init(_ row: Row) throws {
    self = try reading("review", row) {
      Review(
        id: $0["id"], contact: $0["contactID"], user: $0["user"], reviewedBy: $0["reviewedBy"],
        reviewedAt: $0["reviewedAt"], acknowledgedAt: $0["acknowledgedAt"])
    }
  }

  fileprivate static func find(_ db: Database, _ id: ReviewID) throws -> Review {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM review WHERE id = ?", arguments: [id]) else {
      throw StoreError.noSuchReview(id)
    }
    return try Review(row)
  }
}
