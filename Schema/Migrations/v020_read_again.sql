-- One triaged case in twenty is read by a second person. Which ones, nobody foresees who can't open the seed.

INSERT INTO journalAction VALUES ('sample.begin'), ('case.reread');

-- The sample's seed is a key of its own, for the supervisors and the paper: one more kind of record.
-- A CHECK can't be changed, so the table is made anew with the same rows.
CREATE TABLE recordKeyNext (
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO recordKeyNext (kind, row, commitments) SELECT kind, row, commitments FROM recordKey;
DROP TABLE recordKey;
ALTER TABLE recordKeyNext RENAME TO recordKey;

-- Since when cases are drawn.
CREATE TABLE sample (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL
) STRICT;

-- When a second person read the triage; null while nobody has.
ALTER TABLE "case" ADD COLUMN rereadAt INTEGER;
