-- Calls that nobody answered, and the call-backs that are owed: a call that was lost stays counted, and somebody is seen to owe an answer.

-- A call that rang and that nobody took, or that broke off before anybody spoke. It is no contact: nobody said anything.
CREATE TABLE unansweredCall (
  id INTEGER PRIMARY KEY,
  -- A retry with the same key finds this record instead of making another.
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64),
  ending TEXT NOT NULL CHECK (ending IN ('missed', 'abandoned')),
  rangAt INTEGER NOT NULL,
  -- Seconds; none where nobody knows.
  waited INTEGER CHECK (waited BETWEEN 0 AND 86400),
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code)
) STRICT;

CREATE INDEX unansweredCallByTime ON unansweredCall (rangAt, id);

-- Somebody is to be called: of a contact, or of a call that nobody answered and whose number was seen.
CREATE TABLE callback (
  id INTEGER PRIMARY KEY,
  unansweredCallID INTEGER UNIQUE REFERENCES unansweredCall (id),
  contactID INTEGER REFERENCES contact (id),
  reason TEXT NOT NULL CHECK (reason IN ('missed', 'abandoned', 'asked')),
  state TEXT NOT NULL CHECK (state IN ('owed', 'reached', 'given-up')),
  owedSince INTEGER NOT NULL,
  owedBy TEXT NOT NULL REFERENCES user (code),
  dueAt INTEGER,
  -- How often it was tried, and how often it may be, by the policy of its day.
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  atMost INTEGER NOT NULL CHECK (atMost > 0),
  endedAt INTEGER,
  endedBy TEXT REFERENCES user (code),
  -- The number and how to call it safely.
  sealed BLOB NOT NULL,
  CHECK ((unansweredCallID IS NULL) <> (contactID IS NULL)),
  CHECK ((reason = 'asked') = (contactID IS NOT NULL)),
  CHECK ((state = 'owed') = (dueAt IS NOT NULL)),
  CHECK ((state = 'owed') = (endedAt IS NULL)),
  CHECK ((endedAt IS NULL) = (endedBy IS NULL))
) STRICT;

CREATE INDEX callbackByDue ON callback (dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX callbackByContact ON callback (contactID) WHERE contactID IS NOT NULL;

-- An attempt and what came of it, or why it was given up: sealed, never changed.
CREATE TABLE callbackEntry (
  callbackID INTEGER NOT NULL REFERENCES callback (id),
  position INTEGER NOT NULL CHECK (position > 0),
  at INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code),
  sealed BLOB NOT NULL,
  PRIMARY KEY (callbackID, position)
) STRICT, WITHOUT ROWID;

-- By when somebody is called back, after how long again, and how often at most.
CREATE TABLE callbackLimit (
  code TEXT NOT NULL CHECK (code IN ('missed', 'abandoned', 'asked')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  againMinutes INTEGER NOT NULL CHECK (againMinutes > 0),
  attempts INTEGER NOT NULL CHECK (attempts > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

-- A call-back has keys of its own, for all who take calls: whoever calls back needs the number and no more of the case.
-- A CHECK can't be changed, so the table is made anew with the same rows.
CREATE TABLE recordKeyNext (
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample', 'callback')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO recordKeyNext (kind, row, commitments) SELECT kind, row, commitments FROM recordKey;
DROP TABLE recordKey;
ALTER TABLE recordKeyNext RENAME TO recordKey;

INSERT INTO journalAction VALUES
  ('call.miss'), ('callback.attempt'), ('callback.end'), ('callback.owe'), ('callback.show');
