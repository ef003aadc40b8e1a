-- Check-ins that stand out: a person decides whether their points count. Nothing of where the phone was or which one it was; facts
-- are the numbers that stood out. Goes with the resident. A new table: costs nothing; a row of some 300 bytes for few of the check-ins.
CREATE TABLE check_in_review (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    check_in_id BIGINT       NOT NULL,
    resident_id BIGINT       NOT NULL,
    place_id    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points      INT          NOT NULL,
    rule        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reasons     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts       VARCHAR(600) NOT NULL,
    state       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note        VARCHAR(300) NULL,
    appeal      VARCHAR(300) NULL,
    appealed_at DATETIME(3)  NULL,
    decided_at  DATETIME(3)  NULL,
    decided_by  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    refused_by  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (district_id, check_in_id),
    KEY check_in_review_state (district_id, state, check_in_id),
    KEY check_in_review_resident (district_id, resident_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
