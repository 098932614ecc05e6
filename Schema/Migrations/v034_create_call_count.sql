-- Counts of calls as a phone system has them, by day or hour: counts and seconds, no number and no name.
CREATE TABLE callCount (
  -- A day, 2026-11-29, or an hour of one, 2026-11-29T03.
  period TEXT NOT NULL CHECK (
    period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    OR period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]'),
  -- What a later file says otherwise is a new revision; the last one counts.
  revision INTEGER NOT NULL CHECK (revision > 0),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  missed INTEGER NOT NULL CHECK (missed >= 0),
  abandoned INTEGER NOT NULL CHECK (abandoned >= 0),
  -- Seconds that each call waited, a blank between; or one number, the mean of all; none where the phone system doesn't tell.
  waiting TEXT CHECK (waiting <> '' AND waiting NOT GLOB '*[^0-9 ]*'),
  importedAt INTEGER NOT NULL,
  importedBy TEXT NOT NULL REFERENCES user (code),
  PRIMARY KEY (period, revision)
) STRICT, WITHOUT ROWID;

INSERT INTO journalAction VALUES ('call.count');
