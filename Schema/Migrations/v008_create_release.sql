-- The register of releases: which tables went out, protected how, asked for and confirmed by whom. Rows stay for ever: what
-- was withdrawn stays known to its readers.

CREATE TABLE "release" (
  id INTEGER PRIMARY KEY,
  -- Who asked, who confirmed, when: the register holds a release once its request is approved.
  requestID INTEGER NOT NULL UNIQUE REFERENCES request (id),
  audience TEXT NOT NULL CHECK (audience IN ('public', 'official')),
  secrecy TEXT NOT NULL CHECK (secrecy IN ('open', 'internal', 'secret')),
  -- Offices that may have it, as words.
  scope TEXT NOT NULL,
  -- The release that it corrects.
  revises INTEGER REFERENCES "release" (id),
  -- JSON: what it promises; what was asked; the tables with the counts that are printed.
  policy TEXT NOT NULL,
  questions TEXT NOT NULL,
  published TEXT NOT NULL,
  -- The leaf hash (RFC 6962) of questions, policy and tables, in this order, a line feed between.
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  -- The proof, sealed to the statistics key: its decoys were made from the truth.
  sealed BLOB NOT NULL,
  withdrawnAt INTEGER,
  withdrawnBy TEXT REFERENCES user (code),
  CHECK ((withdrawnAt IS NULL) = (withdrawnBy IS NULL)),
  CHECK (revises <> id)
) STRICT;

CREATE TRIGGER releaseNoUpdate
BEFORE UPDATE OF id, requestID, audience, policy, questions, published, hash, sealed ON "release" BEGIN
  SELECT RAISE(ABORT, 'a release is never changed');
END;

CREATE TRIGGER releaseNoDelete BEFORE DELETE ON "release" BEGIN
  SELECT RAISE(ABORT, 'a release is never forgotten');
END;
