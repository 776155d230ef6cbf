drop view if exists api.city_heat_map;
create view api.city_heat_map as
select p.city_id, count(distinct p.beacon_id) as beacon_count, a.active as active_beacon_count,
    date_bin('15 min', max(p.live_from), timestamptz 'epoch') + interval '15 minutes' as last_beacon_created
from (
    select r.bucket + s.bucket as until from kernel.releases r join kernel.cell_sets s on s.name = r.cell_set
    where r.cell_set = 'nightlife.scans_by_city' order by r.bucket desc limit 1) n
join nightlife.live_periods p on p.listing_id is null and p.live_from < n.until
    and (p.live_until is null or p.live_until >= n.until - interval '24 hours')
left join (
    select b.city_id, count(*) as active from nightlife.active_beacons b
    group by b.city_id having count(*) >= 5) a on a.city_id = p.city_id
group by p.city_id, a.active
having count(distinct p.beacon_id) >= 5;
comment on view api.city_heat_map is 'How many beacons were live in each city during the 24 hours before the newest bucket ended. Cities with fewer than five are not in it.';
comment on column api.city_heat_map.city_id is 'system: the city';
comment on column api.city_heat_map.beacon_count is 'system: beacons that were live in these 24 hours; five or more';
comment on column api.city_heat_map.active_beacon_count is 'system: beacons that were live at their end; null below five';
comment on column api.city_heat_map.last_beacon_created is 'system: the end of the quarter of an hour in which the newest of them went live';
call kernel.publish('api.city_heat_map', 'ours', '{anon, authenticated}', '{nightlife.scans_by_city}',
    key => '{city_id}');
