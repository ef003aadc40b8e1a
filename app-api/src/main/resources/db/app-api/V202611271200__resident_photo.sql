-- Pictures that residents send with a proposal or a correction, cleaned and small (some 300 KB). One that is attached to
-- nothing goes after a day, in small batches by resident_photo_waiting. A new table: costs nothing; at 10 million rows it
-- is some 3 TB, so that a large installation moves it to a server of its own by its key's district.
CREATE TABLE resident_photo (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL,
    resident_id BIGINT      NOT NULL,
    attached    BOOLEAN     NOT NULL,
    kept_at     DATETIME(3) NOT NULL,
    jpeg        MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (district_id, id),
    KEY resident_photo_resident (district_id, resident_id, attached, id),
    KEY resident_photo_waiting (attached, kept_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
