-- Why: the pages of a printing run that are set so far, so that a restart or another portal goes on from there and the whole can be fetched.
-- 10 million rows: a new table of a few dozen rows for each run, removed with it; part_no is how many posters stand before the part.
CREATE TABLE poster_run_part (
  district_id  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  run_id       BIGINT       NOT NULL,
  part_no      INT          NOT NULL,
  pdf          MEDIUMBLOB   NOT NULL,
  PRIMARY KEY (district_id, run_id, part_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
