-- Why: a public notice of decided cases. state guards its end, so that whichever instance closes it, it is closed once.
-- 10 million rows: a new table; the closing job reads (state, closes_at), the public page (opens_on).
CREATE TABLE notice_batch (
  district_id  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id           BIGINT       NOT NULL,
  title        VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  state        VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  working_days INT          NOT NULL,
  minutes      INT          NULL,
  opens_at     DATETIME(3)  NOT NULL,
  closes_at    DATETIME(3)  NOT NULL,
  created_by   BIGINT       NOT NULL,
  PRIMARY KEY (district_id, id),
  KEY notice_batch_due (state, closes_at),
  KEY notice_batch_opened (opens_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
