-- The end of the last term whose unused points were taken from the account: each account and term once.
-- At 10 million rows an instant change (a column with a default).
ALTER TABLE points_account ADD COLUMN settled_until DATE NOT NULL DEFAULT '1970-01-01';
