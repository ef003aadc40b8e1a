-- A resident's balance, kept beside the ledger in the same transaction, so that reading it and spending from it cost the
-- same after ten years; it always equals the sum of the entries. A new table: costs nothing at any size.
CREATE TABLE points_account (
    district_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resident_id BIGINT      NOT NULL,
    balance     INT         NOT NULL,
    PRIMARY KEY (district_id, resident_id),
    CONSTRAINT points_account_not_negative CHECK (balance >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
