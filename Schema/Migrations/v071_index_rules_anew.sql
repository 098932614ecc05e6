-- A case that becomes nobody's has an entry of its own, after that of what changed for its worker: it tells nothing of
-- people any more.
DROP INDEX journalOfRules;
CREATE INDEX journalOfRules ON journal (id) WHERE action IN (
  'agency.add', 'agency.end', 'agency.key', 'key.paper', 'key.renew', 'log.create', 'reference.accept',
  'reference.load', 'reference.update', 'request.approve', 'user.add', 'user.certify', 'user.end', 'user.name',
  'user.passphrase', 'user.recover', 'user.renew', 'user.roles');
