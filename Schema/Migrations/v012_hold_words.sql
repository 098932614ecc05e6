-- Closed words of reference data are held by SQL itself, also where a cell lists several. The words are those of the
-- program's types; it adds the ones that are missing before it writes a row.
CREATE TABLE vocabulary (
  list TEXT NOT NULL CHECK (list IN ('event', 'condition', 'situation')),
  word TEXT NOT NULL CHECK (word <> ''),
  PRIMARY KEY (list, word)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clockInsertHoldsWords BEFORE INSERT ON clock
WHEN NEW.startsAt NOT IN (SELECT word FROM vocabulary WHERE list = 'event')
  OR EXISTS (
    SELECT 1 FROM json_each('["' || replace(NEW.meets, ' ', '","') || '"]')
    WHERE value NOT IN (SELECT word FROM vocabulary WHERE list = 'event'))
  OR EXISTS (
    SELECT 1 FROM json_each('["' || replace(NEW.condition, ' ', '","') || '"]')
    WHERE value NOT IN (SELECT word FROM vocabulary WHERE list = 'condition'))
BEGIN
  SELECT RAISE(ABORT, 'clock: a word that is none of its list');
END;

CREATE TRIGGER clockUpdateHoldsWords BEFORE UPDATE ON clock
WHEN NEW.startsAt NOT IN (SELECT word FROM vocabulary WHERE list = 'event')
  OR EXISTS (
    SELECT 1 FROM json_each('["' || replace(NEW.meets, ' ', '","') || '"]')
    WHERE value NOT IN (SELECT word FROM vocabulary WHERE list = 'event'))
  OR EXISTS (
    SELECT 1 FROM json_each('["' || replace(NEW.condition, ' ', '","') || '"]')
    WHERE value NOT IN (SELECT word FROM vocabulary WHERE list = 'condition'))
BEGIN
  SELECT RAISE(ABORT, 'clock: a word that is none of its list');
END;

CREATE TRIGGER referralRuleInsertHoldsWords BEFORE INSERT ON referralRule
WHEN NEW.situation NOT IN (SELECT word FROM vocabulary WHERE list = 'situation')
BEGIN
  SELECT RAISE(ABORT, 'referralRule: a word that is none of its list');
END;

CREATE TRIGGER referralRuleUpdateHoldsWords BEFORE UPDATE ON referralRule
WHEN NEW.situation NOT IN (SELECT word FROM vocabulary WHERE list = 'situation')
BEGIN
  SELECT RAISE(ABORT, 'referralRule: a word that is none of its list');
END;

CREATE TRIGGER agencyInsertHoldsWords BEFORE INSERT ON agency
WHEN EXISTS (
  SELECT 1 FROM json_each('["' || replace(NEW.situations, ' ', '","') || '"]')
  WHERE value NOT IN (SELECT word FROM vocabulary WHERE list = 'situation'))
BEGIN
  SELECT RAISE(ABORT, 'agency: a word that is none of its list');
END;

CREATE TRIGGER agencyUpdateHoldsWords BEFORE UPDATE ON agency
WHEN EXISTS (
  SELECT 1 FROM json_each('["' || replace(NEW.situations, ' ', '","') || '"]')
  WHERE value NOT IN (SELECT word FROM vocabulary WHERE list = 'situation'))
BEGIN
  SELECT RAISE(ABORT, 'agency: a word that is none of its list');
END;

-- Set in the transaction that changes what due times follow from, taken away when they are computed anew.
CREATE TABLE recomputeDue (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL
) STRICT;

-- The words of units' names, folded: a search by name reads the units that it finds and no others.
CREATE TABLE placeWord (
  word TEXT NOT NULL,
  code TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  PRIMARY KEY (word, code, validFrom),
  FOREIGN KEY (code, validFrom) REFERENCES place (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE INDEX placeWordByPlace ON placeWord (code, validFrom);

INSERT INTO journalAction VALUES ('reference.recompute');
