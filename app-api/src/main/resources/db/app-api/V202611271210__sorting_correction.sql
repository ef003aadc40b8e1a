-- What residents hold to be wrong about an answer: the entry, where there was one, and what they had searched.
-- A new table: costs nothing; at 10 million rows each index adds about 0.4 GB.
CREATE TABLE sorting_correction (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT       NOT NULL,
    resident_id BIGINT       NOT NULL,
    item        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    words       VARCHAR(100) NOT NULL,
    expected    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason      VARCHAR(300) NOT NULL,
    photo_id    BIGINT       NULL,
    status      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reply       VARCHAR(300) NULL,
    received_at DATETIME(3)  NOT NULL,
    decided_at  DATETIME(3)  NULL,
    decided_by  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (district_id, id),
    KEY sorting_correction_resident (district_id, resident_id, status, id),
    KEY sorting_correction_status (district_id, status, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
