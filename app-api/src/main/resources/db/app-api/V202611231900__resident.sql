-- Residents as the sessions know them. Keys begin with the district, which is the shard key of a large installation.
-- A new table: costs nothing at any size.
CREATE TABLE resident (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL,
    kind        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (district_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
