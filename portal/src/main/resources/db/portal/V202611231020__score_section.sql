-- Why: one section of a score sheet as it was last saved; sheet_id is the application (self-score) or the assignment (assessor's score).
-- A version per section lets two people fill in different sections, and tells the later of two in the same one.
-- 10 million rows: a new table, read by its primary key; under ten sections a sheet.
CREATE TABLE score_section (
  district_id VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sheet_id    BIGINT      NOT NULL,
  section_id  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version     INT         NOT NULL,
  entries     LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_by  VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  changed_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (district_id, sheet_id, section_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
