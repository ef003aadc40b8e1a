-- How many of a reward a resident has had, what was given back not counted: the guard of the limit, one row that all of a resident's
-- redemptions of the reward go through. Removed with the resident. A new table: costs nothing; some 60 bytes for each resident and reward.
CREATE TABLE redemption_count (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resident_id BIGINT      NOT NULL,
    reward_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taken       INT         NOT NULL,
    PRIMARY KEY (district_id, resident_id, reward_id),
    CONSTRAINT redemption_count_not_negative CHECK (taken >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
