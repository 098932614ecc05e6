-- What one person asks for and another decides, and what people must hear of. Ids and codes only.

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'certificate', 'erasure', 'release')),
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

CREATE INDEX requestByState ON request (state, id);
CREATE INDEX requestByAccess ON request (caseID, user, endsAt) WHERE endsAt IS NOT NULL;

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  -- Who must hear of it.
  user TEXT NOT NULL REFERENCES user (code),
  kind TEXT NOT NULL CHECK (kind IN ('access.ask', 'access.grant', 'user.roles', 'erasure.propose',
    'case.erase', 'unlock.fail', 'figures.release', 'decided.alone', 'agency.key')),
  actor TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  seenAt INTEGER
) STRICT;

CREATE INDEX noticeByUser ON notice (user, id);
