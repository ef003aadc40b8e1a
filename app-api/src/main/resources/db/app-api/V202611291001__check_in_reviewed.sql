-- Which check-ins have a row in check_in_review, so that it is asked for only where there is one. At 10 million rows an instant change
-- (a column with a default).
ALTER TABLE check_in ADD COLUMN reviewed BOOLEAN NOT NULL DEFAULT FALSE;
