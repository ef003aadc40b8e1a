-- Why: which accounts act for which organisation; an account acts for one organisation.
-- 10 million rows: a new table; read by account on every request of an applicant, which is the primary key.
CREATE TABLE organisation_member (
  district_id     VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  account_id      BIGINT      NOT NULL,
  organisation_id BIGINT      NOT NULL,
  joined_at       DATETIME(3) NOT NULL,
  PRIMARY KEY (district_id, account_id),
  KEY organisation_member_organisation (district_id, organisation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
