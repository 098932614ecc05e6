-- Every change and every read of a case, written in the transaction that makes it. Ids and codes only.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN (
    'log.create', 'reference.load', 'reference.update', 'place.import', 'user.add', 'user.end',
    'agency.add', 'agency.end',
    'contact.record', 'contact.link', 'contact.list', 'draft.save', 'draft.open', 'draft.discard',
    'register.search',
    'case.open', 'case.show', 'case.history', 'case.triage',
    'case.screen-out', 'case.assign', 'case.start', 'case.record', 'case.note', 'case.amend',
    'case.merge', 'case.unmerge', 'case.close', 'case.reopen', 'case.recompute',
    'referral.propose', 'referral.draft', 'referral.send', 'referral.acknowledge',
    'referral.decline', 'referral.complete', 'referral.withdraw', 'referral.consent',
    'referral.show', 'referral.list', 'referral.print')),
  caseID INTEGER,
  contactID INTEGER,
  referralID INTEGER,
  -- The version that the case or referral has after a change.
  version INTEGER,
  -- What changed, as JSON of codes and ids.
  detail TEXT NOT NULL
) STRICT;

CREATE INDEX journalByCase ON journal (caseID, id) WHERE caseID IS NOT NULL;

CREATE TRIGGER journalNoUpdate BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;

CREATE TRIGGER journalNoDelete BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is never shortened');
END;
