-- Pictures of corrections that were decided before pictures had a time to go. One pass over the corrections, which are few.
UPDATE resident_photo p
JOIN sorting_correction c ON c.district_id = p.district_id AND c.photo_id = p.id
SET p.remove_after = c.decided_at + INTERVAL 90 DAY
WHERE c.decided_at IS NOT NULL;
