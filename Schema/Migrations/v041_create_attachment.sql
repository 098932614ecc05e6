-- A photo, scan or recording of a case, sealed in parts; what it is and its hash are sealed in the facts of its entry.
CREATE TABLE attachmentPart (
  entryID INTEGER NOT NULL REFERENCES entry (id),
  -- From 1.
  part INTEGER NOT NULL CHECK (part > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (entryID, part)
) STRICT;

INSERT INTO journalAction VALUES ('attachment.add'), ('attachment.open'), ('evidence.hand-over'), ('case.print');
