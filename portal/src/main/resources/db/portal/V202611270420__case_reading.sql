-- Why: who of the staff looked into a case on which day, so that the audit trail says it once a day and not with every click.
-- 10 million rows: a new table, only ever inserted into by its primary key.
CREATE TABLE case_reading (
  district_id    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  application_id BIGINT      NOT NULL,
  person_id      BIGINT      NOT NULL,
  read_on        DATE        NOT NULL,
  PRIMARY KEY (district_id, application_id, person_id, read_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
