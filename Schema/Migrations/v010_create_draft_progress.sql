-- What was answered of a draft since it was begun. It is written after every answer, so the history doesn't tell of it: it tells
-- when a draft is begun, opened and gone.
CREATE TABLE draftProgress (
  draftID INTEGER NOT NULL PRIMARY KEY REFERENCES draft (id),
  savedAt INTEGER NOT NULL,
  -- Where it stands: the question's path in the form, such as children.0.name; none before the first.
  question TEXT CHECK (length(question) BETWEEN 1 AND 80 AND question NOT GLOB '*[^A-Za-z0-9.]*'),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  -- Whether the answers hold a sign of danger.
  danger INTEGER NOT NULL CHECK (danger IN (0, 1)),
  -- Whether whoever typed it was seen to stop; an unseen end is told by its time.
  stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
  dueAt INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

-- How long a draft may wait for whoever goes on with it.
CREATE TABLE draftLimit (
  code TEXT NOT NULL CHECK (code IN ('danger', 'other')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

-- Words that people say for a topic, or for a group of topics: it is found by them, not only by its name.
CREATE TABLE topicWord (
  topic TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
  -- Words and phrases, a semicolon between. One that several topics have is asked about.
  words TEXT NOT NULL CHECK (length(words) > 0),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (topic, language, validFrom)
) STRICT, WITHOUT ROWID;
