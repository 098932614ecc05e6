-- How the hotline answers somebody who calls again and again: agreed once, so that they hear the same from everybody.
CREATE TABLE callerPlan (
  id INTEGER PRIMARY KEY,
  writtenBy TEXT NOT NULL REFERENCES user (code),
  writtenAt INTEGER NOT NULL,
  -- The last day on which it is shown.
  endsOn TEXT NOT NULL CHECK (endsOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Its keys were destroyed then.
  endedAt INTEGER CHECK (endedAt >= writtenAt),
  endedBy TEXT REFERENCES user (code),
  -- Names, numbers and words.
  sealed BLOB NOT NULL,
  CHECK ((endedAt IS NULL) = (endedBy IS NULL))
) STRICT;

CREATE INDEX callerPlanByEnd ON callerPlan (endsOn) WHERE endedAt IS NULL;

CREATE TABLE recordKeyNext (
  kind TEXT NOT NULL
    CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample', 'callback', 'shift', 'debrief', 'breach', 'review',
      'callerPlan')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO recordKeyNext (kind, row, commitments) SELECT kind, row, commitments FROM recordKey;
DROP TABLE recordKey;
ALTER TABLE recordKeyNext RENAME TO recordKey;

INSERT INTO journalAction VALUES ('caller.end'), ('caller.open'), ('caller.write');
