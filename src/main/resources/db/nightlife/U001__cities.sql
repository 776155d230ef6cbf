-- Takes the cities away. Profiles keep the key of theirs, unchecked.
alter table identity.profiles drop constraint city_is_known;
drop table nightlife.cities;
