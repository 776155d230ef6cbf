-- Takes all points away; they do not come back.
drop table identity.xp_events;
