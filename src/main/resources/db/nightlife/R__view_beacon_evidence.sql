drop view if exists api.beacon_evidence;
create view api.beacon_evidence with (security_invoker = true) as
select e.id, e.beacon_id, e.type, e.created_at
from nightlife.evidence_events e
where e.visibility = 'thread_visible' and (e.actor_profile_id = (select auth.uid())
    -- an array, so that either side of the "or" is found by index
    or e.beacon_id = any (array(select b.id from nightlife.beacons b where b.creator_id = (select auth.uid()))));
comment on view api.beacon_evidence is 'That evidence was given on the beacons I host, or by me, and when.';
call kernel.publish('api.beacon_evidence', 'mine', '{authenticated}', same_for_all => true);
