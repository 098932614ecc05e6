-- Calls that a supervisor reads again for their quality: by ten criteria, with words for whoever took the call.

-- What a call is judged by.
CREATE TABLE criterion (
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  position INTEGER NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  helpVi TEXT NOT NULL,
  helpEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

-- Whose call was read, by whom, and whether they have heard of it. What it came to is sealed.
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  contactID INTEGER NOT NULL UNIQUE REFERENCES contact (id),
  user TEXT NOT NULL REFERENCES user (code),
  reviewedBy TEXT NOT NULL REFERENCES user (code) CHECK (reviewedBy <> user),
  reviewedAt INTEGER NOT NULL,
  acknowledgedAt INTEGER CHECK (acknowledgedAt >= reviewedAt),
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX reviewByUser ON review (user, id);

CREATE TABLE recordKeyNext (
  kind TEXT NOT NULL
    CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample', 'callback', 'shift', 'debrief', 'breach', 'review')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

INSERT INTO recordKeyNext (kind, row, commitments) SELECT kind, row, commitments FROM recordKey;
DROP TABLE recordKey;
ALTER TABLE recordKeyNext RENAME TO recordKey;

INSERT INTO journalAction VALUES
  ('review.acknowledge'), ('review.draw'), ('review.figures'), ('review.open'), ('review.write');
INSERT INTO noticeKind VALUES ('review.write'), ('review.acknowledge');
