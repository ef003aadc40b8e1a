-- How often a resident was credited on a day (period 2026-11-27) and what was earned in a month (2026-11): the guard of the caps,
-- one row that all check-ins of the period go through. Removed with the resident, and 100 days after its period began.
-- A new table: costs nothing at any size; some 50 bytes for each resident and day of activity.
CREATE TABLE check_in_count (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resident_id BIGINT      NOT NULL,
    period      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    check_ins   INT         NOT NULL,
    points      INT         NOT NULL,
    PRIMARY KEY (district_id, resident_id, period),
    KEY check_in_count_period (period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
