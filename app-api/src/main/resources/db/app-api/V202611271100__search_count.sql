-- What residents search for, a count per day: no row says who. words is empty for all that is not kept (see SearchWords); entry_id
-- is empty where nothing was found. Instances add to each other's rows. Rows are removed after 400 days by search_count_day.
-- A new table: costs nothing; a district makes some thousand rows a day.
CREATE TABLE search_count (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day         DATE         NOT NULL,
    words       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    found_by    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_name  VARCHAR(200) NOT NULL,
    category    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    confidence  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    searches    BIGINT       NOT NULL,
    PRIMARY KEY (district_id, day, words, found_by, entry_id),
    KEY search_count_day (day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
