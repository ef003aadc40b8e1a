-- The people who log in. A new table; on 10 million rows a change of it is online (add column, add index) and nothing here is hot.
CREATE TABLE person (
  id BIGINT NOT NULL,
  district_id VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  login VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  disabled_at DATETIME(3) NULL,
  sessions_from DATETIME(3) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_login (login),
  KEY person_district (district_id, login)
);
