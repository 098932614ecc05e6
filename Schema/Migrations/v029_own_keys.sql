-- People make their own keys: their entry tells of a certificate, and supervisors hear of keys that wait for them and of words
-- that are tried again.
INSERT INTO noticeKind VALUES ('user.keys'), ('words.served');

DROP INDEX journalOfRules;
CREATE INDEX journalOfRules ON journal (id) WHERE action IN (
  'agency.add', 'agency.end', 'agency.key', 'case.unassign', 'log.create', 'reference.load',
  'reference.update', 'request.approve', 'user.add', 'user.certify', 'user.end', 'user.name',
  'user.passphrase', 'user.recover', 'user.renew', 'user.roles');
