-- Why: devices that may show a place's changing code, each with a pair of keys of its own (the private half sealed, as in site_key) and
-- the SHA-256 of the secret in its cookie. 10 million rows: a new table of a few rows for each place; found by token or primary key.
CREATE TABLE site_screen (
  district_id  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  screen_id    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  place_id     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  token_hash   CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  public_key   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  private_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  started_at   DATETIME(3)  NOT NULL,
  started_by   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  seen_at      DATETIME(3)  NULL,
  ended_at     DATETIME(3)  NULL,
  ended_by     VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  PRIMARY KEY (district_id, screen_id),
  UNIQUE KEY site_screen_token (token_hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
