-- What to say and what the law has, at the sign or topic that calls for it.
CREATE TABLE card (
  code TEXT NOT NULL,
  -- One of them or both; a group of topics stands for all of its topics.
  sign TEXT,
  topic TEXT,
  -- One line.
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  sayVi TEXT NOT NULL,
  sayEn TEXT NOT NULL,
  -- The law's own words, what helplines do everywhere, or memory.
  sure TEXT NOT NULL CHECK (sure IN ('article', 'practice', 'memory')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom),
  CHECK (sign IS NOT NULL OR topic IS NOT NULL)
) STRICT, WITHOUT ROWID;
