-- Why: what somebody objected to about a unit on a public notice, as the office received it. Who it was is sealed.
-- 10 million rows: a new table, read by notice.
CREATE TABLE notice_objection (
  district_id    VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  batch_id       BIGINT         NOT NULL,
  id             BIGINT         NOT NULL,
  application_id BIGINT         NOT NULL,
  received_on    DATE           NOT NULL,
  objector       VARBINARY(1000) NOT NULL,
  text           VARCHAR(4000)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  kept_by        VARCHAR(60)    CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  kept_at        DATETIME(3)    NOT NULL,
  PRIMARY KEY (district_id, batch_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
