-- Why: what editors write about sorting entries, from the draft to the publication and after it. The publication itself is a document of the
-- kind sorting-edit; here stays who wrote it, who approved it and why. revision and state guard against two who act at once.
-- 10 million rows: a new table, read by state and by entry.
CREATE TABLE sorting_edit (
  district_id       VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  id                BIGINT        NOT NULL,
  entry_id          VARCHAR(13)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name              VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  category          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  line              MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  is_new            BOOLEAN       NOT NULL,
  withdrawal        BOOLEAN       NOT NULL,
  reason            VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  state             VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  author_id         BIGINT        NOT NULL,
  author_name       VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  based_on          INT           NOT NULL,
  revision          INT           NOT NULL,
  changed_at        DATETIME(3)   NOT NULL,
  published_version INT           NULL,
  PRIMARY KEY (district_id, id),
  KEY sorting_edit_state (district_id, state, id),
  KEY sorting_edit_entry (district_id, entry_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
