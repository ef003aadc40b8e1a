-- Where the chain of each district ends: one row for each district, so that appending takes one row's lock and no more.
CREATE TABLE audit_head (
  district_id VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  entry_no BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (district_id)
);
