-- What a proof counted by counter account and reason, some ten rows for each district and day. A new table: costs nothing at any size.
CREATE TABLE points_proof_total (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day         DATE        NOT NULL,
    counter     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entries     BIGINT      NOT NULL,
    points      BIGINT      NOT NULL,
    PRIMARY KEY (district_id, day, counter, reason)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
