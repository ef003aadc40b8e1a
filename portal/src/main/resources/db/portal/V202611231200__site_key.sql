-- Why: the keys that sign a district's site codes; the private half is sealed (AES-256-GCM) with a key that is not in the database.
-- 10 million rows: a new table of a handful of rows per district; the newest comes first by the primary key, key_no makes two first keys impossible.
CREATE TABLE site_key (
  district_id  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  key_no       INT          NOT NULL,
  key_id       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  public_key   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  private_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  created_by   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  revoked_at   DATETIME(3)  NULL,
  PRIMARY KEY (district_id, key_no),
  UNIQUE KEY site_key_key_id (district_id, key_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
