-- What staff weighed at a check-in, in grams by material. When a resident is deleted the check-in becomes nobody's and this stays, for
-- the tonnes of the district. A new table: costs nothing; some 50 bytes for each material of a check-in, read by the primary key.
CREATE TABLE check_in_weight (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    check_in_id BIGINT      NOT NULL,
    material    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    grams       INT         NOT NULL,
    PRIMARY KEY (district_id, check_in_id, material)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
