-- Cases that lost whoever had them, what their workers must hear of, and the answers that were taken.

-- Since when nobody has the case, where somebody had it before: the clock of a new assignment runs from here.
ALTER TABLE "case" ADD COLUMN nobodySince INTEGER
  CHECK (nobodySince IS NULL OR assignedTo IS NULL);

INSERT INTO journalAction VALUES ('case.unassign');

-- What somebody must hear of: a closed list, to which a later step adds rows.
CREATE TABLE noticeKind (
  kind TEXT NOT NULL PRIMARY KEY CHECK (kind GLOB '[a-z]*.[a-z]*')
) STRICT, WITHOUT ROWID;

INSERT INTO noticeKind VALUES
  ('access.ask'), ('access.grant'), ('agency.key'), ('case.assign'), ('case.erase'), ('case.merge'),
  ('case.unassign'), ('case.unmerge'), ('contact.link'), ('decided.alone'), ('erasure.propose'),
  ('figures.release'), ('referral.answer'), ('unlock.fail'), ('user.end'), ('user.roles');

CREATE TABLE newNotice (
  id INTEGER PRIMARY KEY,
  -- Who must hear of it.
  user TEXT NOT NULL REFERENCES user (code),
  kind TEXT NOT NULL REFERENCES noticeKind (kind),
  actor TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  seenAt INTEGER
) STRICT;

INSERT INTO newNotice SELECT id, user, kind, actor, subject, at, seenAt FROM notice;
DROP TABLE notice;
ALTER TABLE newNotice RENAME TO notice;
CREATE INDEX noticeByUser ON notice (user, id);

-- An agency's sealed answer, known by the hash of its file, is taken once.
CREATE TABLE referralAnswer (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  referralID INTEGER NOT NULL REFERENCES referral (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX referralAnswerByReferral ON referralAnswer (referralID);
