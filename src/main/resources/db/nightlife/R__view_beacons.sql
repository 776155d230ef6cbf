drop view if exists api.beacons;
create view api.beacons with (security_invoker = true) as
select b.id, b.slug, b.title, b.description, b.type, b.city_id, b.city_id as city, b.region_id, b.venue_id, b.timezone,
    b.start_at, b.end_at, b.host_type, b.status, b.start_at is null or b.start_at <= now() as active, b.content_flags,
    b.created_at, b.updated_at
from nightlife.beacons b
where b.status = 'live' and (b.end_at is null or b.end_at > now());
comment on view api.beacons is 'What is on and what is to come: live beacons that are not over.';
comment on column api.beacons.city is 'location: the same as city_id';
comment on column api.beacons.active is 'system: whether it has started';
call kernel.publish('api.beacons', 'mine', '{anon, authenticated}', same_for_all => true);
