-- Sessions: refresh_hash is the SHA-256 of the one refresh token that counts. Ended ones are kept until they would have
-- expired, so that a stolen token is told from an unknown one. A new table: costs nothing at any size.
CREATE TABLE session (
    district_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id           BIGINT      NOT NULL,
    resident_id  BIGINT      NOT NULL,
    refresh_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at   DATETIME(3) NOT NULL,
    expires_at   DATETIME(3) NOT NULL,
    ended_at     DATETIME(3) NULL,
    PRIMARY KEY (district_id, id),
    KEY session_resident (district_id, resident_id),
    KEY session_expires (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
