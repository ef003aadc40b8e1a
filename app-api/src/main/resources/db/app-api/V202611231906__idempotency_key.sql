-- Answers to writes that carried an Idempotency-Key, written in the same transaction as the write. Kept 7 days, then
-- removed in small batches by made_at. A new table: costs nothing; at 10 million rows the removal reads its index only.
CREATE TABLE idempotency_key (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resident_id BIGINT       NOT NULL,
    idem_key    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer      TEXT         NOT NULL,
    made_at     DATETIME(3)  NOT NULL,
    PRIMARY KEY (district_id, resident_id, idem_key),
    KEY idempotency_key_made (made_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
