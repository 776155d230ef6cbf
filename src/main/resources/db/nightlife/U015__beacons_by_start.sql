-- Takes the index away; nothing is lost.
drop index nightlife.beacons_city_id_start_at_idx;
