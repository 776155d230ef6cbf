-- Takes all beacons away; none comes back.
drop table nightlife.beacons_staff, nightlife.beacons_private, nightlife.beacons;
