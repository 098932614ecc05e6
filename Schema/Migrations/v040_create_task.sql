-- Tasks of a case with their time, so that a list needs no key; what is to be done is sealed in the entry that set it.
CREATE TABLE task (
  entryID INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id),
  caseID INTEGER NOT NULL REFERENCES "case" (id),
  dueAt INTEGER NOT NULL,
  endedAt INTEGER
) STRICT;

CREATE INDEX taskByDue ON task (dueAt) WHERE endedAt IS NULL;
CREATE INDEX taskByCase ON task (caseID);

INSERT INTO journalAction VALUES ('task.add'), ('task.end'), ('case.tie');
INSERT INTO noticeKind VALUES ('task.add');
