-- Wrong passphrases are counted from the history, which nobody shortens unseen.
INSERT INTO journalAction VALUES ('unlock.success');

CREATE INDEX journalByUnlock ON journal (actor, id) WHERE action IN ('unlock.fail', 'unlock.success');
