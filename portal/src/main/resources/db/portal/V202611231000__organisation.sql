-- Why: the unit that applies; one per credit code and district, contact encrypted with a key that is not in the database.
-- 10 million rows: a new table, nothing to rewrite; both look-ups (by id, by code) are unique keys.
CREATE TABLE organisation (
  district_id  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id           BIGINT       NOT NULL,
  credit_code  CHAR(18)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name         VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  type         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subdistrict  VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  address      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  contact      VARBINARY(1024) NOT NULL,
  version      INT          NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE KEY organisation_credit_code (district_id, credit_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
