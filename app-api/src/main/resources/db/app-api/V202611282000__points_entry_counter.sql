-- The other side of each entry, so that an entry is a whole transfer: what a resident's account gains the counter account gives.
-- note is staff's reason, made_by the member. What was there is all check-ins, which the pool pays; instances of the version before
-- write no others. At 10 million rows an instant change (columns with a default).
ALTER TABLE points_entry
    ADD COLUMN counter VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'pool',
    ADD COLUMN note VARCHAR(300) NULL,
    ADD COLUMN made_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;
