-- Form 01 (NĐ 56/2017) as a paper: its number of the year, and who received the report.

INSERT INTO journalAction VALUES ('case.withhold'), ('contact.print'), ('user.name');

-- The number that a report has on its paper, given when it is first printed.
CREATE TABLE reportNumber (
  contactID INTEGER PRIMARY KEY REFERENCES contact (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2099),
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (year, number)
) STRICT;

-- An official signs papers with name and office.
ALTER TABLE user ADD COLUMN fullName TEXT CHECK (length(fullName) BETWEEN 1 AND 120);
ALTER TABLE user ADD COLUMN office TEXT CHECK (length(office) BETWEEN 1 AND 160);
