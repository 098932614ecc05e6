-- The keys of the log and of its people. Private keys stand here sealed only; public ones are believed only when signed.

CREATE TABLE logKey (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The log's id, in every signature and wrap.
  log TEXT NOT NULL CHECK (length(log) BETWEEN 8 AND 40),
  -- Ed25519 and X-Wing keys made from the words on paper.
  root BLOB NOT NULL CHECK (length(root) = 32),
  recovery BLOB NOT NULL,
  -- The age recipient made from the same words: to whom every backup is sealed.
  recipient TEXT NOT NULL CHECK (length(recipient) = 62),
  -- The root's, over log, recovery key and recipient.
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TABLE userKey (
  user TEXT NOT NULL REFERENCES user (code),
  version INTEGER NOT NULL CHECK (version > 0),
  -- Both private keys under passphrase and pepper, with the cost of a guess.
  lock TEXT NOT NULL,
  PRIMARY KEY (user, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  user TEXT NOT NULL REFERENCES user (code),
  -- Who holds which public keys in which roles, with the signatures.
  text TEXT NOT NULL
) STRICT;

CREATE TABLE groupKey (
  "group" TEXT NOT NULL CHECK ("group" IN ('supervisors', 'statistics', 'search')),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  publicKey BLOB NOT NULL,
  -- The private key, for the words on paper.
  recoveryWrap BLOB NOT NULL,
  -- The root's, over log, group, epoch and key.
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY ("group", epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE groupMember (
  "group" TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  user TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The group's private key, for this user's key alone.
  wrap BLOB NOT NULL,
  PRIMARY KEY ("group", epoch, user, version),
  FOREIGN KEY ("group", epoch) REFERENCES groupKey ("group", epoch),
  FOREIGN KEY (user) REFERENCES user (code)
) STRICT, WITHOUT ROWID;

CREATE TABLE recordKey (
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'case', 'draft', 'release')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE keyWrap (
  kind TEXT NOT NULL,
  row INTEGER NOT NULL,
  -- `user an 2`, `group supervisors 1`, `recovery 1`.
  holder TEXT NOT NULL,
  -- Until when whoever took the call may correct it; none = for good.
  expiresAt INTEGER,
  wrap BLOB NOT NULL,
  PRIMARY KEY (kind, row, holder),
  FOREIGN KEY (kind, row) REFERENCES recordKey (kind, row)
) STRICT;

CREATE INDEX keyWrapByExpiry ON keyWrap (expiresAt) WHERE expiresAt IS NOT NULL;

CREATE TABLE unlockFailure (
  user TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  lastAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
