-- Why: the last serial given per district, prefix and year; counted up in the transaction that issues, so numbers have no holes.
-- 10 million rows: never; one row per district, prefix and year.
CREATE TABLE certificate_serial (
  district_id VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  prefix      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  year        INT         NOT NULL,
  last        INT         NOT NULL,
  PRIMARY KEY (district_id, prefix, year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
