drop view if exists api.popular_beacons;
create view api.popular_beacons as
select b.id, b.slug, b.title, b.type, b.city_id, b.start_at, b.end_at, d.scans_kept as scan_count,
    d.scans_day as recent_scans
from nightlife.beacon_day d
join nightlife.beacons b on b.id = d.beacon_id
-- looked up for the few that were scanned: there are many more that were live
cross join lateral (
    select d.until from nightlife.live_periods p
    where p.beacon_id = d.beacon_id and p.listing_id is null and p.live_from < d.until
        and (p.live_until is null or p.live_until >= d.until)
    limit 1) a
where d.scans_day is not null
-- equals in an order that changes with the bucket and follows nothing
order by d.scans_day desc, d.scans_kept desc, md5(a.until::text || b.id)
limit 100;
comment on view api.popular_beacons is 'The beacons most people scanned in to during the last 24 hours, of those that were live when the newest bucket ended. The busiest 100.';
comment on column api.popular_beacons.scan_count is 'count: people who scanned in, over the released buckets of the last 47 hours; noisy, in steps of five';
comment on column api.popular_beacons.recent_scans is 'count: the same over the last 24 hours';
call kernel.publish('api.popular_beacons', 'ours', '{anon, authenticated}',
    '{nightlife.scans_by_city, nightlife.scans_by_beacon}');
