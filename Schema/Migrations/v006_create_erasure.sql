-- How long cases are kept, what forbids their erasure, and which backups still hold their keys.

CREATE TABLE retention (
  code TEXT NOT NULL CHECK (code IN ('closed', 'screened-out')),
  years INTEGER NOT NULL CHECK (years > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

-- A legal hold: nothing of the case may be erased.
CREATE TABLE hold (
  caseID INTEGER NOT NULL PRIMARY KEY REFERENCES "case" (id),
  heldBy TEXT NOT NULL REFERENCES user (code),
  heldAt INTEGER NOT NULL,
  -- The last day, or none while it lasts until somebody lifts it.
  until TEXT
) STRICT;

-- Backups: what is erased stays readable in them until their keys are thrown away.
CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  madeBy TEXT NOT NULL REFERENCES user (code),
  -- When the part that holds the keys must be gone.
  keysExpireAt INTEGER NOT NULL,
  -- `begun` until its files are on disk; one that was cut off stays so, for its files may be somewhere.
  state TEXT NOT NULL CHECK (state IN ('begun', 'made', 'failed'))
) STRICT;

-- From which backup this log came back; the first who works in it afterwards writes it into the journal.
CREATE TABLE restoration (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  backup INTEGER NOT NULL,
  madeAt INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  -- The entry that tells it; none until somebody could sign one.
  entry INTEGER
) STRICT;
