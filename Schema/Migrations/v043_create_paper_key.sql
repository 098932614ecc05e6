-- Words on paper that take the place of those before: lost, seen by somebody, or in the wrong hands. `logKey` holds those that
-- the log began with.
CREATE TABLE paperKey (
  version INTEGER PRIMARY KEY CHECK (version > 1),
  root BLOB NOT NULL CHECK (length(root) = 32),
  recovery BLOB NOT NULL,
  recipient TEXT NOT NULL CHECK (length(recipient) = 62),
  -- The new words', over log, version and these keys.
  proof BLOB NOT NULL CHECK (length(proof) = 64),
  -- The supervisor's who made them, over the same.
  proposedBy TEXT NOT NULL REFERENCES user (code),
  proposedVersion INTEGER NOT NULL,
  proposal BLOB NOT NULL CHECK (length(proposal) = 64),
  -- They count once the words before signed, or another supervisor; how many certificates stood then.
  since INTEGER,
  decidedBy TEXT REFERENCES user (code),
  decidedVersion INTEGER,
  decision BLOB CHECK (length(decision) = 64),
  CHECK ((decision IS NULL) = (since IS NULL)),
  CHECK ((decidedBy IS NULL) = (decidedVersion IS NULL)),
  CHECK (decidedBy IS NULL OR decision IS NOT NULL)
) STRICT;

INSERT INTO journalAction VALUES ('key.paper'), ('key.renew'), ('reference.accept');
INSERT INTO noticeKind VALUES ('paper.ask'), ('paper.renew'), ('user.recover'), ('reference.accept');

-- Keys of groups are told of by an entry of their own, which is read whenever a log is opened.
DROP INDEX journalOfRules;
CREATE INDEX journalOfRules ON journal (id) WHERE action IN (
  'agency.add', 'agency.end', 'agency.key', 'case.unassign', 'key.paper', 'key.renew', 'log.create', 'reference.accept',
  'reference.load', 'reference.update', 'request.approve', 'user.add', 'user.certify', 'user.end', 'user.name',
  'user.passphrase', 'user.recover', 'user.renew', 'user.roles');

-- Who took a call is held against the entry that tells of it, before keys are wrapped by it.
CREATE INDEX journalByContact ON journal (contactID, id) WHERE contactID IS NOT NULL;

-- New words take two, where those before are gone: one more kind of request. A CHECK can't be changed, so the table is made anew
-- with the same rows.
CREATE TABLE requestNext (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (
    kind IN ('access', 'certificate', 'erasure', 'release', 'ending', 'unwithhold', 'departure', 'paper')),
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
