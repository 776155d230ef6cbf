create or replace function music.broadcasts(from_day date, to_day date)
    returns table (block_id uuid, show_id uuid, station_id text, starts_at timestamptz, ends_at timestamptz)
    language sql stable set search_path = ''
begin atomic
    -- the wall clock of each day, so that daylight saving comes out right; what falls into the hour that is skipped
    -- is not on
    select b.id, b.show_id, b.station_id, t.starts_at, t.ends_at
    from generate_series(from_day - 1, to_day, interval '1 day') d (day)
    join music.schedule_blocks b on b.day_of_week = extract(dow from d.day)
    join music.stations s on s.id = b.station_id
    cross join lateral (
        select (d.day::date + b.start_time) at time zone s.timezone as starts_at,
            (d.day::date + b.end_time + case when b.end_time < b.start_time then interval '1 day' else interval '0' end)
                at time zone s.timezone as ends_at) t
    where b.status = 'live' and t.ends_at > t.starts_at and t.ends_at > from_day::timestamp at time zone s.timezone;
end;
comment on function music.broadcasts(date, date) is 'When the live blocks of the grid are on the air, on real dates, from a day to a day of the station''s calendar; what began the evening before and runs into them is among it.';
grant execute on function music.broadcasts(date, date) to anon, authenticated;
