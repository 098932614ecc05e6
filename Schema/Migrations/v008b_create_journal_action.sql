-- What an entry of the journal may tell of: a closed list, to which a later step adds rows.
CREATE TABLE journalAction (
  action TEXT NOT NULL PRIMARY KEY CHECK (action GLOB '[a-z]*.[a-z]*')
) STRICT, WITHOUT ROWID;

INSERT INTO journalAction VALUES
  ('access.ask'), ('access.grant'), ('agency.add'), ('agency.end'), ('agency.key'),
  ('backup.create'), ('case.amend'), ('case.assign'), ('case.close'), ('case.erase'),
  ('case.history'), ('case.hold'), ('case.merge'), ('case.note'), ('case.open'), ('case.recompute'),
  ('case.record'), ('case.reopen'), ('case.screen-out'), ('case.show'), ('case.start'),
  ('case.triage'), ('case.unhold'), ('case.unmerge'), ('contact.link'), ('contact.list'),
  ('contact.record'), ('draft.discard'), ('draft.open'), ('draft.save'), ('erasure.propose'),
  ('figures.ask'), ('figures.propose'), ('figures.release'), ('figures.verify'),
  ('figures.withdraw'), ('history.accept'), ('history.prove'), ('history.subject'), ('key.rotate'),
  ('log.create'), ('log.restore'), ('notice.read'), ('place.import'), ('policy.refuse'),
  ('reference.load'), ('reference.update'), ('referral.acknowledge'), ('referral.complete'),
  ('referral.consent'), ('referral.decline'), ('referral.draft'), ('referral.list'),
  ('referral.print'), ('referral.propose'), ('referral.seal'), ('referral.send'), ('referral.show'),
  ('referral.withdraw'), ('register.search'), ('request.approve'), ('request.list'),
  ('request.refuse'), ('request.withdraw'), ('unlock.fail'), ('user.add'), ('user.certify'),
  ('user.end'), ('user.passphrase'), ('user.recover'), ('user.renew'), ('user.roles');

CREATE TABLE newJournal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL REFERENCES journalAction (action),
  caseID INTEGER,
  contactID INTEGER,
  referralID INTEGER,
  -- The version that the case or referral has after a change.
  version INTEGER,
  -- What changed, as JSON of codes and ids.
  detail TEXT NOT NULL,
  -- The rows that were written, a line each: table, key, SHA-256 of the row, or - when it was deleted.
  content TEXT,
  -- Whoever did it signs the entry; none for a passphrase that was wrong.
  keyVersion INTEGER CHECK (keyVersion > 0),
  signature BLOB CHECK (length(signature) = 64),
  CHECK ((keyVersion IS NULL) = (signature IS NULL)),
  CHECK (signature IS NOT NULL OR action = 'unlock.fail')
) STRICT;

INSERT INTO newJournal SELECT id, at, actor, action, caseID, contactID, referralID, version, detail, content,
  keyVersion, signature FROM journal;
DROP TABLE journal;
ALTER TABLE newJournal RENAME TO journal;

CREATE INDEX journalByCase ON journal (caseID, id) WHERE caseID IS NOT NULL;

CREATE TRIGGER journalNoUpdate BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;

CREATE TRIGGER journalNoDelete BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is never shortened');
END;

CREATE TRIGGER journalNoGap BEFORE INSERT ON journal
WHEN NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM journal) BEGIN
  SELECT RAISE(ABORT, 'the journal has no gaps');
END;
