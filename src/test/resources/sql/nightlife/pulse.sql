-- public numbers: six beacons in London, four in Paris, all live for two hours; releases as the worker would make them
select tests.as_person(night.h());
insert into api.my_beacons (id, slug, title, type, city_id, host_type)
select night.beacon(20 + n), 'pulse-' || n, 'Pulse ' || n, 'venue', case when n <= 6 then 'berlin' else 'paris' end, 'venue'
from generate_series(1, 10) n;
update nightlife.beacons set status = 'pending_review' where slug like 'pulse-%';
select tests.as_admin(night.d());
update nightlife.beacons set status = 'live' where slug like 'pulse-%';
select tests.back();
-- the owner of the tables may say that it was two hours ago, and put this night's releases in place of any others
update nightlife.live_periods p set live_from = date_bin('15 min', now(), 'epoch') - interval '118 min' where p.beacon_id >= night.beacon(20);
alter table kernel.releases disable trigger user;
alter table kernel.released_cells disable trigger user;
delete from kernel.releases;
create function night.release(cell_set text, buckets_ago integer, cells jsonb) returns void language sql as
$$
    with r as (
        insert into kernel.releases (id, cell_set, bucket, published_at)
        values ((select coalesce(max(id), 0) + 1 from kernel.releases), cell_set,
            date_bin('15 min', now(), 'epoch') - buckets_ago * interval '15 min', now() - buckets_ago * interval '15 min')
        returning id, bucket
    )
    insert into kernel.released_cells (cell_set, bucket, cell, people, release)
    select cell_set, r.bucket, c.value -> 'cell', (c.value ->> 'people')::integer, r.id from r, jsonb_array_elements(cells) c
$$;
create function night.pulse() returns text language sql as
$$
    select concat((select jsonb_agg(p order by p.city_id) from api.night_pulse p),
        (select jsonb_agg(p order by p.city_id) from api.night_pulse_realtime p),
        (select jsonb_agg(p order by p.city_id, p.hour) from api.night_pulse_city_stats p),
        (select jsonb_agg(p order by p.beacon_id) from api.beacon_stats p), (select jsonb_agg(p) from api.popular_beacons p),
        (select jsonb_agg(p order by p.city_id) from api.city_heat_map p),
        (select jsonb_agg(p order by p.id) from api.night_pulse_events p))
$$;
grant execute on all functions in schema night to public;
select tests.as_anon();
select count(*) = 24 as ok, 'there are 24 cities before anything is released' as what from api.cities;
select count(*) = 0 as ok, 'and no pulse' as what from api.night_pulse;
select tests.back();
select night.release('nightlife.scans_by_city', n, case n
    when 4 then '[{"cell":{"city_id":"berlin"},"people":10},{"cell":{"city_id":"paris"},"people":20}]'::jsonb
    when 2 then '[{"cell":{"city_id":"berlin"},"people":15}]' else '[]' end) from generate_series(9, 1, -1) n;
select night.release('nightlife.scans_by_beacon', n, case n
    when 2 then '[{"cell":{"beacon_id":"00000000-0000-0000-0000-00000000be21"},"people":15}]'::jsonb else '[]' end) from generate_series(9, 1, -1) n;
select tests.as_anon();
select array_agg(city_id) = '{berlin}' as ok, 'the pulse has the cities over both thresholds and no other' as what from api.night_pulse;
select active_beacons = 6 and scans_last_hour = 25 and heat_intensity = 52 as ok, 'with numbers made of released ones' as what from api.night_pulse;
select last_activity_at = date_bin('15 min', now(), 'epoch') - interval '15 min' as ok, 'activity is the end of the newest bucket that shows' as what from api.night_pulse;
select refreshed_at = now() - interval '15 min' as ok, 'and freshness that of the newest release' as what from api.night_pulse;
select jsonb_agg(p) = (select jsonb_agg(r) from api.night_pulse_realtime r) as ok, 'the other name says the same' as what from api.night_pulse p;
select array_agg(distinct city_id) = '{berlin}' as ok, 'events are of these cities only' as what from api.night_pulse_events;
select array_agg(delta_scans order by created_at) = '{10,15}' as ok, 'scans come as released' as what from api.night_pulse_events where event_type = 'scan_recorded';
select count(*) = 0 as ok, 'nothing is said of a bucket in which the city was too quiet' as what from api.night_pulse_events
where created_at < date_bin('15 min', now(), 'epoch') - interval '45 min';
select scan_count = 15 and view_count is null and listing_count is null and post_count is null as ok, 'small numbers of a beacon are null' as what
from api.beacon_stats where slug = 'pulse-1';
select scan_count is null as ok, 'a beacon below the threshold has no count' as what from api.beacon_stats where slug = 'pulse-2';
select array_agg(slug) = '{pulse-1}' as ok, 'the popular are those with released scans' as what from api.popular_beacons;
select array_agg(city_id) = '{berlin}' and min(beacon_count) = 6 as ok, 'the heat map needs five beacons, too' as what from api.city_heat_map;
select tests.back();
insert into nightlife.live_periods (beacon_id, listing_id, city_id, live_from, live_until, sold)
select night.beacon(21), night.listing(50), 'berlin', now() - interval '1 hour', date_bin('15 min', now(), 'epoch') - interval '20 min', true;
select count(*) = 0 as ok, 'a sale is no event of its own' as what from api.night_pulse_events where event_type = 'listing_sold';
select night.release('nightlife.sellers_by_city', 2, '[{"cell":{"city_id":"berlin"},"people":10},{"cell":{"city_id":"paris"},"people":10}]');
select count(*) = 1 and bool_and(city_id = 'berlin' and delta_listings = -10) as ok, 'sales come as released, of the cities that are shown' as what
from api.night_pulse_events where event_type = 'listing_sold';
create temporary table seen on commit drop as select night.pulse() as bytes;
-- a scan, an expiry, a new beacon, a sale, a comment: nothing of it moves a number before the next release
select tests.as_person(night.b());
select count(*) from nightlife.redeem_qr((select token from night.tokens where name = 'ten uses'), '{}');
insert into api.my_posts (beacon_id, type, body) values (night.beacon(21), 'comment', 'x');
select tests.as_person(night.a());
update nightlife.ticket_listings set status = 'sold' where id = night.listing(12);
select tests.as_person(night.h());
insert into api.my_beacons (id, slug, title, type, city_id, host_type) values (night.beacon(40), 'another', 'x', 'venue', 'paris', 'venue');
update nightlife.beacons set status = 'pending_review' where id = night.beacon(40);
select tests.as_admin(night.d());
update nightlife.beacons set status = 'live' where id = night.beacon(40);
select tests.back();
update nightlife.beacons set end_at = now(), start_at = null where id = night.beacon(22);
select tests.as_server('test');
select nightlife.expire_beacons() > 0 as ok, 'a beacon of the pulse expires' as what;
select tests.back();
select night.pulse() = bytes as ok, 'not one byte moves inside a bucket' as what from seen;
select count(*) = 0 as ok, 'a city with four beacons is absent with however many people' as what from api.night_pulse where city_id = 'paris';
select tests.as_moderator(night.m());
update nightlife.beacons set status = 'disabled' where id = night.beacon(21);
select tests.as_anon();
select count(*) = 0 as ok, 'but what moderation disables is gone at once' as what from api.popular_beacons;
select active_beacons = 6 as ok, 'while the numbers stay' as what from api.night_pulse;
select tests.as_moderator(night.m());
update nightlife.beacons set status = 'live' where id = night.beacon(21);
select tests.back();
-- the next release moves them; as its bucket is over only after it all happened
update kernel.releases set bucket = bucket + interval '15 min' where bucket = date_bin('15 min', now(), 'epoch') - interval '15 min';
select night.release('nightlife.scans_by_city', 1, '[]');
select active_beacons = 5 as ok, 'the next bucket tells what is live then' as what from api.night_pulse where city_id = 'berlin';
-- one expired, one was disabled for a moment
select delta_beacons = -2 as ok, 'and what ended' as what from api.night_pulse_events where event_type = 'beacon_expired';
-- as nobody scanned, the city is over the threshold for an hour, and then silent
select count(*) = 1 as ok, 'the pulse goes on' as what from api.night_pulse;
update kernel.releases set bucket = bucket + interval '1 hour' where bucket = date_bin('15 min', now(), 'epoch');
select count(*) = 0 as ok, 'an hour in which too few scan looks like one in which nobody does' as what from api.night_pulse;
select tests.as_anon();
select count(*) = 24 as ok, 'and there are 24 cities still' as what from api.cities;
select * from tests.throws($$insert into api.cities (id, name, country_code, latitude, longitude, timezone) values ('x', 'x', 'XX', 1, 1, 'x')$$, '42501', null, 'to which nobody adds one');
select * from tests.throws('select * from nightlife.city_pulse', '42501', null, 'what the views are made of is not published');
select * from tests.throws('select * from kernel.released_cells', '42501', null, 'nor are the cells');
select * from tests.throws('select * from nightlife.live_periods', '42501', null, 'nor when what was live');
