-- The proposals with a picture, so that those whose picture is gone are found. In place, and a key of those alone that have one.
ALTER TABLE barcode_proposal ADD KEY barcode_proposal_photo (photo_id, decided_at);
