-- The radio: shows, the weekly grid, what plays instead just now.
create table music.stations (
    id text primary key constraint id_is_one_word check (id ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    timezone text not null
        constraint timezone_looks_like_one check (timezone ~ '^[A-Za-z]+(/[A-Za-z_+-]+)*$' and char_length(timezone) <= 60)
);
comment on table music.stations is 'Stations and the zone their week is in. Changed by migrations only.';
comment on column music.stations.id is 'system: key';
comment on column music.stations.name is 'system: what it is called';
comment on column music.stations.timezone is 'system: the time zone of its grid (IANA)';
call kernel.register('music.stations');
call kernel.backfill('music.stations');
insert into music.stations (id, name, timezone) values ('hotmess', 'HOTMESS Radio', 'Europe/London');

create table music.radio_shows (
    id uuid primary key default gen_random_uuid(),
    slug text not null
        constraint show_slug_is_free unique
        constraint slug_is_3_to_80_letters_digits_or_hyphens check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 3 and 80),
    name text not null constraint name_has_1_to_200_characters check (char_length(trim(name)) > 0 and char_length(name) <= 200),
    description text constraint description_has_at_most_5000_characters check (char_length(description) <= 5000),
    host text constraint host_has_at_most_200_characters check (char_length(host) <= 200),
    status text not null default 'draft' constraint status_is_known check (status in ('draft', 'live', 'archived')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on music.radio_shows (status);
comment on table music.radio_shows is 'Radio shows.';
comment on column music.radio_shows.id is 'system: key';
comment on column music.radio_shows.slug is 'system: its name in addresses';
comment on column music.radio_shows.name is 'system: what it is called';
comment on column music.radio_shows.description is 'system: what it is about';
comment on column music.radio_shows.host is 'system: the name under which its host is announced';
comment on column music.radio_shows.status is 'system: draft, live or archived';
comment on column music.radio_shows.created_at is 'system: when it was made';
comment on column music.radio_shows.updated_at is 'system: when it last changed';
call kernel.register('music.radio_shows');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('music.radio_shows', null, 'draft', 'admin'), ('music.radio_shows', 'draft', 'live', 'admin'),
    ('music.radio_shows', 'live', 'draft', 'admin'), ('music.radio_shows', 'live', 'archived', 'admin'),
    ('music.radio_shows', 'archived', 'live', 'admin');

create table music.schedule_blocks (
    id uuid primary key default gen_random_uuid(),
    station_id text not null default 'hotmess' references music.stations (id) on update restrict on delete restrict,
    show_id uuid not null references music.radio_shows (id) on delete cascade,
    day_of_week integer not null constraint day_of_week_is_0_to_6 check (day_of_week between 0 and 6),
    start_time time not null,
    end_time time not null,
    status text not null default 'live' constraint status_is_known check (status in ('draft', 'live', 'overridden')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint a_block_has_a_length check (end_time <> start_time)
);
create index on music.schedule_blocks (station_id);
create index on music.schedule_blocks (show_id);
create index on music.schedule_blocks (day_of_week, start_time) where status = 'live';
comment on table music.schedule_blocks is 'The weekly grid. A block that ends before it starts runs over midnight.';
comment on column music.schedule_blocks.id is 'system: key';
comment on column music.schedule_blocks.station_id is 'system: the station, whose zone the times are in';
comment on column music.schedule_blocks.show_id is 'system: the show';
comment on column music.schedule_blocks.day_of_week is 'system: the day it starts on: 0 Sunday to 6 Saturday';
comment on column music.schedule_blocks.start_time is 'system: when it starts, on the wall clock of the station';
comment on column music.schedule_blocks.end_time is 'system: when it ends; earlier than start_time: on the next day';
comment on column music.schedule_blocks.status is 'system: draft, live or overridden';
comment on column music.schedule_blocks.created_at is 'system: when it was made';
comment on column music.schedule_blocks.updated_at is 'system: when it last changed';
call kernel.register('music.schedule_blocks');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'music.schedule_blocks'::regclass, w.from_state, w.to_state, 'admin'
from (values (null, 'draft'), (null, 'live'), ('draft', 'live'), ('live', 'draft'), ('live', 'overridden'),
    ('overridden', 'live'), ('overridden', 'draft')) w (from_state, to_state);

create table music.now_playing_overrides (
    id uuid primary key default gen_random_uuid(),
    track text not null constraint track_has_1_to_200_characters check (char_length(trim(track)) > 0 and char_length(track) <= 200),
    artist text not null constraint artist_has_1_to_200_characters check (char_length(trim(artist)) > 0 and char_length(artist) <= 200),
    artwork_url text constraint artwork_url_is_https check (artwork_url ~ '^https://' and char_length(artwork_url) <= 500),
    set_by uuid default auth.uid() references identity.people (id) on delete set null,
    set_at timestamptz not null default now(),
    expires_at timestamptz not null default now() + interval '30 minutes',
    constraint expires_within_a_day check (expires_at > set_at and expires_at <= set_at + interval '24 hours')
);
create index on music.now_playing_overrides (expires_at);
create index on music.now_playing_overrides (set_by);
comment on table music.now_playing_overrides is 'What plays instead of the grid, for a while. They expire by themselves.';
comment on column music.now_playing_overrides.id is 'system: key';
comment on column music.now_playing_overrides.track is 'system: the track';
comment on column music.now_playing_overrides.artist is 'system: by whom';
comment on column music.now_playing_overrides.artwork_url is 'system: its picture';
comment on column music.now_playing_overrides.set_by is 'subject: the admin who said so';
comment on column music.now_playing_overrides.set_at is 'system: since when it plays';
comment on column music.now_playing_overrides.expires_at is 'system: until when; 30 minutes unless said, at most a day';
call kernel.register('music.now_playing_overrides', subject => 'set_by', own => true, erase => 'anonymise', basis => 'contract');
