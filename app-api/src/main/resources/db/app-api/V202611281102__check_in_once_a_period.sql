-- The rule "once per resident, place and period of the day", which check_in_once says of the whole day. At 10 million rows some
-- minutes, online.
ALTER TABLE check_in ADD UNIQUE KEY check_in_once_a_period (district_id, resident_id, place_id, day, period_of_day);
