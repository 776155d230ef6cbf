-- Takes all records away; none comes back.
drop table music.records_releases;
