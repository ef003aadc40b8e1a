-- Why: the case. state and version guard every step; standard_id and standard_version bind it to the exact rules it is judged by.
-- standard_district is the pack that publishes the standard: the district's own or one above it.
-- open_key is the organisation's id while the case runs and NULL when it is closed: one running case per organisation and standard.
-- 10 million rows: a new table; the desk reads by (district, state, submitted_at), the applicant by (district, organisation).
CREATE TABLE application (
  district_id      VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id               BIGINT        NOT NULL,
  organisation_id  BIGINT        NOT NULL,
  standard_district VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_id      VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_version INT           NOT NULL,
  state            VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version          INT           NOT NULL,
  open_key         BIGINT        NULL,
  self_score       DECIMAL(9,3)  NULL,
  signer           VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  signed_at        DATETIME(3)   NULL,
  submitted_at     DATETIME(3)   NULL,
  due_on           DATE          NULL,
  created_at       DATETIME(3)   NOT NULL,
  changed_at       DATETIME(3)   NOT NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE KEY application_open (district_id, open_key, standard_id),
  KEY application_queue (district_id, state, submitted_at),
  KEY application_organisation (district_id, organisation_id, created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
