create schema radio;
grant usage on schema radio to public;
create function radio.d() returns uuid language sql immutable as $$select 'dddddddd-0000-0000-0000-00000000000d'::uuid$$;
create function radio.show(n integer) returns uuid language sql immutable as $$select format('00000000-0000-0000-0000-00000000000%s', n)::uuid$$;
grant execute on all functions in schema radio to public;
select tests.as_admin(radio.d());
insert into api.admin_radio_shows (id, slug, name, host) values (radio.show(1), 'late', 'Late', 'Lou'), (radio.show(2), 'early', 'Early', 'Eve'), (radio.show(3), 'draft', 'Draft', null);
update api.admin_radio_shows set status = 'live' where id <> radio.show(3);
-- every day: Late from 22:00 over midnight to 02:30, Early from 02:30 to 06:00
insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time) select radio.show(1), d, '22:00', '02:30' from generate_series(0, 6) d;
insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time) select radio.show(2), d, '02:30', '06:00' from generate_series(0, 6) d;
insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time) values (radio.show(3), 1, '12:00', '13:00');
insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time, status) values (radio.show(1), 1, '12:00', '13:00', 'draft');
select * from tests.throws($$insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time) values (radio.show(1), 7, '12:00', '13:00')$$, '23514', 'day_of_week_is_0_to_6', 'a week has seven days');
select * from tests.throws($$insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time) values (radio.show(1), 1, '12:00', '12:00')$$, '23514', 'a_block_has_a_length', 'a block has a length');
select tests.as_anon();
select count(*) = 15 as ok, 'the week has seven nights, seven mornings, and the night it began in' as what from api.radio_schedule_this_week;
select bool_and(ends_at > starts_at) and bool_and(starts_at_local::time = start_time and ends_at_local::time = end_time) as ok, 'at real times of the station''s clock' as what
from api.radio_schedule_this_week where not exists (select from generate_series(-1, 7) d where timezone <> 'Europe/London');
select min(ends_at_local)::date = date_trunc('week', now() at time zone 'Europe/London')::date and max(starts_at_local)::date = date_trunc('week', now() at time zone 'Europe/London')::date + 6 as ok,
    'from Monday to Sunday' as what from api.radio_schedule_this_week;
-- the clocks went forward on 29 March 2026 at 01:00 UTC, and back on 25 October at 01:00 UTC
select count(*) filter (where starts_at = '2026-03-28 22:00+00' and ends_at = '2026-03-29 01:30+00') = 1
    and count(*) filter (where starts_at = '2026-03-29 01:30+00' and ends_at = '2026-03-29 05:00+00') = 1 as ok, 'the night the clocks go forward is an hour shorter' as what
from music.broadcasts('2026-03-29', '2026-03-29');
select count(*) filter (where starts_at = '2026-10-24 21:00+00' and ends_at = '2026-10-25 02:30+00') = 1 as ok, 'and the one in which they go back an hour longer' as what
from music.broadcasts('2026-10-25', '2026-10-25');
select count(*) = 3 as ok, 'a day has the night that runs into it' as what from music.broadcasts('2026-06-01', '2026-06-01');
select tests.as_admin(radio.d());
insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time) values (radio.show(1), 0, '01:00', '02:00');
select tests.as_anon();
select count(*) = 0 as ok, 'what falls into the hour that is skipped is not on' as what from music.broadcasts('2026-03-29', '2026-03-29') where ends_at - starts_at < interval '1 minute';
-- now
select tests.as_admin(radio.d());
delete from api.admin_schedule_blocks;
insert into api.admin_schedule_blocks (show_id, day_of_week, start_time, end_time)
select radio.show(1), extract(dow from t.at), t.at::time, (t.at + interval '2 hours')::time from (select now() at time zone 'Europe/London' - interval '1 hour' as at) t;
select tests.as_anon();
select source = 'schedule' and show_slug = 'late' and host = 'Lou' and track is null and since <= now() and until > now() as ok, 'what is on the air now' as what from api.now_playing;
select * from tests.throws($$insert into music.now_playing_overrides (track, artist) values ('x', 'y')$$, '42501', null, 'not everybody says what plays');
select tests.as_person('aaaaaaaa-0000-0000-0000-00000000000a');
select * from tests.throws($$insert into api.admin_now_playing_overrides (track, artist) values ('x', 'y')$$, '42501', null, 'nor do people');
select tests.as_admin(radio.d());
select * from tests.changes($$insert into api.admin_now_playing_overrides (track, artist) values ('Blue', 'Band')$$, 1, 'admins do');
select * from tests.throws($$insert into api.admin_now_playing_overrides (track, artist, expires_at) values ('x', 'y', now() + interval '2 days')$$, '23514', 'expires_within_a_day', 'for a day at most');
select tests.as_anon();
select count(*) = 1 and bool_and(source = 'override' and track = 'Blue' and show_slug = 'late') as ok, 'it plays instead of the grid' as what from api.now_playing;
select * from tests.throws($$select set_by from music.now_playing_overrides$$, '42501', null, 'by whom is not said');
select tests.back();
update music.now_playing_overrides set set_at = now() - interval '3 days', expires_at = now() - interval '2 days 23 hours';
select tests.as_anon();
select source = 'schedule' as ok, 'and expires by itself' as what from api.now_playing;
select tests.as_server('a test');
select music.forget_overrides() = 1 and music.forget_overrides() = 0 as ok, 'the clock forgets it' as what;
select tests.as_admin(radio.d());
delete from api.admin_schedule_blocks;
select tests.as_anon();
select count(*) = 0 as ok, 'between shows nothing is on' as what from api.now_playing;
