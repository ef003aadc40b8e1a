-- Why: the case's own story for the applicant and the office, in words; the audit trail beside it is for proof.
-- 10 million rows: a new table, only ever appended to and read by case.
CREATE TABLE case_event (
  district_id    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  application_id BIGINT        NOT NULL,
  id             BIGINT        NOT NULL,
  action         VARCHAR(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  from_state     VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  to_state       VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  actor_id       BIGINT        NOT NULL,
  actor_name     VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  actor_role     VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  note           VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  to_applicant   BOOLEAN       NOT NULL,
  at             DATETIME(3)   NOT NULL,
  PRIMARY KEY (district_id, application_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
