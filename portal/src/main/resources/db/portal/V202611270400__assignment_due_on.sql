-- Why: the day until which an assessor is asked to hand in, empty for the seats given before there was one.
-- 10 million rows: an instant change of the table's description; no row is rewritten.
ALTER TABLE assignment ADD COLUMN due_on DATE NULL;
