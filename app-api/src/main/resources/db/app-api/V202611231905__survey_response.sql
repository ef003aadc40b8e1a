-- Survey responses; survey_response_once is the rule "one per resident".
-- A new table: costs nothing at any size.
CREATE TABLE survey_response (
    district_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id             BIGINT      NOT NULL,
    survey_id      VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    survey_version INT         NOT NULL,
    resident_id    BIGINT      NOT NULL,
    answers        JSON        NOT NULL,
    received_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (district_id, id),
    UNIQUE KEY survey_response_once (district_id, survey_id, resident_id),
    KEY survey_response_resident (district_id, resident_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
