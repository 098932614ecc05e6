-- Whoever takes foreign triggers or tables out of the file says so.
INSERT INTO journalAction VALUES ('log.mend');
