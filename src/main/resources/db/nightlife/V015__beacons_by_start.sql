-- What is on in a city is asked in the order in which it starts: without this every live beacon of all cities is read.
create index on nightlife.beacons (city_id, start_at) where status = 'live';
