drop view if exists api.admin_beacons;
create view api.admin_beacons with (security_invoker = true) as
select b.id, b.slug, b.title, b.description, b.type, b.city_id, b.region_id, b.venue_id, b.timezone, b.start_at,
    b.end_at, b.host_type, b.status, s.state_before, s.last_moderation_at, b.creator_id, b.ruleset_id, b.content_flags,
    p.geo_hash, b.created_at, b.updated_at
from nightlife.beacons b
left join nightlife.beacons_staff s on s.beacon_id = b.id
left join nightlife.beacons_private p on p.beacon_id = b.id
where (select identity.is_moderator());
comment on view api.admin_beacons is 'All beacons with their hosts and what moderation remembers. For moderators and admins.';
call kernel.publish('api.admin_beacons', 'mine', '{authenticated}', subjects => '{creator_id}');
call kernel.for_staff('api.admin_beacons');
