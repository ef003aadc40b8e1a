-- Pictures of proposals that were decided before pictures had a time to go. One pass over the proposals, which are few.
UPDATE resident_photo p
JOIN barcode_proposal b ON b.district_id = p.district_id AND b.photo_id = p.id
SET p.remove_after = b.decided_at + INTERVAL 90 DAY
WHERE b.decided_at IS NOT NULL;
