-- Who of the staff made a check-in, and by which scan: the same scan again is answered with the check-in that it made. Nothing in it
-- leads to the resident but the check-in itself. A new table: costs nothing; some 80 bytes for each check-in that staff make.
CREATE TABLE check_in_weighing (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    check_in_id BIGINT      NOT NULL,
    staff_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nonce       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (district_id, check_in_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
