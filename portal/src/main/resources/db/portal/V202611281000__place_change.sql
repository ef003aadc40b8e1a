-- Why: who changed a place, when and why, with the place as it was after it; version 0 is what the packs said before the first change. The
-- publication itself is a document of the kind place-edit with the same version.
-- 10 million rows: a new table, only ever inserted into, read by place.
CREATE TABLE place_change (
  district_id VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  place_id    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version     INT          NOT NULL,
  action      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  body        MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  actor_id    BIGINT       NOT NULL,
  actor_name  VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  happened_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (district_id, place_id, version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
