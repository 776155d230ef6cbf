drop view if exists api.night_pulse_events;
create view api.night_pulse_events as
with buckets as (
    select r.bucket as start, r.bucket + interval '15 minutes' as until
    from kernel.releases r
    where r.cell_set = 'nightlife.scans_by_city' and r.bucket > (
        select max(n.bucket) - interval '24 hours' from kernel.releases n where n.cell_set = 'nightlife.scans_by_city')
), shown as ( -- cities over both thresholds when the bucket ended
    select b.start, b.until, p.city_id
    from buckets b
    join nightlife.live_periods p on p.listing_id is null and p.live_from < b.until
        and (p.live_until is null or p.live_until >= b.until)
    group by b.start, b.until, p.city_id
    having count(distinct p.beacon_id) >= 5 and exists (
        select from kernel.released_cells c
        where c.cell_set = 'nightlife.scans_by_city' and c.cell = jsonb_build_object('city_id', p.city_id)
            and c.bucket > b.start - interval '1 hour' and c.bucket <= b.start)
), events as (
    select s.start, s.until, s.city_id, 'scan_recorded' as event_type, 0 as beacons, c.people as scans, 0 as listings
    from shown s
    join kernel.released_cells c on c.cell_set = 'nightlife.scans_by_city' and c.bucket = s.start
        and c.cell = jsonb_build_object('city_id', s.city_id)
    union all
    select s.start, s.until, s.city_id, case when p.listing_id is null then 'beacon_live' else 'listing_created' end,
        count(*) filter (where p.listing_id is null)::integer, 0, count(p.listing_id)::integer
    from shown s
    join nightlife.live_periods p on p.city_id = s.city_id and p.live_from >= s.start and p.live_from < s.until
    group by s.start, s.until, s.city_id, p.listing_id is null
    union all
    select s.start, s.until, s.city_id, 'beacon_expired', -count(*)::integer, 0, 0
    from shown s
    join nightlife.live_periods p on p.listing_id is null and p.city_id = s.city_id
        and p.live_until >= s.start and p.live_until < s.until
    group by s.start, s.until, s.city_id
    union all
    -- a sale is an act of two people: what is public of it is a released cell
    select s.start, s.until, s.city_id, 'listing_sold', 0, 0, -c.people
    from shown s
    join kernel.released_cells c on c.cell_set = 'nightlife.sellers_by_city' and c.bucket = s.start
        and c.cell = jsonb_build_object('city_id', s.city_id)
)
select md5(concat_ws('/', e.city_id, extract(epoch from e.start), e.event_type))::uuid as id, e.event_type, e.city_id,
    e.beacons as delta_beacons, e.scans as delta_scans, e.listings as delta_listings, e.until as created_at
from events e;
comment on view api.night_pulse_events is 'What changed in each city, bucket by bucket, in the last 24 hours: one line per city, bucket and kind, when the city is over the thresholds of night_pulse.';
comment on column api.night_pulse_events.id is 'system: the same for the same city, bucket and kind';
comment on column api.night_pulse_events.event_type is 'system: beacon_live, beacon_expired, scan_recorded, listing_created or listing_sold';
comment on column api.night_pulse_events.city_id is 'system: the city';
comment on column api.night_pulse_events.delta_beacons is 'system: by how many beacons more or fewer were live';
comment on column api.night_pulse_events.delta_scans is 'count: people who scanned in; noisy, in steps of five';
comment on column api.night_pulse_events.delta_listings is 'count: how many listings more were offered; of those sold, people who sold one: noisy, in steps of five, below zero';
comment on column api.night_pulse_events.created_at is 'system: the end of the bucket';
call kernel.publish('api.night_pulse_events', 'ours', '{anon, authenticated}',
    '{nightlife.scans_by_city, nightlife.sellers_by_city}',
    key => '{id}');
