-- The proof of each day that balances and entries agree: how far it came (a proof that was broken off goes on there), what it
-- found. One row for each district and day; a new table: costs nothing at any size.
CREATE TABLE points_proof (
    district_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day            DATE        NOT NULL,
    started_at     DATETIME(3) NOT NULL,
    finished_at    DATETIME(3) NULL,
    after_resident BIGINT      NOT NULL,
    checked        BIGINT      NOT NULL,
    balances       BIGINT      NOT NULL,
    differing      INT         NOT NULL,
    PRIMARY KEY (district_id, day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
