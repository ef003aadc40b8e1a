-- Which of the day's periods a check-in is of, for districts whose sites count more than once a day; 0 is the one of a whole day,
-- and what instances of the version before write. At 10 million rows an instant change (a column with a default).
ALTER TABLE check_in ADD COLUMN period_of_day TINYINT NOT NULL DEFAULT 0;
