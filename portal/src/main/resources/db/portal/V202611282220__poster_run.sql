-- Why: posters of hundreds of places are set page by page, and a page shows how far that is; taken_until keeps two portals from one part.
-- 10 million rows: a new table of a few rows for each district, removed after 7 days; what is due is found by the state.
CREATE TABLE poster_run (
  district_id  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id           BIGINT       NOT NULL,
  layout       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state        VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  serials      MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  done         INT          NOT NULL,
  ordered_at   DATETIME(3)  NOT NULL,
  ordered_by   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  taken_until  DATETIME(3)  NULL,
  finished_at  DATETIME(3)  NULL,
  PRIMARY KEY (district_id, id),
  KEY poster_run_state (state, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
