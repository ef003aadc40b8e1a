-- Accounts whose balance was not the sum of their entries when a proof looked. Should stay empty; removed with the resident.
-- A new table: costs nothing at any size.
CREATE TABLE points_proof_difference (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day         DATE        NOT NULL,
    resident_id BIGINT      NOT NULL,
    balance     BIGINT      NOT NULL,
    entries     BIGINT      NOT NULL,
    PRIMARY KEY (district_id, day, resident_id),
    KEY points_proof_difference_resident (district_id, resident_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
