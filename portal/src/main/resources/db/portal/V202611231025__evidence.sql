-- Why: a file beside a criterion. The bytes are under a random name in WUFEI_UPLOADS; removed_at lets the applicant undo a removal.
-- 10 million rows: a new table, read by case; a file is fetched by its primary key.
CREATE TABLE evidence (
  district_id    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  application_id BIGINT       NOT NULL,
  id             BIGINT       NOT NULL,
  criterion_id   VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  file_name      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  type           VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bytes          BIGINT       NOT NULL,
  sha256         CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  stored_as      CHAR(32)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  uploaded_by    VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  uploaded_at    DATETIME(3)  NOT NULL,
  removed_at     DATETIME(3)  NULL,
  PRIMARY KEY (district_id, application_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
