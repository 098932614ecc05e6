-- The entries that may tell of people, agencies and rules: what is in force is held against them at each open.
CREATE INDEX journalOfRules ON journal (id) WHERE action IN (
  'agency.add', 'agency.end', 'agency.key', 'case.unassign', 'log.create', 'reference.load',
  'reference.update', 'request.approve', 'user.add', 'user.certify', 'user.end', 'user.name',
  'user.recover', 'user.renew', 'user.roles');
