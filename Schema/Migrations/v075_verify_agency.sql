-- When somebody last made sure that what stands of an agency is right: a number that nobody has tried for half a year may ring nowhere.
ALTER TABLE agency ADD COLUMN verifiedOn TEXT CHECK (verifiedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

-- After how many months it is made sure of again.
CREATE TABLE verifyLimit (
  code TEXT NOT NULL CHECK (code IN ('agency')),
  months INTEGER NOT NULL CHECK (months > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

INSERT INTO journalAction VALUES ('agency.verify');

-- A case that becomes nobody's has an entry of its own, after that of what changed for its worker: it tells nothing of
-- people any more.
DROP INDEX journalOfRules;
CREATE INDEX journalOfRules ON journal (id) WHERE action IN (
  'agency.add', 'agency.end', 'agency.key', 'agency.verify', 'key.paper', 'key.renew', 'log.create', 'reference.accept',
  'reference.load', 'reference.update', 'request.approve', 'user.add', 'user.certify', 'user.end', 'user.name',
  'user.passphrase', 'user.recover', 'user.renew', 'user.roles');
