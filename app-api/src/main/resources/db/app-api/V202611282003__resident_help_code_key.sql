-- Staff find a resident of their district by the code. At 10 million rows some minutes, online.
ALTER TABLE resident ADD KEY resident_help_code (district_id, help_code);
