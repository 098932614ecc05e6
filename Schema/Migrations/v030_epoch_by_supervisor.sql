-- A group's next key is made when somebody leaves, by the supervisor who sees to it and without the words on paper.
-- Who signed it; the root, where nobody stands.
ALTER TABLE groupKey ADD COLUMN signedBy TEXT REFERENCES user (code);
ALTER TABLE groupKey ADD COLUMN keyVersion INTEGER CHECK ((keyVersion IS NULL) = (signedBy IS NULL));
-- How many certificates stood then: who lost the group by a later one still knows this key.
ALTER TABLE groupKey ADD COLUMN since INTEGER CHECK (since IS NOT NULL OR signedBy IS NULL);

INSERT INTO noticeKind VALUES ('departure.ask');

-- The end of a supervisor's work takes two: one more kind of request. A CHECK can't be changed, so the table is made anew with
-- the same rows.
CREATE TABLE requestNext (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'certificate', 'erasure', 'release', 'ending', 'unwithhold', 'departure')),
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
