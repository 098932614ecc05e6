-- The duties of a data controller. Breaches of personal data: found when, told to the authority by when, whether it was. What happened is sealed.
CREATE TABLE breach (
  id INTEGER PRIMARY KEY,
  foundAt INTEGER NOT NULL,
  -- 72 hours after it was found (Luật 91/2025/QH15 Đ23).
  dueAt INTEGER NOT NULL CHECK (dueAt > foundAt),
  recordedAt INTEGER NOT NULL CHECK (recordedAt >= foundAt),
  recordedBy TEXT NOT NULL REFERENCES user (code),
  state TEXT NOT NULL CHECK (state IN ('open', 'told', 'needless')),
  endedAt INTEGER,
  endedBy TEXT REFERENCES user (code),
  CHECK ((state = 'open') = (endedAt IS NULL)),
  CHECK ((endedAt IS NULL) = (endedBy IS NULL))
) STRICT;

CREATE INDEX breachByDue ON breach (dueAt) WHERE endedAt IS NULL;

-- What is known of it, anew with each thing that is learned; the last one says how it ended. Never changed.
CREATE TABLE breachRevision (
  breachID INTEGER NOT NULL REFERENCES breach (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  at INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code),
  sealed BLOB NOT NULL,
  PRIMARY KEY (breachID, revision)
) STRICT, WITHOUT ROWID;

-- Requests of people whose data a case holds, with their limits, so that a list needs no key; who asks is sealed in the
-- entry.
CREATE TABLE subjectRequest (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  -- By when it is answered that it was received, and by when it is done (NĐ 356/2025 Đ5).
  answerBy INTEGER NOT NULL,
  dueAt INTEGER NOT NULL CHECK (dueAt >= answerBy),
  answeredAt INTEGER,
  endedAt INTEGER
) STRICT;

CREATE INDEX subjectRequestByDue ON subjectRequest (dueAt) WHERE endedAt IS NULL;

CREATE TABLE recordKeyNext (
  kind TEXT NOT NULL
    CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample', 'callback', 'shift', 'debrief', 'breach')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO recordKeyNext (kind, row, commitments) SELECT kind, row, commitments FROM recordKey;
DROP TABLE recordKey;
ALTER TABLE recordKeyNext RENAME TO recordKey;

INSERT INTO journalAction VALUES
  ('breach.end'), ('breach.open'), ('breach.print'), ('breach.record'), ('subject.ask'), ('subject.end'), ('subject.print');
INSERT INTO noticeKind VALUES ('breach.record');
