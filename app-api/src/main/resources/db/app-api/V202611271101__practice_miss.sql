-- What a resident got wrong in practice and not right since: at most 200 each, removed with the resident. The name is kept for
-- the resident's own export, when the catalogue may have lost the entry. A new table: costs nothing at any size.
CREATE TABLE practice_miss (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resident_id BIGINT       NOT NULL,
    item_id     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item_name   VARCHAR(200) NOT NULL,
    missed_at   DATETIME(3)  NOT NULL,
    PRIMARY KEY (district_id, resident_id, item_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
