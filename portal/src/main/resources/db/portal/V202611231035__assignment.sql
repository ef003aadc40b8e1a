-- Why: an assessor's seat on a case: asked, declared without conflict, handed in, or stood aside. One seat per assessor and case.
-- 10 million rows: a new table; assessors read by (district, assessor), the desk by case.
CREATE TABLE assignment (
  district_id    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id             BIGINT        NOT NULL,
  application_id BIGINT        NOT NULL,
  assessor_id    BIGINT        NOT NULL,
  assessor_name  VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  state          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version        INT           NOT NULL,
  conflict       VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  opinion        VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  score          DECIMAL(9,3)  NULL,
  passed         BOOLEAN       NULL,
  assigned_by    BIGINT        NOT NULL,
  assigned_at    DATETIME(3)   NOT NULL,
  declared_at    DATETIME(3)   NULL,
  handed_in_at   DATETIME(3)   NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE KEY assignment_seat (district_id, application_id, assessor_id),
  KEY assignment_assessor (district_id, assessor_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
