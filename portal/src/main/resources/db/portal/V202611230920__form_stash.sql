-- Encrypted forms that outlived their session, for an hour. Removed by the index on kept_at with every new one, so the table stays small.
CREATE TABLE form_stash (
  id CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  person_id BIGINT NOT NULL,
  kept_at DATETIME(3) NOT NULL,
  sealed MEDIUMBLOB NOT NULL,
  PRIMARY KEY (id),
  KEY form_stash_kept (kept_at)
);
