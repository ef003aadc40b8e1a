-- Why: the screening checklist of a case, one row per round of screening (a returned case is screened again).
-- 10 million rows: a new table, read by case.
CREATE TABLE screening (
  district_id    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  application_id BIGINT        NOT NULL,
  id             BIGINT        NOT NULL,
  outcome        VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  checks         VARCHAR(400)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reasons        VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  due_on         DATE          NULL,
  screened_by    BIGINT        NOT NULL,
  screened_at    DATETIME(3)   NOT NULL,
  PRIMARY KEY (district_id, application_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
