drop view if exists api.beacon_stats;
create view api.beacon_stats as
select b.id as beacon_id, b.slug, b.title, b.type, b.city_id, 'live'::text as status, d.people as scan_count,
    null::bigint as view_count,
    (select count(*) from nightlife.live_periods l
        where l.beacon_id = b.id and l.listing_id is not null and l.live_from < a.until
            and (l.live_until is null or l.live_until >= a.until) having count(*) >= 5) as listing_count,
    (select count(*) from nightlife.beacon_posts p
        where p.beacon_id = b.id and p.created_at < a.until
            -- what was visible then: and is since, or was changed only after
            and (p.status in ('visible', 'locked')) = (p.status_changed_at < a.until
                or p.status_changed_at = p.created_at)
        having count(*) >= 5) as post_count
from nightlife.active_beacons a
join nightlife.beacons b on b.id = a.beacon_id
-- a look-up a bucket and beacon, where the sum over all beacons would be made for each reader
cross join lateral (
    select sum(c.people)::bigint as people
    from kernel.releases r
    join kernel.released_cells c on c.cell_set = r.cell_set and c.bucket = r.bucket
        and c.cell = jsonb_build_object('beacon_id', b.id)
    where r.cell_set = 'nightlife.scans_by_beacon'
        and r.bucket < a.until and r.bucket >= a.until - interval '47 hours') d;
comment on view api.beacon_stats is 'What is known in public of each beacon that was live when the newest bucket ended. Numbers below five are null.';
comment on column api.beacon_stats.beacon_id is 'system: the beacon';
comment on column api.beacon_stats.status is 'system: live: it was when the newest bucket ended';
comment on column api.beacon_stats.scan_count is 'count: people who scanned in, over the released buckets of the last 47 hours; null: too few';
comment on column api.beacon_stats.view_count is 'count: always null: who looks at a beacon is not recorded, so nobody can count it';
comment on column api.beacon_stats.listing_count is 'system: ticket listings that were live when the newest bucket ended; null below five';
comment on column api.beacon_stats.post_count is 'system: comments that were visible when the newest bucket ended; null below five';
call kernel.publish('api.beacon_stats', 'ours', '{anon, authenticated}',
    '{nightlife.scans_by_city, nightlife.scans_by_beacon}');
