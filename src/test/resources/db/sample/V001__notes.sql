-- A module as small as can be that uses everything the kernel offers: people write notes about places, scan the codes
-- that hang there, report each other's notes, and may show themselves on a list.
create table sample.places (
    id uuid primary key default gen_random_uuid(),
    name text not null constraint name_is_not_blank check (name ~ '\S'),
    city text not null,
    entry_minor integer not null constraint price_is_positive check (entry_minor > 0),
    currency text not null constraint currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table sample.places is 'Where things happen. Reference data: staff change it, everybody may see it.';
comment on column sample.places.id is 'system: key';
comment on column sample.places.name is 'system: what the place calls itself';
comment on column sample.places.city is 'system: where it is';
comment on column sample.places.entry_minor is 'system: what it costs to get in, in minor units';
comment on column sample.places.currency is 'system: the currency of the price';
comment on column sample.places.created_at is 'system: since when it is known';
comment on column sample.places.updated_at is 'system: when it last changed';
call kernel.register('sample.places');

create table sample.notes (
    id uuid primary key default gen_random_uuid(),
    author_id uuid not null references identity.people (id) on delete cascade,
    place_id uuid not null references sample.places (id) on delete cascade,
    title text not null constraint title_is_not_blank check (title ~ '\S'),
    reply_to text constraint reply_to_is_an_address check (reply_to ~ '^[^@\s]+@[^@\s]+$'),
    status text not null default 'draft' constraint status_is_known check (status in ('draft', 'live', 'removed')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on sample.notes (author_id);
create index on sample.notes (place_id);
comment on table sample.notes is 'What people write about places. Their own affair until a moderator removes it.';
comment on column sample.notes.id is 'system: key';
comment on column sample.notes.author_id is 'subject: who wrote it';
comment on column sample.notes.place_id is 'system: what it is about';
comment on column sample.notes.title is 'content: what it says';
comment on column sample.notes.reply_to is 'contact: where answers go';
comment on column sample.notes.status is 'system: draft, live or removed';
comment on column sample.notes.created_at is 'behaviour: when it was written';
comment on column sample.notes.updated_at is 'behaviour: when it last changed';
call kernel.register('sample.notes', subject => 'author_id', own => true);
insert into kernel.transitions (relation, from_state, to_state, by, reason_required) values
    ('sample.notes', null, 'draft', 'owner', false),
    ('sample.notes', 'draft', 'live', 'owner', false),
    ('sample.notes', 'live', 'draft', 'owner', false),
    ('sample.notes', 'live', 'removed', 'moderator', true),
    ('sample.notes', 'removed', 'draft', 'moderator', true);

create table sample.pictures (
    id uuid primary key default gen_random_uuid(),
    note_id uuid not null references sample.notes (id) on delete cascade,
    caption text not null
);
create index on sample.pictures (note_id);
comment on table sample.pictures is 'What belongs to a note, and so to who wrote it.';
comment on column sample.pictures.id is 'system: key';
comment on column sample.pictures.note_id is 'system: the note';
comment on column sample.pictures.caption is 'content: what it shows';
call kernel.register('sample.pictures', via => 'note_id', own => true);

create table sample.reports (
    id uuid primary key default gen_random_uuid(),
    reporter_id uuid not null references identity.people (id) on delete cascade,
    note_id uuid not null references sample.notes (id) on delete cascade,
    text text not null,
    status text not null default 'open' constraint status_is_known check (status in ('open', 'resolved')),
    created_at timestamptz not null default now(),
    constraint one_report_per_person_and_note unique (reporter_id, note_id)
);
create index on sample.reports (note_id);
comment on table sample.reports is 'What people tell moderators. Every change of one by staff is audited.';
comment on column sample.reports.id is 'system: key';
comment on column sample.reports.reporter_id is 'subject: who reports';
comment on column sample.reports.note_id is 'system: what they report';
comment on column sample.reports.text is 'message: what they say';
comment on column sample.reports.status is 'system: open or resolved';
comment on column sample.reports.created_at is 'behaviour: when they reported it';
call kernel.register('sample.reports', subject => 'reporter_id', own => true, erase => 'anonymise', retain => '1 year');
insert into kernel.transitions (relation, from_state, to_state, by, reason_required) values
    ('sample.reports', null, 'open', 'owner', false),
    ('sample.reports', 'open', 'resolved', 'moderator', true);
