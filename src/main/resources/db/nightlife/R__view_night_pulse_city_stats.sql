drop view if exists api.night_pulse_city_stats;
create view api.night_pulse_city_stats as
with hours as (
    select date_trunc('hour', n.until, 'UTC') - make_interval(hours => h) as hour
    from (
        select r.bucket + s.bucket as until from kernel.releases r join kernel.cell_sets s on s.name = r.cell_set
        where r.cell_set = 'nightlife.scans_by_city' order by r.bucket desc limit 1) n
    cross join generate_series(1, 24) h
), live as (
    select h.hour, p.city_id, count(distinct p.beacon_id) as beacons
    from hours h
    join nightlife.live_periods p on p.listing_id is null and p.live_from < h.hour + interval '1 hour'
        and (p.live_until is null or p.live_until >= h.hour + interval '1 hour')
    group by h.hour, p.city_id
    having count(distinct p.beacon_id) >= 5
), scans as (
    select h.hour, c.cell ->> 'city_id' as city_id, sum(c.people)::bigint as people
    from hours h
    join kernel.released_cells c on c.cell_set = 'nightlife.scans_by_city'
        and c.bucket >= h.hour and c.bucket < h.hour + interval '1 hour'
    group by h.hour, c.cell
)
select s.city_id, s.hour, s.people as scan_count, l.beacons as unique_beacons
from scans s join live l on l.hour = s.hour and l.city_id = s.city_id;
comment on view api.night_pulse_city_stats is 'How busy each city was, hour by hour, in the last 24 whole hours. Hours with fewer than five live beacons or too few people are not in it.';
comment on column api.night_pulse_city_stats.city_id is 'system: the city';
comment on column api.night_pulse_city_stats.hour is 'system: the start of the hour, UTC';
comment on column api.night_pulse_city_stats.scan_count is 'count: people who scanned in, over the buckets of the hour; noisy, in steps of five';
comment on column api.night_pulse_city_stats.unique_beacons is 'system: beacons that were live when the hour ended; five or more';
call kernel.publish('api.night_pulse_city_stats', 'ours', '{anon, authenticated}', '{nightlife.scans_by_city}',
    key => '{city_id,hour}');
