-- The core of the night: an event, a ticket, a venue, an experience, a community gathering.
create table nightlife.beacons (
    id uuid primary key default gen_random_uuid(),
    slug text not null
        constraint slug_is_free unique
        constraint slug_is_3_to_80_letters_digits_or_hyphens check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 3 and 80),
    title text not null
        constraint title_is_not_empty check (char_length(trim(title)) > 0)
        constraint title_has_at_most_200_characters check (char_length(title) <= 200),
    description text constraint description_has_at_most_5000_characters check (char_length(description) <= 5000),
    type text not null constraint type_is_known check (type in ('event', 'ticket', 'venue', 'experience', 'community')),
    city_id text not null references nightlife.cities (id) on update restrict on delete restrict,
    region_id text constraint region_has_at_most_80_characters check (char_length(region_id) <= 80),
    venue_id uuid references nightlife.beacons (id) on delete set null,
    timezone text not null default 'Europe/London'
        constraint timezone_looks_like_one check (timezone ~ '^[A-Za-z]+(/[A-Za-z_+-]+)*$' and char_length(timezone) <= 60),
    start_at timestamptz,
    end_at timestamptz,
    host_type text not null constraint host_type_is_known check (host_type in ('admin', 'venue', 'approved_host')),
    creator_id uuid default auth.uid() references identity.people (id) on delete set null,
    status text not null default 'draft'
        constraint status_is_known check (status in ('draft', 'pending_review', 'live', 'expired', 'archived', 'disabled')),
    ruleset_id uuid,
    content_flags jsonb not null default '[]'
        constraint content_flags_are_a_short_list check (jsonb_typeof(content_flags) = 'array' and jsonb_array_length(content_flags) <= 10
            and pg_column_size(content_flags) <= 1024),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint ends_after_start check (end_at > start_at)
);
create index on nightlife.beacons (city_id);
create index on nightlife.beacons (creator_id);
create index on nightlife.beacons (venue_id);
create index on nightlife.beacons (type);
create index on nightlife.beacons (status, city_id);
create index on nightlife.beacons (end_at) where status in ('live', 'expired');
create index on nightlife.beacons (city_id, end_at) where status = 'live';
comment on table nightlife.beacons is 'What is on: made by hosts as drafts, let live by admins, over by the clock. Hidden by moderation from any state, and brought back to it.';
comment on column nightlife.beacons.id is 'system: key';
comment on column nightlife.beacons.slug is 'content: its name in addresses';
comment on column nightlife.beacons.title is 'content: what it is called';
comment on column nightlife.beacons.description is 'content: what it is about';
comment on column nightlife.beacons.type is 'system: event, ticket, venue, experience or community';
comment on column nightlife.beacons.city_id is 'location: the city it is in';
comment on column nightlife.beacons.region_id is 'location: the part of the city';
comment on column nightlife.beacons.venue_id is 'system: the venue, a beacon of its own';
comment on column nightlife.beacons.timezone is 'location: the time zone it is announced in';
comment on column nightlife.beacons.start_at is 'system: when it starts; null: when it goes live';
comment on column nightlife.beacons.end_at is 'system: when it ends; null: it does not by itself';
comment on column nightlife.beacons.host_type is 'system: what the host is: admin, venue or approved_host; an admin judges it before it goes live';
comment on column nightlife.beacons.creator_id is 'subject: the host';
comment on column nightlife.beacons.status is 'system: draft, pending_review, live, expired, archived or disabled';
comment on column nightlife.beacons.ruleset_id is 'system: the rules it runs by';
comment on column nightlife.beacons.content_flags is 'content: what visitors should know; scans of beacons flagged sensitive are never counted';
comment on column nightlife.beacons.created_at is 'system: when the draft was made';
comment on column nightlife.beacons.updated_at is 'system: when it last changed';
call kernel.register('nightlife.beacons', subject => 'creator_id', own => true, erase => 'anonymise', basis => 'contract');

insert into kernel.transitions (relation, from_state, to_state, by) values
    ('nightlife.beacons', null, 'draft', 'owner'),
    ('nightlife.beacons', 'draft', 'pending_review', 'owner'),
    ('nightlife.beacons', 'pending_review', 'live', 'admin'),
    ('nightlife.beacons', 'pending_review', 'draft', 'admin'),
    ('nightlife.beacons', 'live', 'expired', 'system'),
    ('nightlife.beacons', 'expired', 'archived', 'owner'),
    ('nightlife.beacons', 'expired', 'archived', 'system');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'nightlife.beacons'::regclass, w.from_state, w.to_state, s.role
from unnest(array['draft', 'pending_review', 'live', 'expired', 'archived']) state (name)
cross join unnest(array['moderator', 'admin']) s (role)
cross join lateral (values (state.name, 'disabled'), ('disabled', state.name)) w (from_state, to_state);

create table nightlife.beacons_private (
    beacon_id uuid primary key references nightlife.beacons (id) on delete cascade,
    geo_hash text constraint geo_hash_has_1_to_12_characters check (geo_hash ~ '^[0-9b-hjkmnp-z]{1,12}$'),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table nightlife.beacons_private is 'What only the host and staff see of a beacon.';
comment on column nightlife.beacons_private.beacon_id is 'system: the beacon';
comment on column nightlife.beacons_private.geo_hash is 'location: where exactly it is; never public';
comment on column nightlife.beacons_private.created_at is 'system: when it was made';
comment on column nightlife.beacons_private.updated_at is 'system: when it last changed';
call kernel.register('nightlife.beacons_private', via => 'beacon_id', own => true, basis => 'contract');

create table nightlife.beacons_staff (
    beacon_id uuid primary key references nightlife.beacons (id) on delete cascade,
    state_before text constraint state_before_is_known check (state_before in ('draft', 'pending_review', 'live', 'expired', 'archived')),
    last_moderation_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table nightlife.beacons_staff is 'What moderation remembers of a beacon. Written by the trigger that guards reinstating.';
comment on column nightlife.beacons_staff.beacon_id is 'system: the beacon';
comment on column nightlife.beacons_staff.state_before is 'system: the state it had when it was disabled, and returns to; null: it is not disabled';
comment on column nightlife.beacons_staff.last_moderation_at is 'system: when it was last disabled or reinstated';
comment on column nightlife.beacons_staff.created_at is 'system: when it was first disabled';
comment on column nightlife.beacons_staff.updated_at is 'system: when this last changed';
call kernel.register('nightlife.beacons_staff', via => 'beacon_id', basis => 'legitimate interest');
