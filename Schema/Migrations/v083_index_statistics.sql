-- A month's figures read what was learnt since that month began, and not the years before it.
CREATE INDEX statisticsRowByKnown ON statisticsRow (knownAt, contactID);
