-- Rewards that residents took for points, from the reservation to its end; the state changes once, by a guarded update. A resident who
-- is deleted leaves rows of nobody, as the statements of the shops count them. A new table: costs nothing; at 10 million rows each index adds about 0.5 GB.
CREATE TABLE redemption (
    district_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT       NOT NULL,
    resident_id BIGINT       NOT NULL,
    reward_id   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reward_name VARCHAR(60)  NOT NULL,
    points      INT          NOT NULL,
    code        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reserved_at DATETIME(3)  NOT NULL,
    valid_until DATE         NOT NULL,
    ended_at    DATETIME(3)  NULL,
    shop_id     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ended_by    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (district_id, id),
    UNIQUE KEY redemption_code (district_id, code),
    KEY redemption_resident (district_id, resident_id, id),
    KEY redemption_reward (district_id, reward_id, id),
    KEY redemption_shop (district_id, shop_id, ended_at),
    KEY redemption_due (state, valid_until)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
