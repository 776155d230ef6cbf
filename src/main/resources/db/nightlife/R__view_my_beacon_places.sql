drop view if exists api.my_beacon_places;
create view api.my_beacon_places with (security_invoker = true) as
select p.beacon_id, p.geo_hash, p.created_at, p.updated_at
from nightlife.beacons_private p
where p.beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid()));
comment on view api.my_beacon_places is 'Where exactly the beacons are that I host. Mine and the staff''s to see; mine to set while the beacon is a draft.';
call kernel.publish('api.my_beacon_places', 'mine', '{authenticated}', own_by => 'nightlife.beacons.creator_id');
grant insert (beacon_id, geo_hash), update (geo_hash) on api.my_beacon_places to authenticated;
