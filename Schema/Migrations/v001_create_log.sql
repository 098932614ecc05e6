-- The log itself, and the people who work in it.

CREATE TABLE log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The receiving agency's abbreviation, as in the number of its reports (Mẫu 01).
  agency TEXT NOT NULL CHECK (length(agency) BETWEEN 1 AND 40),
  timeZone TEXT NOT NULL,
  -- A practice log may be given another time of day; no other may.
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  createdAt INTEGER NOT NULL
) STRICT;

-- The units that the hotline serves.
CREATE TABLE logPlace (
  code TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  -- Hard travel: the police have 48 hours instead of 24 (TT 43/2021 art. 5(1)).
  remote INTEGER NOT NULL CHECK (remote IN (0, 1)),
  PRIMARY KEY (code, validFrom),
  FOREIGN KEY (code, validFrom) REFERENCES place (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  code TEXT NOT NULL PRIMARY KEY
    CHECK (length(code) BETWEEN 1 AND 32 AND code NOT GLOB '*[^a-z0-9._-]*'),
  roles TEXT NOT NULL,
  addedAt INTEGER NOT NULL,
  endedAt INTEGER
) STRICT, WITHOUT ROWID;

-- Contacts and cases. What stands here in clear is what a work queue filters and sorts by; Schema/README.md says
-- why for each column.

CREATE TABLE caseSequence (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

CREATE TABLE "case" (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
    CHECK (state IN ('received', 'triaged', 'in-progress', 'closed', 'screened-out', 'merged',
      'erased')),
  -- Where reopening or unmerging leads back to.
  priorState TEXT CHECK (priorState IN ('received', 'triaged', 'in-progress', 'closed', 'screened-out')),
  proposedUrgency TEXT NOT NULL
    CHECK (proposedUrgency IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  urgency TEXT CHECK (urgency IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  placeCode TEXT,
  placeValidFrom TEXT,
  assignedTo TEXT REFERENCES user (code),
  mergedInto INTEGER REFERENCES "case" (id),
  receivedAt INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  -- The earliest running clock, computed anew in every transaction that touches the case.
  dueAt INTEGER,
  duty TEXT CHECK (duty IN ('assign', 'triage', 'tell', 'act', 'assess', 'plan', 'answer')),
  version INTEGER NOT NULL CHECK (version > 0),
  FOREIGN KEY (placeCode, placeValidFrom) REFERENCES place (code, validFrom),
  CHECK ((placeCode IS NULL) = (placeValidFrom IS NULL)),
  CHECK ((dueAt IS NULL) = (duty IS NULL)),
  CHECK ((state = 'merged') = (mergedInto IS NOT NULL)),
  CHECK (mergedInto <> id)
) STRICT;

CREATE INDEX caseByDue ON "case" (dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX caseByAssignee ON "case" (assignedTo, dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX caseByPlace ON "case" (placeCode, dueAt, id) WHERE dueAt IS NOT NULL;
CREATE INDEX caseByState ON "case" (state, id);
CREATE INDEX caseByMerge ON "case" (mergedInto) WHERE mergedInto IS NOT NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  -- A retry with the same key finds this record instead of making another.
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64),
  caseID INTEGER REFERENCES "case" (id),
  receivedAt INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code)
) STRICT;

CREATE INDEX contactByCase ON contact (caseID, id) WHERE caseID IS NOT NULL;
CREATE INDEX contactByReceipt ON contact (receivedAt, id);

-- What a contact told, in three parts that are sealed apart. A correction is a new revision.

CREATE TABLE reportFacts (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

CREATE TABLE reportIdentity (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

CREATE TABLE reportNarrative (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

-- Folded names and phones of a report, to find earlier contacts: scanned in memory, never indexed.
CREATE TABLE registerRow (
  contactID INTEGER NOT NULL PRIMARY KEY REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  -- The search group's key of this epoch opens it, with the salt.
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  sealed BLOB NOT NULL
) STRICT;

-- Codes and bands of every unit that a contact makes countable, as known from a moment on.
CREATE TABLE statisticsRow (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  knownAt INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

-- An intake that was interrupted.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  savedBy TEXT NOT NULL REFERENCES user (code),
  savedAt INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX draftByUser ON draft (savedBy, savedAt);

-- What was done in a case: triage, acts, notes, reasons. What kind of act it was is a fact and sealed.

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  at INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code)
) STRICT;

CREATE INDEX entryByCase ON entry (caseID, id);

CREATE TABLE entryFacts (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE entryNarrative (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  sealed BLOB NOT NULL
) STRICT;

-- Referrals. To whom a case goes tells what it is about, so the agency is a sealed fact.

CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  -- From 1 within the case; people say 26-0147-1/2.
  position INTEGER NOT NULL CHECK (position > 0),
  state TEXT NOT NULL
    CHECK (state IN ('drafted', 'sent', 'acknowledged', 'declined', 'completed', 'withdrawn')),
  draftedAt INTEGER NOT NULL,
  sentAt INTEGER,
  acknowledgeBy INTEGER,
  actBy INTEGER,
  acknowledgedAt INTEGER,
  endedAt INTEGER,
  version INTEGER NOT NULL CHECK (version > 0),
  UNIQUE (caseID, position),
  CHECK (state = 'drafted' OR state = 'withdrawn' OR sentAt IS NOT NULL),
  CHECK ((state IN ('declined', 'completed', 'withdrawn')) = (endedAt IS NOT NULL))
) STRICT;

CREATE INDEX referralOpen ON referral (state, id);

CREATE TABLE referralFacts (
  referralID INTEGER NOT NULL REFERENCES referral (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (referralID, revision)
) STRICT;

CREATE TABLE referralNarrative (
  referralID INTEGER NOT NULL REFERENCES referral (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (referralID, revision)
) STRICT;
