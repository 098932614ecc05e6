-- By when a task that sets itself is to be done.
CREATE TABLE taskLimit (
  code TEXT NOT NULL CHECK (code IN ('household')),
  hours INTEGER NOT NULL CHECK (hours > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;
