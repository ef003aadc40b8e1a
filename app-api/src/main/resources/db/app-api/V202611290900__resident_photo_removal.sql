-- When a picture goes, once what it was sent with is decided. In place; at 10 million rows the key takes some minutes to build, while
-- pictures are read and kept as before.
ALTER TABLE resident_photo
    ADD COLUMN remove_after DATETIME(3) NULL,
    ADD KEY resident_photo_removal (remove_after);
