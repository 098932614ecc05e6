-- The public keys of agencies, as they were from a moment on; the newest counts. Never a secret one.
CREATE TABLE agencyKey (
  agency TEXT NOT NULL,
  validFrom INTEGER NOT NULL,
  -- An age recipient.
  recipient TEXT NOT NULL CHECK (length(recipient) = 62),
  enteredBy TEXT NOT NULL REFERENCES user (code),
  PRIMARY KEY (agency, validFrom)
) STRICT, WITHOUT ROWID;
