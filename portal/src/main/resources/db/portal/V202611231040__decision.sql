-- Why: what the office decided on a case, by whom and why; one per case.
-- 10 million rows: a new table, read by its primary key.
CREATE TABLE decision (
  district_id    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  application_id BIGINT        NOT NULL,
  designate      BOOLEAN       NOT NULL,
  level_id       VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  score          DECIMAL(9,3)  NOT NULL,
  reasons        VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  decided_by     BIGINT        NOT NULL,
  decided_at     DATETIME(3)   NOT NULL,
  PRIMARY KEY (district_id, application_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
