-- How many of a reward there are: what can be had, what residents hold a code for, what was given out; together the total. Each change is
-- one guarded update of this row, so none is given twice. A new table: costs nothing; a row for each reward, however many take it.
CREATE TABLE reward_stock (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reward_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total       INT         NOT NULL,
    available   INT         NOT NULL,
    reserved    INT         NOT NULL,
    handed_over INT         NOT NULL,
    PRIMARY KEY (district_id, reward_id),
    CONSTRAINT reward_stock_not_negative CHECK (available >= 0 AND reserved >= 0 AND handed_over >= 0),
    CONSTRAINT reward_stock_adds_up CHECK (total = available + reserved + handed_over)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
