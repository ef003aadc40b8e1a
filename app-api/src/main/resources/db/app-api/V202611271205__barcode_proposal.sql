-- What residents propose for products that nobody has described. open_ean is the number while the proposal waits, and
-- null once it is decided: barcode_proposal_once is the rule "one that waits per resident and number".
-- A new table: costs nothing; at 10 million rows each index adds about 0.4 GB.
CREATE TABLE barcode_proposal (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT       NOT NULL,
    resident_id BIGINT       NOT NULL,
    ean         VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_ean    VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    name        VARCHAR(60)  NOT NULL,
    parts       JSON         NOT NULL,
    photo_id    BIGINT       NULL,
    status      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reply       VARCHAR(300) NULL,
    received_at DATETIME(3)  NOT NULL,
    decided_at  DATETIME(3)  NULL,
    decided_by  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (district_id, id),
    UNIQUE KEY barcode_proposal_once (district_id, resident_id, open_ean),
    KEY barcode_proposal_resident (district_id, resident_id, id),
    KEY barcode_proposal_status (district_id, status, id),
    KEY barcode_proposal_open (district_id, open_ean)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
