-- A case can be withheld from an account: the accused, or somebody close to them, works here. A second person ends it.

INSERT INTO journalAction VALUES ('case.unwithhold'), ('unwithhold.ask');
INSERT INTO noticeKind VALUES ('case.withhold'), ('case.unwithhold'), ('unwithhold.ask');

CREATE TABLE withholding (
  id INTEGER PRIMARY KEY,
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  user TEXT NOT NULL REFERENCES user (code),
  withheldBy TEXT NOT NULL REFERENCES user (code),
  withheldAt INTEGER NOT NULL,
  liftedBy TEXT REFERENCES user (code),
  liftedAt INTEGER,
  CHECK ((liftedBy IS NULL) = (liftedAt IS NULL))
) STRICT;

CREATE UNIQUE INDEX withholdingByUser ON withholding (user, caseID) WHERE liftedAt IS NULL;

-- Ending it is asked of a second person: one more kind of request. A CHECK can't be changed, so the table is made anew with
-- the same rows.
CREATE TABLE requestNext (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('access', 'certificate', 'erasure', 'release', 'ending', 'unwithhold')),
  caseID INTEGER REFERENCES "case" (id),
  user TEXT REFERENCES user (code),
  askedBy TEXT NOT NULL REFERENCES user (code),
  askedAt INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('emergency', 'supervision', 'hand-over', 'authority',
    'complaint', 'correction', 'subject-request', 'retention', 'staffing', 'exercise')),
  detail TEXT NOT NULL,
  -- A certificate with the signatures that it has so far.
  certificate TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  decidedBy TEXT REFERENCES user (code),
  decidedAt INTEGER,
  -- When access that was given ends by itself.
  endsAt INTEGER,
  CHECK ((state = 'open') = (decidedAt IS NULL)),
  CHECK ((decidedBy IS NULL) = (decidedAt IS NULL))
) STRICT;

INSERT INTO requestNext
  (id, kind, caseID, user, askedBy, askedAt, purpose, detail, certificate, state, decidedBy,
    decidedAt, endsAt)
SELECT id, kind, caseID, user, askedBy, askedAt, purpose, detail, certificate, state, decidedBy,
  decidedAt, endsAt
FROM request;
DROP TABLE request;
ALTER TABLE requestNext RENAME TO request;

CREATE INDEX requestByState ON request (state, id);
CREATE INDEX requestByAccess ON request (caseID, user, endsAt) WHERE endsAt IS NOT NULL;
