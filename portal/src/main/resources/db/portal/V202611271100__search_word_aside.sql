-- Why: words that residents search for and that the district's editors have set aside, so that their list shows what is left to do. No
-- row says who searched. 10 million rows: a new table, read by district; a district sets some hundreds aside.
CREATE TABLE search_word_aside (
  district_id VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  words       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  set_by      VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  set_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (district_id, words)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
