-- What the label brings out.
create table music.records_releases (
    id uuid primary key default gen_random_uuid(),
    slug text not null
        constraint record_slug_is_free unique
        constraint slug_is_3_to_80_letters_digits_or_hyphens check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 3 and 80),
    title text not null constraint title_has_1_to_200_characters check (char_length(trim(title)) > 0 and char_length(title) <= 200),
    artist text not null constraint artist_has_1_to_200_characters check (char_length(trim(artist)) > 0 and char_length(artist) <= 200),
    label text not null default 'RAW CONVICT RECORDS' constraint label_has_at_most_200_characters check (char_length(label) <= 200),
    release_date date,
    artwork_url text constraint artwork_url_is_https check (artwork_url ~ '^https://' and char_length(artwork_url) <= 500),
    soundcloud_url text constraint soundcloud_url_is_https check (soundcloud_url ~ '^https://' and char_length(soundcloud_url) <= 500),
    status text not null default 'draft' constraint status_is_known check (status in ('draft', 'scheduled', 'live', 'archived')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint what_is_scheduled_has_a_date check (status <> 'scheduled' or release_date is not null)
);
create index on music.records_releases (release_date);
create index on music.records_releases (status, release_date);
comment on table music.records_releases is 'Records of the label. One that is scheduled goes live on its date.';
comment on column music.records_releases.id is 'system: key';
comment on column music.records_releases.slug is 'system: its name in addresses';
comment on column music.records_releases.title is 'system: what it is called';
comment on column music.records_releases.artist is 'system: by whom';
comment on column music.records_releases.label is 'system: the label';
comment on column music.records_releases.release_date is 'system: when it comes out, on the calendar of the station';
comment on column music.records_releases.artwork_url is 'system: its picture';
comment on column music.records_releases.soundcloud_url is 'system: where to listen';
comment on column music.records_releases.status is 'system: draft, scheduled, live or archived';
comment on column music.records_releases.created_at is 'system: when it was made';
comment on column music.records_releases.updated_at is 'system: when it last changed';
call kernel.register('music.records_releases');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('music.records_releases', null, 'draft', 'admin'), ('music.records_releases', 'draft', 'scheduled', 'admin'),
    ('music.records_releases', 'scheduled', 'draft', 'admin'), ('music.records_releases', 'draft', 'live', 'admin'),
    ('music.records_releases', 'scheduled', 'live', 'admin'), ('music.records_releases', 'scheduled', 'live', 'system'),
    ('music.records_releases', 'live', 'archived', 'admin'), ('music.records_releases', 'archived', 'live', 'admin');
