-- Who is on duty when, what one shift leaves to the next, and what somebody must get off their chest.

-- Who is on duty from when to when. A turn that is taken back stays.
CREATE TABLE rosterTurn (
  id INTEGER PRIMARY KEY,
  user TEXT NOT NULL REFERENCES user (code),
  startsAt INTEGER NOT NULL,
  endsAt INTEGER NOT NULL CHECK (endsAt > startsAt),
  setBy TEXT NOT NULL REFERENCES user (code),
  setAt INTEGER NOT NULL,
  takenBackBy TEXT REFERENCES user (code),
  takenBackAt INTEGER,
  CHECK ((takenBackBy IS NULL) = (takenBackAt IS NULL))
) STRICT;

CREATE INDEX rosterTurnByEnd ON rosterTurn (endsAt) WHERE takenBackAt IS NULL;

-- The end of a shift: what runs out in the next one, and words; who took it over, and when.
CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  endedBy TEXT NOT NULL REFERENCES user (code),
  endedAt INTEGER NOT NULL,
  -- Until when the next shift is looked ahead for.
  nextUntil INTEGER NOT NULL CHECK (nextUntil > endedAt),
  readBy TEXT REFERENCES user (code),
  readAt INTEGER,
  sealed BLOB NOT NULL,
  CHECK ((readBy IS NULL) = (readAt IS NULL))
) STRICT;

CREATE INDEX shiftUnread ON shift (id) WHERE readAt IS NULL;

-- A note after a heavy call: for its author and the supervisors alone.
CREATE TABLE debrief (
  id INTEGER PRIMARY KEY,
  author TEXT NOT NULL REFERENCES user (code),
  writtenAt INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX debriefByAuthor ON debrief (author, id);

CREATE TABLE recordKeyNext (
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample', 'callback', 'shift', 'debrief')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO recordKeyNext (kind, row, commitments) SELECT kind, row, commitments FROM recordKey;
DROP TABLE recordKey;
ALTER TABLE recordKeyNext RENAME TO recordKey;

INSERT INTO journalAction VALUES
  ('debrief.open'), ('debrief.write'), ('roster.set'), ('roster.take-back'), ('shift.end'), ('shift.open'), ('shift.start');
INSERT INTO noticeKind VALUES ('debrief.write');
