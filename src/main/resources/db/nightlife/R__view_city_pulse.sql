create or replace view nightlife.city_pulse as
select c.id as city_id, c.name as city_name, c.country_code, c.latitude, c.longitude, a.active_beacons,
    h.people::bigint as scans_last_hour,
    least(100, round(20 * log(2, 1 + h.people / 5.0)))::integer as heat_intensity,
    (select max(l.bucket) + interval '15 minutes' from kernel.released_cells l
        where l.cell_set = h.cell_set and l.cell = h.cell and l.bucket < h.until) as last_activity_at,
    (select r.published_at from kernel.releases r
        where r.cell_set = h.cell_set order by r.bucket desc limit 1) as refreshed_at
from kernel.last_hour h
join nightlife.cities c on c.id = h.cell ->> 'city_id'
join (
    select b.city_id, count(*) as active_beacons from nightlife.active_beacons b
    group by b.city_id having count(*) >= 5) a on a.city_id = c.id
where h.cell_set = 'nightlife.scans_by_city';
comment on view nightlife.city_pulse is 'What night_pulse and night_pulse_realtime both show.';
grant create on schema nightlife to publisher;
alter view nightlife.city_pulse owner to publisher;
revoke create on schema nightlife from publisher;
