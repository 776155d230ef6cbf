drop view if exists api.night_pulse;
create view api.night_pulse as
select p.city_id, p.city_name, p.country_code, p.latitude, p.longitude, p.active_beacons, p.scans_last_hour,
    p.heat_intensity, p.last_activity_at, p.refreshed_at
from nightlife.city_pulse p;
comment on view api.night_pulse is 'How busy each city was in the last four closed quarters of an hour. Cities with fewer than five live beacons or too few people are not in it.';
comment on column api.night_pulse.city_id is 'system: the city';
comment on column api.night_pulse.city_name is 'system: its name';
comment on column api.night_pulse.country_code is 'system: ISO 3166-1 alpha-2';
comment on column api.night_pulse.latitude is 'system: degrees north of its centre';
comment on column api.night_pulse.longitude is 'system: degrees east of its centre';
comment on column api.night_pulse.active_beacons is 'system: beacons that were live when the newest bucket ended; five or more';
comment on column api.night_pulse.scans_last_hour is 'count: people who scanned in, over the last four closed buckets; noisy, in steps of five';
comment on column api.night_pulse.heat_intensity is 'derived: 0 to 100, from scans_last_hour: least(100, round(20 * log2(1 + scans / 5)))';
comment on column api.night_pulse.last_activity_at is 'system: the end of the newest bucket in which the city was not too quiet to show';
comment on column api.night_pulse.refreshed_at is 'system: when the newest bucket was published';
call kernel.publish('api.night_pulse', 'ours', '{anon, authenticated}', '{nightlife.scans_by_city}',
    key => '{city_id}');
