-- Why: the designated cell. One per case, number unique per district, code unguessable (the public address of the verification page).
-- 10 million rows: a new table; verification reads by code, the registry by (district, type) and (district, subdistrict).
CREATE TABLE certificate (
  district_id      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id               BIGINT       NOT NULL,
  application_id   BIGINT       NOT NULL,
  organisation_id  BIGINT       NOT NULL,
  organisation     VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  type             VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  type_name        VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  subdistrict      VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  number           VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  code             VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  status           VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  level_id         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  standard_district VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_id      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_version INT          NOT NULL,
  batch_id         BIGINT       NOT NULL,
  issued_on        DATE         NOT NULL,
  expires_on       DATE         NOT NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE KEY certificate_case (district_id, application_id),
  UNIQUE KEY certificate_number (district_id, number),
  UNIQUE KEY certificate_code (code),
  KEY certificate_type (district_id, type),
  KEY certificate_subdistrict (district_id, subdistrict)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
