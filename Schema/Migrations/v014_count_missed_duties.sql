-- How many duties of a case were missed when it ended or was judged anew; null when none. Lists show it: no duty vanishes.

ALTER TABLE "case" ADD COLUMN missed INTEGER CHECK (missed > 0);
