-- Who runs the log: a commune that receives a report is told by that. None: a line or another body.
ALTER TABLE log ADD COLUMN runBy TEXT CHECK (runBy IN ('commune', 'province'));
