-- Why: the history of an entry for its editors: who did what to which edit, when and why. The audit trail is the administrators'.
-- 10 million rows: a new table, only ever inserted into, read by entry.
CREATE TABLE sorting_edit_event (
  district_id VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id          BIGINT        NOT NULL,
  edit_id     BIGINT        NOT NULL,
  entry_id    VARCHAR(13)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  action      VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  note        VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  version     INT           NULL,
  actor_id    BIGINT        NOT NULL,
  actor_name  VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  happened_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (district_id, id),
  KEY sorting_edit_event_entry (district_id, entry_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
