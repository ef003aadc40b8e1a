-- The corrections with a picture, so that those whose picture is gone are found. In place, and a key of those alone that have one.
ALTER TABLE sorting_correction ADD KEY sorting_correction_photo (photo_id, decided_at);
