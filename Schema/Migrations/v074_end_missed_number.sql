-- The number of a call that nobody answered ends: with a call of the same number that was recorded, and with its time of keeping.
ALTER TABLE callback ADD COLUMN calledAgainID INTEGER REFERENCES contact (id);
-- Its keys were destroyed then; the call stays counted.
ALTER TABLE callback ADD COLUMN erasedAt INTEGER CHECK (erasedAt IS NULL OR endedAt IS NOT NULL);

-- A CHECK can't be changed, so the table is made anew with the same rows.
CREATE TABLE retentionNext (
  code TEXT NOT NULL CHECK (code IN ('closed', 'screened-out', 'unanswered')),
  years INTEGER NOT NULL CHECK (years > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

INSERT INTO retentionNext SELECT code, years, labelVi, labelEn, source, validFrom, validTo FROM retention;
DROP TABLE retention;
ALTER TABLE retentionNext RENAME TO retention;

INSERT INTO journalAction VALUES ('callback.erase');
