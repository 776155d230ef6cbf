-- Takes all evidence away; none comes back.
drop table nightlife.evidence_events_staff, nightlife.evidence_events;
