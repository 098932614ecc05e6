-- Keys of records are wrapped under a key of the session in which it is done, which is wrapped to the holder once: a
-- wrap to a public key takes 1.2 KB, one under a session's key a tenth of it.
CREATE TABLE sessionKey (
  id INTEGER PRIMARY KEY,
  -- Drawn when somebody unlocked.
  session BLOB NOT NULL CHECK (length(session) = 16),
  -- As in `keyWrap`.
  holder TEXT NOT NULL,
  -- The key, sealed to the holder's public key.
  wrap BLOB NOT NULL,
  -- By which the session knows the wrap that it made.
  proof BLOB NOT NULL CHECK (length(proof) = 16),
  UNIQUE (session, holder)
) STRICT;

-- The same rows without numbers of their own: most of a wrap was its index.
CREATE TABLE keyWrapNext (
  kind TEXT NOT NULL,
  row INTEGER NOT NULL,
  -- `user an 2`, `group supervisors 1`, `recovery 1`.
  holder TEXT NOT NULL,
  -- Until when whoever took the call may correct it; none = for good.
  expiresAt INTEGER,
  wrap BLOB NOT NULL,
  -- Under which it is wrapped; none = to the holder's public key, as before. `doctor` finds one that is gone.
  sessionKey INTEGER,
  PRIMARY KEY (kind, row, holder),
  FOREIGN KEY (kind, row) REFERENCES recordKey (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO keyWrapNext (kind, row, holder, expiresAt, wrap)
SELECT kind, row, holder, expiresAt, wrap FROM keyWrap;
DROP TABLE keyWrap;
ALTER TABLE keyWrapNext RENAME TO keyWrap;

CREATE INDEX keyWrapByExpiry ON keyWrap (expiresAt) WHERE expiresAt IS NOT NULL;
