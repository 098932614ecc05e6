-- The result of Migrations/, for reading. A test keeps it true.

CREATE TABLE log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The receiving agency's abbreviation, as in the number of its reports (Mẫu 01).
  agency TEXT NOT NULL CHECK (length(agency) BETWEEN 1 AND 40),
  timeZone TEXT NOT NULL,
  -- A practice log may be given another time of day; no other may.
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  createdAt INTEGER NOT NULL
, runBy TEXT CHECK (runBy IN ('commune', 'province'))) STRICT;

CREATE TABLE logPlace (
  code TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  -- Hard travel: the police have 48 hours instead of 24 (TT 43/2021 art. 5(1)).
  remote INTEGER NOT NULL CHECK (remote IN (0, 1)),
  PRIMARY KEY (code, validFrom),
  FOREIGN KEY (code, validFrom) REFERENCES place (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  code TEXT NOT NULL PRIMARY KEY
    CHECK (length(code) BETWEEN 1 AND 32 AND code NOT GLOB '*[^a-z0-9._-]*'),
  roles TEXT NOT NULL,
  addedAt INTEGER NOT NULL,
  endedAt INTEGER
, fullName TEXT CHECK (length(fullName) BETWEEN 1 AND 120), office TEXT CHECK (length(office) BETWEEN 1 AND 160)) STRICT, WITHOUT ROWID;

CREATE TABLE caseSequence (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

CREATE TABLE "case" (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
    CHECK (state IN ('received', 'triaged', 'in-progress', 'closed', 'screened-out', 'merged',
      'erased')),
  -- Where reopening or unmerging leads back to.
  priorState TEXT CHECK (priorState IN ('received', 'triaged', 'in-progress', 'closed', 'screened-out')),
  proposedUrgency TEXT NOT NULL
    CHECK (proposedUrgency IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  urgency TEXT CHECK (urgency IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  placeCode TEXT,
  placeValidFrom TEXT,
  assignedTo TEXT REFERENCES user (code),
  mergedInto INTEGER REFERENCES "case" (id),
  receivedAt INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  -- The earliest running clock, computed anew in every transaction that touches the case.
  dueAt INTEGER,
  duty TEXT CHECK (duty IN ('assign', 'triage', 'tell', 'act', 'assess', 'plan', 'answer')),
  version INTEGER NOT NULL CHECK (version > 0), nobodySince INTEGER
  CHECK (nobodySince IS NULL OR assignedTo IS NULL), missed INTEGER CHECK (missed > 0), rereadAt INTEGER,
  FOREIGN KEY (placeCode, placeValidFrom) REFERENCES place (code, validFrom),
  CHECK ((placeCode IS NULL) = (placeValidFrom IS NULL)),
  CHECK ((dueAt IS NULL) = (duty IS NULL)),
  CHECK ((state = 'merged') = (mergedInto IS NOT NULL)),
  CHECK (mergedInto <> id)
) STRICT;

CREATE INDEX caseByDue ON "case" (dueAt, id) WHERE dueAt IS NOT NULL;

CREATE INDEX caseByAssignee ON "case" (assignedTo, dueAt, id) WHERE dueAt IS NOT NULL;

CREATE INDEX caseByPlace ON "case" (placeCode, dueAt, id) WHERE dueAt IS NOT NULL;

CREATE INDEX caseByState ON "case" (state, id);

CREATE INDEX caseByMerge ON "case" (mergedInto) WHERE mergedInto IS NOT NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  -- A retry with the same key finds this record instead of making another.
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64),
  caseID INTEGER REFERENCES "case" (id),
  receivedAt INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code)
) STRICT;

CREATE INDEX contactByCase ON contact (caseID, id) WHERE caseID IS NOT NULL;

CREATE INDEX contactByReceipt ON contact (receivedAt, id);

CREATE TABLE reportFacts (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

CREATE TABLE reportIdentity (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

CREATE TABLE reportNarrative (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

CREATE TABLE registerRow (
  contactID INTEGER NOT NULL PRIMARY KEY REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  -- The search group's key of this epoch opens it, with the salt.
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE statisticsRow (
  contactID INTEGER NOT NULL REFERENCES contact (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  knownAt INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (contactID, revision)
) STRICT;

CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  savedBy TEXT NOT NULL REFERENCES user (code),
  savedAt INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX draftByUser ON draft (savedBy, savedAt);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  at INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code)
) STRICT;

CREATE INDEX entryByCase ON entry (caseID, id);

CREATE TABLE entryFacts (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE entryNarrative (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  -- From 1 within the case; people say 26-0147-1/2.
  position INTEGER NOT NULL CHECK (position > 0),
  state TEXT NOT NULL
    CHECK (state IN ('drafted', 'sent', 'acknowledged', 'declined', 'completed', 'withdrawn')),
  draftedAt INTEGER NOT NULL,
  sentAt INTEGER,
  acknowledgeBy INTEGER,
  actBy INTEGER,
  acknowledgedAt INTEGER,
  endedAt INTEGER,
  version INTEGER NOT NULL CHECK (version > 0),
  UNIQUE (caseID, position),
  CHECK (state = 'drafted' OR state = 'withdrawn' OR sentAt IS NOT NULL),
  CHECK ((state IN ('declined', 'completed', 'withdrawn')) = (endedAt IS NOT NULL))
) STRICT;

CREATE INDEX referralOpen ON referral (state, id);

CREATE TABLE referralFacts (
  referralID INTEGER NOT NULL REFERENCES referral (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (referralID, revision)
) STRICT;

CREATE TABLE referralNarrative (
  referralID INTEGER NOT NULL REFERENCES referral (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (referralID, revision)
) STRICT;

CREATE TABLE place (
  code TEXT NOT NULL CHECK (length(code) BETWEEN 2 AND 12),
  validFrom TEXT NOT NULL CHECK (validFrom GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  validTo TEXT CHECK (validTo >= validFrom),
  level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune')),
  parentCode TEXT,
  parentValidFrom TEXT,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, validFrom),
  FOREIGN KEY (parentCode, parentValidFrom) REFERENCES place (code, validFrom)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX placeByParent ON place (parentCode, parentValidFrom);

CREATE TABLE placeChange (
  fromCode TEXT NOT NULL,
  fromValidFrom TEXT NOT NULL,
  toCode TEXT NOT NULL,
  toValidFrom TEXT NOT NULL,
  -- A split doesn't say where a child lived: it needs review and is never rolled up silently.
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'same')),
  effective TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (fromCode, fromValidFrom, toCode, toValidFrom),
  FOREIGN KEY (fromCode, fromValidFrom) REFERENCES place (code, validFrom),
  FOREIGN KEY (toCode, toValidFrom) REFERENCES place (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE INDEX placeChangeByTarget ON placeChange (toCode, toValidFrom);

CREATE TABLE urgency (
  code TEXT NOT NULL CHECK (code IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  rank INTEGER NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  meaningVi TEXT NOT NULL,
  meaningEn TEXT NOT NULL,
  firstActionAmount INTEGER CHECK (firstActionAmount >= 0),
  firstActionUnit TEXT CHECK (firstActionUnit IN ('hour', 'day', 'working-day')),
  -- The two clocks of a referral, from sending.
  acknowledgeAmount INTEGER NOT NULL CHECK (acknowledgeAmount > 0),
  acknowledgeUnit TEXT NOT NULL CHECK (acknowledgeUnit IN ('hour', 'day', 'working-day')),
  actAmount INTEGER NOT NULL CHECK (actAmount > 0),
  actUnit TEXT NOT NULL CHECK (actUnit IN ('hour', 'day', 'working-day')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom),
  CHECK ((firstActionAmount IS NULL) = (firstActionUnit IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE sign (
  code TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  questionVi TEXT NOT NULL,
  questionEn TEXT NOT NULL,
  urgency TEXT NOT NULL CHECK (urgency IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  code TEXT NOT NULL,
  parent TEXT,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  lawArticle TEXT,
  specialCircumstances TEXT,
  childHelplineCategory TEXT,
  childHelplineSubcategory TEXT,
  hotline111Line TEXT,
  icvacLevel1Provisional TEXT,
  iccs TEXT,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE agencyKind (
  code TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  entersWhenVi TEXT NOT NULL,
  entersWhenEn TEXT NOT NULL,
  lawRule TEXT,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency (
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  validFrom TEXT NOT NULL,
  validTo TEXT CHECK (validTo >= validFrom),
  kind TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  phone TEXT,
  superior TEXT,
  -- code@valid-from, separated by spaces; none = everywhere.
  places TEXT,
  -- Situations, separated by spaces; none = all.
  situations TEXT,
  source TEXT NOT NULL, verifiedOn TEXT CHECK (verifiedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  code TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  duty TEXT NOT NULL
    CHECK (duty IN ('assign', 'triage', 'tell', 'act', 'assess', 'plan', 'answer')),
  startsAt TEXT NOT NULL,
  meets TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  unit TEXT NOT NULL CHECK (unit IN ('hour', 'day', 'working-day')),
  condition TEXT,
  responsible TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('law', 'local-policy', 'assumption')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE referralRule (
  code TEXT NOT NULL,
  situation TEXT NOT NULL,
  agencyKind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  unit TEXT NOT NULL CHECK (unit IN ('hour', 'day', 'working-day')),
  whyVi TEXT NOT NULL,
  whyEn TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  legalOverride TEXT,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'working')),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (date, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE journalNode (
  level INTEGER NOT NULL CHECK (level >= 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journalNodeNoUpdate BEFORE UPDATE ON journalNode BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;

CREATE TRIGGER journalNodeNoDelete BEFORE DELETE ON journalNode BEGIN
  SELECT RAISE(ABORT, 'the journal is never shortened');
END;

CREATE TABLE logKey (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The log's id, in every signature and wrap.
  log TEXT NOT NULL CHECK (length(log) BETWEEN 8 AND 40),
  -- Ed25519 and X-Wing keys made from the words on paper.
  root BLOB NOT NULL CHECK (length(root) = 32),
  recovery BLOB NOT NULL,
  -- The age recipient made from the same words: to whom every backup is sealed.
  recipient TEXT NOT NULL CHECK (length(recipient) = 62),
  -- The root's, over log, recovery key and recipient.
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TABLE userKey (
  user TEXT NOT NULL REFERENCES user (code),
  version INTEGER NOT NULL CHECK (version > 0),
  -- Both private keys under passphrase and pepper, with the cost of a guess.
  lock TEXT NOT NULL,
  PRIMARY KEY (user, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  user TEXT NOT NULL REFERENCES user (code),
  -- Who holds which public keys in which roles, with the signatures.
  text TEXT NOT NULL
) STRICT;

CREATE TABLE groupKey (
  "group" TEXT NOT NULL CHECK ("group" IN ('supervisors', 'statistics', 'search')),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  publicKey BLOB NOT NULL,
  -- The private key, for the words on paper.
  recoveryWrap BLOB NOT NULL,
  -- The root's, over log, group, epoch and key.
  signature BLOB NOT NULL CHECK (length(signature) = 64), signedBy TEXT REFERENCES user (code), keyVersion INTEGER CHECK ((keyVersion IS NULL) = (signedBy IS NULL)), since INTEGER CHECK (since IS NOT NULL OR signedBy IS NULL),
  PRIMARY KEY ("group", epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE groupMember (
  "group" TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  user TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The group's private key, for this user's key alone.
  wrap BLOB NOT NULL,
  PRIMARY KEY ("group", epoch, user, version),
  FOREIGN KEY ("group", epoch) REFERENCES groupKey ("group", epoch),
  FOREIGN KEY (user) REFERENCES user (code)
) STRICT, WITHOUT ROWID;

CREATE TABLE unlockFailure (
  user TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  lastAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hold (
  caseID INTEGER NOT NULL PRIMARY KEY REFERENCES "case" (id),
  heldBy TEXT NOT NULL REFERENCES user (code),
  heldAt INTEGER NOT NULL,
  -- The last day, or none while it lasts until somebody lifts it.
  until TEXT
) STRICT;

CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  madeBy TEXT NOT NULL REFERENCES user (code),
  -- When the part that holds the keys must be gone.
  keysExpireAt INTEGER NOT NULL,
  -- `begun` until its files are on disk; one that was cut off stays so, for its files may be somewhere.
  state TEXT NOT NULL CHECK (state IN ('begun', 'made', 'failed'))
) STRICT;

CREATE TABLE restoration (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  backup INTEGER NOT NULL,
  madeAt INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  -- The entry that tells it; none until somebody could sign one.
  entry INTEGER
) STRICT;

CREATE TABLE agencyKey (
  agency TEXT NOT NULL,
  validFrom INTEGER NOT NULL,
  -- An age recipient.
  recipient TEXT NOT NULL CHECK (length(recipient) = 62),
  enteredBy TEXT NOT NULL REFERENCES user (code),
  PRIMARY KEY (agency, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE "release" (
  id INTEGER PRIMARY KEY,
  -- Who asked, who confirmed, when: the register holds a release once its request is approved.
  requestID INTEGER NOT NULL UNIQUE REFERENCES request (id),
  audience TEXT NOT NULL CHECK (audience IN ('public', 'official')),
  secrecy TEXT NOT NULL CHECK (secrecy IN ('open', 'internal', 'secret')),
  -- Offices that may have it, as words.
  scope TEXT NOT NULL,
  -- The release that it corrects.
  revises INTEGER REFERENCES "release" (id),
  -- JSON: what it promises; what was asked; the tables with the counts that are printed.
  policy TEXT NOT NULL,
  questions TEXT NOT NULL,
  published TEXT NOT NULL,
  -- The leaf hash (RFC 6962) of questions, policy and tables, in this order, a line feed between.
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  -- The proof, sealed to the statistics key: its decoys were made from the truth.
  sealed BLOB NOT NULL,
  withdrawnAt INTEGER,
  withdrawnBy TEXT REFERENCES user (code),
  CHECK ((withdrawnAt IS NULL) = (withdrawnBy IS NULL)),
  CHECK (revises <> id)
) STRICT;

CREATE TRIGGER releaseNoUpdate
BEFORE UPDATE OF id, requestID, audience, policy, questions, published, hash, sealed ON "release" BEGIN
  SELECT RAISE(ABORT, 'a release is never changed');
END;

CREATE TRIGGER releaseNoDelete BEFORE DELETE ON "release" BEGIN
  SELECT RAISE(ABORT, 'a release is never forgotten');
END;

CREATE TABLE journalAction (
  action TEXT NOT NULL PRIMARY KEY CHECK (action GLOB '[a-z]*.[a-z]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE "journal" (
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

CREATE TABLE noticeKind (
  kind TEXT NOT NULL PRIMARY KEY CHECK (kind GLOB '[a-z]*.[a-z]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE "notice" (
  id INTEGER PRIMARY KEY,
  -- Who must hear of it.
  user TEXT NOT NULL REFERENCES user (code),
  kind TEXT NOT NULL REFERENCES noticeKind (kind),
  actor TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  seenAt INTEGER
) STRICT;

CREATE INDEX noticeByUser ON notice (user, id);

CREATE TABLE referralAnswer (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  referralID INTEGER NOT NULL REFERENCES referral (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX referralAnswerByReferral ON referralAnswer (referralID);

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

CREATE TABLE recomputeDue (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE placeWord (
  word TEXT NOT NULL,
  code TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  PRIMARY KEY (word, code, validFrom),
  FOREIGN KEY (code, validFrom) REFERENCES place (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE INDEX placeWordByPlace ON placeWord (code, validFrom);

CREATE TABLE reportNumber (
  contactID INTEGER PRIMARY KEY REFERENCES contact (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2099),
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (year, number)
) STRICT;

CREATE INDEX journalByUnlock ON journal (actor, id) WHERE action IN ('unlock.fail', 'unlock.success');

CREATE TABLE sample (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE withholding (
  id INTEGER PRIMARY KEY,
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  user TEXT NOT NULL REFERENCES user (code),
  withheldBy TEXT NOT NULL REFERENCES user (code),
  withheldAt INTEGER NOT NULL,
  liftedBy TEXT REFERENCES user (code),
  liftedAt INTEGER,
  CHECK ((liftedBy IS NULL) = (liftedAt IS NULL))
) STRICT;

CREATE UNIQUE INDEX withholdingByUser ON withholding (user, caseID) WHERE liftedAt IS NULL;

CREATE TABLE formItem (
  form TEXT NOT NULL CHECK (form IN ('02', '03', '04', '05', '06', '07', 'meeting')),
  -- A section's key, or section and question with a dot between.
  code TEXT NOT NULL CHECK (length(code) <= 50 AND code NOT GLOB '*[^A-Za-z0-9.]*'),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('section', 'list', 'words', 'line', 'level', 'answer', 'date', 'number', 'measure', 'ground',
      'placing')),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  -- By the article's words, seen on a printed form, or from memory.
  sure TEXT NOT NULL CHECK (sure IN ('article', 'seen', 'memory')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (form, code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE entryDocument (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE sessionKey (
  id INTEGER PRIMARY KEY,
  -- Drawn when somebody unlocked.
  session BLOB NOT NULL CHECK (length(session) = 16),
  -- As in `keyWrap`.
  holder TEXT NOT NULL,
  -- The key, sealed to the holder's public key.
  wrap BLOB NOT NULL,
  -- By which the session knows the wrap that it made.
  proof BLOB NOT NULL CHECK (length(proof) = 16),
  UNIQUE (session, holder)
) STRICT;

CREATE TABLE "keyWrap" (
  kind TEXT NOT NULL,
  row INTEGER NOT NULL,
  -- `user an 2`, `group supervisors 1`, `recovery 1`.
  holder TEXT NOT NULL,
  -- Until when whoever took the call may correct it; none = for good.
  expiresAt INTEGER,
  wrap BLOB NOT NULL,
  -- Under which it is wrapped; none = to the holder's public key, as before. `doctor` finds one that is gone.
  sessionKey INTEGER,
  PRIMARY KEY (kind, row, holder),
  FOREIGN KEY (kind, row) REFERENCES recordKey (kind, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX keyWrapByExpiry ON keyWrap (expiresAt) WHERE expiresAt IS NOT NULL;

CREATE TABLE unansweredCall (
  id INTEGER PRIMARY KEY,
  -- A retry with the same key finds this record instead of making another.
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64),
  ending TEXT NOT NULL CHECK (ending IN ('missed', 'abandoned')),
  rangAt INTEGER NOT NULL,
  -- Seconds; none where nobody knows.
  waited INTEGER CHECK (waited BETWEEN 0 AND 86400),
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code)
) STRICT;

CREATE INDEX unansweredCallByTime ON unansweredCall (rangAt, id);

CREATE TABLE callback (
  id INTEGER PRIMARY KEY,
  unansweredCallID INTEGER UNIQUE REFERENCES unansweredCall (id),
  contactID INTEGER REFERENCES contact (id),
  reason TEXT NOT NULL CHECK (reason IN ('missed', 'abandoned', 'asked')),
  state TEXT NOT NULL CHECK (state IN ('owed', 'reached', 'given-up')),
  owedSince INTEGER NOT NULL,
  owedBy TEXT NOT NULL REFERENCES user (code),
  dueAt INTEGER,
  -- How often it was tried, and how often it may be, by the policy of its day.
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  atMost INTEGER NOT NULL CHECK (atMost > 0),
  endedAt INTEGER,
  endedBy TEXT REFERENCES user (code),
  -- The number and how to call it safely.
  sealed BLOB NOT NULL, calledAgainID INTEGER REFERENCES contact (id), erasedAt INTEGER CHECK (erasedAt IS NULL OR endedAt IS NOT NULL),
  CHECK ((unansweredCallID IS NULL) <> (contactID IS NULL)),
  CHECK ((reason = 'asked') = (contactID IS NOT NULL)),
  CHECK ((state = 'owed') = (dueAt IS NOT NULL)),
  CHECK ((state = 'owed') = (endedAt IS NULL)),
  CHECK ((endedAt IS NULL) = (endedBy IS NULL))
) STRICT;

CREATE INDEX callbackByDue ON callback (dueAt, id) WHERE dueAt IS NOT NULL;

CREATE INDEX callbackByContact ON callback (contactID) WHERE contactID IS NOT NULL;

CREATE TABLE callbackEntry (
  callbackID INTEGER NOT NULL REFERENCES callback (id),
  position INTEGER NOT NULL CHECK (position > 0),
  at INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code),
  sealed BLOB NOT NULL,
  PRIMARY KEY (callbackID, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE callbackLimit (
  code TEXT NOT NULL CHECK (code IN ('missed', 'abandoned', 'asked')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  againMinutes INTEGER NOT NULL CHECK (againMinutes > 0),
  attempts INTEGER NOT NULL CHECK (attempts > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE callCount (
  -- A day, 2026-11-29, or an hour of one, 2026-11-29T03.
  period TEXT NOT NULL CHECK (
    period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    OR period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]'),
  -- What a later file says otherwise is a new revision; the last one counts.
  revision INTEGER NOT NULL CHECK (revision > 0),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  missed INTEGER NOT NULL CHECK (missed >= 0),
  abandoned INTEGER NOT NULL CHECK (abandoned >= 0),
  -- Seconds that each call waited, a blank between; or one number, the mean of all; none where the phone system doesn't tell.
  waiting TEXT CHECK (waiting <> '' AND waiting NOT GLOB '*[^0-9 ]*'),
  importedAt INTEGER NOT NULL,
  importedBy TEXT NOT NULL REFERENCES user (code),
  PRIMARY KEY (period, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE rosterTurn (
  id INTEGER PRIMARY KEY,
  user TEXT NOT NULL REFERENCES user (code),
  startsAt INTEGER NOT NULL,
  endsAt INTEGER NOT NULL CHECK (endsAt > startsAt),
  setBy TEXT NOT NULL REFERENCES user (code),
  setAt INTEGER NOT NULL,
  takenBackBy TEXT REFERENCES user (code),
  takenBackAt INTEGER,
  CHECK ((takenBackBy IS NULL) = (takenBackAt IS NULL))
) STRICT;

CREATE INDEX rosterTurnByEnd ON rosterTurn (endsAt) WHERE takenBackAt IS NULL;

CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  endedBy TEXT NOT NULL REFERENCES user (code),
  endedAt INTEGER NOT NULL,
  -- Until when the next shift is looked ahead for.
  nextUntil INTEGER NOT NULL CHECK (nextUntil > endedAt),
  readBy TEXT REFERENCES user (code),
  readAt INTEGER,
  sealed BLOB NOT NULL,
  CHECK ((readBy IS NULL) = (readAt IS NULL))
) STRICT;

CREATE INDEX shiftUnread ON shift (id) WHERE readAt IS NULL;

CREATE TABLE debrief (
  id INTEGER PRIMARY KEY,
  author TEXT NOT NULL REFERENCES user (code),
  writtenAt INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX debriefByAuthor ON debrief (author, id);

CREATE TABLE task (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  dueAt INTEGER NOT NULL,
  endedAt INTEGER
) STRICT;

CREATE INDEX taskByDue ON task (dueAt) WHERE endedAt IS NULL;

CREATE INDEX taskByCase ON task (caseID);

CREATE TABLE attachmentPart (
  entryID INTEGER NOT NULL REFERENCES entry (id),
  -- From 1.
  part INTEGER NOT NULL CHECK (part > 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (entryID, part)
) STRICT;

CREATE TABLE paperKey (
  version INTEGER PRIMARY KEY CHECK (version > 1),
  root BLOB NOT NULL CHECK (length(root) = 32),
  recovery BLOB NOT NULL,
  recipient TEXT NOT NULL CHECK (length(recipient) = 62),
  -- The new words', over log, version and these keys.
  proof BLOB NOT NULL CHECK (length(proof) = 64),
  -- The supervisor's who made them, over the same.
  proposedBy TEXT NOT NULL REFERENCES user (code),
  proposedVersion INTEGER NOT NULL,
  proposal BLOB NOT NULL CHECK (length(proposal) = 64),
  -- They count once the words before signed, or another supervisor; how many certificates stood then.
  since INTEGER,
  decidedBy TEXT REFERENCES user (code),
  decidedVersion INTEGER,
  decision BLOB CHECK (length(decision) = 64),
  CHECK ((decision IS NULL) = (since IS NULL)),
  CHECK ((decidedBy IS NULL) = (decidedVersion IS NULL)),
  CHECK (decidedBy IS NULL OR decision IS NOT NULL)
) STRICT;

CREATE INDEX journalByContact ON journal (contactID, id) WHERE contactID IS NOT NULL;

CREATE TABLE "request" (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (
    kind IN ('access', 'certificate', 'erasure', 'release', 'ending', 'unwithhold', 'departure', 'paper')),
  caseID INTEGER REFERENCES "case" (id),
  user TEXT REFERENCES user (code),
  askedBy TEXT NOT NULL REFERENCES user (code),
  askedAt INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('emergency', 'supervision', 'hand-over', 'authority',
    'complaint', 'correction', 'subject-request', 'retention', 'staffing', 'exercise')),
  detail TEXT NOT NULL,
  -- A certificate with the signatures that it has so far.
  certificate TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  decidedBy TEXT REFERENCES user (code),
  decidedAt INTEGER,
  -- When access that was given ends by itself.
  endsAt INTEGER,
  CHECK ((state = 'open') = (decidedAt IS NULL)),
  CHECK ((decidedBy IS NULL) = (decidedAt IS NULL))
) STRICT;

CREATE INDEX requestByState ON request (state, id);

CREATE INDEX requestByAccess ON request (caseID, user, endsAt) WHERE endsAt IS NOT NULL;

CREATE TABLE breach (
  id INTEGER PRIMARY KEY,
  foundAt INTEGER NOT NULL,
  -- 72 hours after it was found (Luật 91/2025/QH15 Đ23).
  dueAt INTEGER NOT NULL CHECK (dueAt > foundAt),
  recordedAt INTEGER NOT NULL CHECK (recordedAt >= foundAt),
  recordedBy TEXT NOT NULL REFERENCES user (code),
  state TEXT NOT NULL CHECK (state IN ('open', 'told', 'needless')),
  endedAt INTEGER,
  endedBy TEXT REFERENCES user (code),
  CHECK ((state = 'open') = (endedAt IS NULL)),
  CHECK ((endedAt IS NULL) = (endedBy IS NULL))
) STRICT;

CREATE INDEX breachByDue ON breach (dueAt) WHERE endedAt IS NULL;

CREATE TABLE breachRevision (
  breachID INTEGER NOT NULL REFERENCES breach (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  at INTEGER NOT NULL,
  recordedBy TEXT NOT NULL REFERENCES user (code),
  sealed BLOB NOT NULL,
  PRIMARY KEY (breachID, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE subjectRequest (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  -- By when it is answered that it was received, and by when it is done (NĐ 356/2025 Đ5).
  answerBy INTEGER NOT NULL,
  dueAt INTEGER NOT NULL CHECK (dueAt >= answerBy),
  answeredAt INTEGER,
  endedAt INTEGER
) STRICT;

CREATE INDEX subjectRequestByDue ON subjectRequest (dueAt) WHERE endedAt IS NULL;

CREATE TABLE "retention" (
  code TEXT NOT NULL CHECK (code IN ('closed', 'screened-out', 'unanswered')),
  years INTEGER NOT NULL CHECK (years > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX journalOfRules ON journal (id) WHERE action IN (
  'agency.add', 'agency.end', 'agency.key', 'agency.verify', 'key.paper', 'key.renew', 'log.create', 'reference.accept',
  'reference.load', 'reference.update', 'request.approve', 'user.add', 'user.certify', 'user.end', 'user.name',
  'user.passphrase', 'user.recover', 'user.renew', 'user.roles');

CREATE TABLE card (
  code TEXT NOT NULL,
  -- One of them or both; a group of topics stands for all of its topics.
  sign TEXT,
  topic TEXT,
  -- One line.
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  sayVi TEXT NOT NULL,
  sayEn TEXT NOT NULL,
  -- The law's own words, what helplines do everywhere, or memory.
  sure TEXT NOT NULL CHECK (sure IN ('article', 'practice', 'memory')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom),
  CHECK (sign IS NOT NULL OR topic IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  position INTEGER NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  helpVi TEXT NOT NULL,
  helpEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  contactID INTEGER NOT NULL UNIQUE REFERENCES contact (id),
  user TEXT NOT NULL REFERENCES user (code),
  reviewedBy TEXT NOT NULL REFERENCES user (code) CHECK (reviewedBy <> user),
  reviewedAt INTEGER NOT NULL,
  acknowledgedAt INTEGER CHECK (acknowledgedAt >= reviewedAt),
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX reviewByUser ON review (user, id);

CREATE TABLE callerPlan (
  id INTEGER PRIMARY KEY,
  writtenBy TEXT NOT NULL REFERENCES user (code),
  writtenAt INTEGER NOT NULL,
  -- The last day on which it is shown.
  endsOn TEXT NOT NULL CHECK (endsOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Its keys were destroyed then.
  endedAt INTEGER CHECK (endedAt >= writtenAt),
  endedBy TEXT REFERENCES user (code),
  -- Names, numbers and words.
  sealed BLOB NOT NULL,
  CHECK ((endedAt IS NULL) = (endedBy IS NULL))
) STRICT;

CREATE INDEX callerPlanByEnd ON callerPlan (endsOn) WHERE endedAt IS NULL;

CREATE TABLE "recordKey" (
  kind TEXT NOT NULL
    CHECK (kind IN ('contact', 'case', 'draft', 'release', 'sample', 'callback', 'shift', 'debrief', 'breach', 'review',
      'callerPlan')),
  row INTEGER NOT NULL,
  -- 16 bytes a class, by which a key is known to be the record's.
  commitments TEXT NOT NULL,
  PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX statisticsRowByKnown ON statisticsRow (knownAt, contactID);

CREATE TABLE taskLimit (
  code TEXT NOT NULL CHECK (code IN ('household')),
  hours INTEGER NOT NULL CHECK (hours > 0),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;
