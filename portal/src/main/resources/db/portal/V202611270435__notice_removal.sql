-- Why: which units were taken out of a notice before its end, and why; their rows in notice_case are gone, so that they can be announced again.
-- 10 million rows: a new table, read by notice.
CREATE TABLE notice_removal (
  district_id    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  batch_id       BIGINT        NOT NULL,
  application_id BIGINT        NOT NULL,
  organisation   VARCHAR(120)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  reason         VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  removed_by     VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  removed_at     DATETIME(3)   NOT NULL,
  PRIMARY KEY (district_id, batch_id, application_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
