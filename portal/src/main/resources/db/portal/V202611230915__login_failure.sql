-- Wrong passwords by hashed account name or address, for the growing pause. One row for each; written by the primary key alone, whatever its size.
CREATE TABLE login_failure (
  subject CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  failures INT NOT NULL,
  failed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (subject),
  KEY login_failure_failed (failed_at)
);
