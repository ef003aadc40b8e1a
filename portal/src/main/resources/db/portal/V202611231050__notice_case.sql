-- Why: which cases a batch shows; a case is in one batch at most.
-- 10 million rows: a new table, read by batch.
CREATE TABLE notice_case (
  district_id    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  batch_id       BIGINT      NOT NULL,
  application_id BIGINT      NOT NULL,
  PRIMARY KEY (district_id, batch_id, application_id),
  UNIQUE KEY notice_case_once (district_id, application_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
