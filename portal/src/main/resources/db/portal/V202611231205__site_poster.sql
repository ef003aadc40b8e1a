-- Why: every poster that was signed, with its code as printed, so that a lost one can be named, printed again or revoked.
-- 10 million rows: a new table; the newest poster of each place is found by the unique key without reading the others.
CREATE TABLE site_poster (
  district_id     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  serial          VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  place_id        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  poster_no       INT          NOT NULL,
  key_id          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  code            VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  made_at         DATETIME(3)  NOT NULL,
  made_by         VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  prints          INT          NOT NULL,
  printed_at      DATETIME(3)  NULL,
  revoked_at      DATETIME(3)  NULL,
  revoked_by      VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  revoked_reason  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  PRIMARY KEY (district_id, serial),
  UNIQUE KEY site_poster_no (district_id, place_id, poster_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
