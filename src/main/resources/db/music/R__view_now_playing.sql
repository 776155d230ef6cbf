drop view if exists api.now_playing;
create view api.now_playing with (security_invoker = true) as
with override as (
    select o.track, o.artist, o.artwork_url, o.set_at, o.expires_at from music.now_playing_overrides o
    where o.expires_at > now() order by o.set_at desc, o.id limit 1
), on_air as (
    select h.slug, h.name, h.host, b.starts_at, b.ends_at
    from music.stations s
    cross join lateral (select (now() at time zone s.timezone)::date as today) d
    cross join lateral music.broadcasts(d.today, d.today) b
    join music.radio_shows h on h.id = b.show_id and h.status = 'live'
    where b.station_id = s.id and b.starts_at <= now() and b.ends_at > now()
    order by b.starts_at desc, b.block_id limit 1
)
select case when v.track is null then 'schedule' else 'override' end as source, v.track, v.artist, v.artwork_url,
    a.slug as show_slug, a.name as show_name, a.host, coalesce(v.set_at, a.starts_at) as since,
    coalesce(v.expires_at, a.ends_at) as until
from override v full join on_air a on true;
comment on view api.now_playing is 'What is on the air now: one row, or none between shows.';
comment on column api.now_playing.source is 'system: schedule, or override while somebody said what plays';
comment on column api.now_playing.track is 'system: the track, if it was said';
comment on column api.now_playing.artist is 'system: by whom';
comment on column api.now_playing.artwork_url is 'system: its picture';
comment on column api.now_playing.show_slug is 'system: the show of the grid, if one is on';
comment on column api.now_playing.show_name is 'system: its name';
comment on column api.now_playing.host is 'system: who hosts it';
comment on column api.now_playing.since is 'system: since when';
comment on column api.now_playing.until is 'system: until when, at most';
call kernel.publish('api.now_playing', 'mine', '{anon, authenticated}', same_for_all => true);
