drop view if exists api.radio_schedule_this_week;
create view api.radio_schedule_this_week with (security_invoker = true) as
select h.id as show_id, h.slug, h.name, h.description, h.host, b.day_of_week, b.start_time, b.end_time, o.starts_at,
    o.ends_at, o.starts_at at time zone s.timezone as starts_at_local,
    o.ends_at at time zone s.timezone as ends_at_local, s.timezone
from music.stations s
cross join lateral (select date_trunc('week', now() at time zone s.timezone)::date as monday) w
cross join lateral music.broadcasts(w.monday, w.monday + 6) o
join music.schedule_blocks b on b.id = o.block_id
join music.radio_shows h on h.id = o.show_id and h.status = 'live'
where o.station_id = s.id
order by o.starts_at;
comment on view api.radio_schedule_this_week is 'What is on the radio this week, Monday to Sunday of the station''s calendar, at real times.';
comment on column api.radio_schedule_this_week.starts_at is 'system: when it starts (UTC)';
comment on column api.radio_schedule_this_week.ends_at is 'system: when it ends (UTC)';
comment on column api.radio_schedule_this_week.starts_at_local is 'system: when it starts, on the wall clock of the station';
comment on column api.radio_schedule_this_week.ends_at_local is 'system: when it ends, on the wall clock of the station';
call kernel.publish('api.radio_schedule_this_week', 'mine', '{anon, authenticated}', same_for_all => true);
