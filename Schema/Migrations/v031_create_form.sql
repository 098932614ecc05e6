-- The forms of the work with a child as data: sections and questions of NĐ 56/2017 forms 02–07, each with its source and how sure it is.
CREATE TABLE formItem (
  form TEXT NOT NULL CHECK (form IN ('02', '03', '04', '05', '06', '07', 'meeting')),
  -- A section's key, or section and question with a dot between.
  code TEXT NOT NULL CHECK (length(code) <= 50 AND code NOT GLOB '*[^A-Za-z0-9.]*'),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('section', 'list', 'words', 'line', 'level', 'answer', 'date', 'number', 'measure', 'ground',
      'placing')),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  -- By the article's words, seen on a printed form, or from memory.
  sure TEXT NOT NULL CHECK (sure IN ('article', 'seen', 'memory')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (form, code, validFrom)
) STRICT, WITHOUT ROWID;

-- The answers of a form, or a decision's words, whole: sealed as the words of its entry are.
CREATE TABLE entryDocument (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  sealed BLOB NOT NULL
) STRICT;

INSERT INTO journalAction VALUES ('form.print'), ('decision.record'), ('decision.confirm');
INSERT INTO noticeKind VALUES ('decision.record'), ('decision.confirm');
