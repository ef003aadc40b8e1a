-- Why: every version of every document that a district publishes; the apps follow it by seq and serve from memory.
-- On 10 million rows: a new, empty table; created at once. Rows are only ever added, at the end of the primary key.
CREATE TABLE publication (
    seq        BIGINT       NOT NULL,
    kind       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    district   VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id         VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version    INT          NOT NULL,
    valid_from DATETIME(3)  NOT NULL,
    valid_to   DATETIME(3)  NULL,
    body       MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sha256     CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    withdrawn  BOOLEAN      NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE KEY publication_version (kind, district, id, version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
