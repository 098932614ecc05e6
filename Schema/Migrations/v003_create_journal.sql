-- Every change and every read of a case, written in the transaction that makes it. Ids and codes only.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN (
    'history.accept', 'history.prove', 'history.subject', 'notice.read',
    'log.create', 'reference.load', 'reference.update', 'place.import', 'user.add', 'user.end', 'user.certify', 'user.recover', 'user.passphrase', 'unlock.fail',
    'user.roles', 'policy.refuse', 'access.ask', 'access.grant', 'request.list', 'request.approve',
    'request.refuse', 'request.withdraw', 'case.hold', 'case.unhold', 'case.erase', 'erasure.propose',
    'key.rotate', 'backup.create', 'log.restore',
    'agency.add', 'agency.end', 'agency.key',
    'contact.record', 'contact.link', 'contact.list', 'draft.save', 'draft.open', 'draft.discard',
    'register.search', 'figures.ask', 'figures.propose', 'figures.release', 'figures.withdraw', 'figures.verify',
    'case.open', 'case.show', 'case.history', 'case.triage',
    'case.screen-out', 'case.assign', 'case.start', 'case.record', 'case.note', 'case.amend',
    'case.merge', 'case.unmerge', 'case.close', 'case.reopen', 'case.recompute',
    'referral.propose', 'referral.draft', 'referral.send', 'referral.acknowledge',
    'referral.decline', 'referral.complete', 'referral.withdraw', 'referral.consent',
    'referral.show', 'referral.list', 'referral.print', 'referral.seal')),
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

-- The complete subtrees of the journal's Merkle tree (RFC 6962); entry n is leaf n - 1.
CREATE TABLE journalNode (
  level INTEGER NOT NULL CHECK (level >= 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER journalNodeNoUpdate BEFORE UPDATE ON journalNode BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;

CREATE TRIGGER journalNodeNoDelete BEFORE DELETE ON journalNode BEGIN
  SELECT RAISE(ABORT, 'the journal is never shortened');
END;
