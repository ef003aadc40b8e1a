-- The ledger of points. Rows are never changed; points_entry_reference pays each deed once.
-- A new table: costs nothing at any size.
CREATE TABLE points_entry (
    district_id  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id           BIGINT       NOT NULL,
    resident_id  BIGINT       NOT NULL,
    points       INT          NOT NULL,
    reason       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference_id BIGINT       NOT NULL,
    rule         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at      DATETIME(3)  NOT NULL,
    PRIMARY KEY (district_id, id),
    UNIQUE KEY points_entry_reference (district_id, reason, reference_id),
    KEY points_entry_resident (district_id, resident_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
