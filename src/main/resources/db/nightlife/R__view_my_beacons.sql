drop view if exists api.my_beacons;
create view api.my_beacons with (security_invoker = true) as
select b.id, b.slug, b.title, b.description, b.type, b.city_id, b.region_id, b.venue_id, b.timezone, b.start_at,
    b.end_at, b.host_type, b.status,
    b.status = 'live' and coalesce(b.start_at <= now(), true) and coalesce(b.end_at > now(), true) as active,
    b.content_flags, b.creator_id, b.created_at, b.updated_at
from nightlife.beacons b
where b.creator_id = (select auth.uid());
comment on view api.my_beacons is 'The beacons I host, in whatever state. I insert drafts and edit them until I submit them for review.';
comment on column api.my_beacons.active is 'system: whether it is live and within its times';
call kernel.publish('api.my_beacons', 'mine', '{authenticated}', own_by => 'nightlife.beacons.creator_id');
grant insert (id, slug, title, description, type, city_id, region_id, venue_id, timezone, start_at, end_at, host_type,
    content_flags),
    update (slug, title, description, type, city_id, region_id, venue_id, timezone, start_at, end_at, host_type,
        content_flags)
    on api.my_beacons to authenticated;
