-- Why: the rows of a table of places between its preview and its confirmation, which may come from another browser or reach another instance. The state
-- guards against two who confirm at once; what nobody confirmed is deleted after some days.
-- 10 million rows: never so many, a district has a handful at a time.
CREATE TABLE place_import (
  district_id VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id          BIGINT       NOT NULL,
  file_name   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  sheet       MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  author_id   BIGINT       NOT NULL,
  author_name VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (district_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
