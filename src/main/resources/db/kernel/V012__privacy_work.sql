-- What is done about a request, step by step, so that it can be resumed, retried and read by the person.
create table kernel.dsar_events (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references kernel.dsar_requests (id) on delete cascade,
    at timestamptz not null default clock_timestamp(),
    event text not null constraint event_is_one_word check (event ~ '^[a-z_]+$'),
    by text not null constraint who_is_known check (by in ('person', 'support', 'system')),
    detail jsonb not null default '{}'
);
create index on kernel.dsar_events (request_id, at);
comment on table kernel.dsar_events is 'Everything that happened to a request, for the person to read. Lines are never changed.';
comment on column kernel.dsar_events.id is 'system: key';
comment on column kernel.dsar_events.request_id is 'system: the request';
comment on column kernel.dsar_events.at is 'system: when';
comment on column kernel.dsar_events.event is 'system: what happened';
comment on column kernel.dsar_events.by is 'system: who did it: the person, support or the program';
comment on column kernel.dsar_events.detail is 'system: counts and codes; no personal value';

create table kernel.dsar_steps (
    request_id uuid not null references kernel.dsar_requests (id) on delete cascade,
    place integer not null constraint place_is_positive check (place > 0),
    name text not null constraint step_is_upper_case check (name ~ '^[A-Z_]+$'),
    object text,
    status text not null default 'pending' constraint status_is_known check (status in ('pending', 'done', 'failed')),
    attempts integer not null default 0,
    rows bigint constraint rows_are_counted check (rows >= 0),
    fault text,
    done_at timestamptz,
    primary key (request_id, place)
);
comment on table kernel.dsar_steps is 'The steps of a request under way. A step that is done is never done again.';
comment on column kernel.dsar_steps.request_id is 'system: the request';
comment on column kernel.dsar_steps.place is 'system: its place in the order';
comment on column kernel.dsar_steps.name is 'system: what is done';
comment on column kernel.dsar_steps.object is 'system: the table or the processor it is done to';
comment on column kernel.dsar_steps.status is 'system: pending, done or failed (it is tried again, or by support)';
comment on column kernel.dsar_steps.attempts is 'system: how often it was begun';
comment on column kernel.dsar_steps.rows is 'system: how many rows it found';
comment on column kernel.dsar_steps.fault is 'system: the code of what it failed of';
comment on column kernel.dsar_steps.done_at is 'system: when it was done';

create table kernel.dsar_codes (
    request_id uuid primary key references kernel.dsar_requests (id) on delete cascade,
    hash text not null,
    attempts_left integer not null default 5 constraint attempts_end check (attempts_left >= 0),
    expires_at timestamptz not null default now() + interval '15 minutes'
);
comment on table kernel.dsar_codes is 'One-time codes sent to a verified address: one a request, a new one replaces it.';
comment on column kernel.dsar_codes.request_id is 'system: the request';
comment on column kernel.dsar_codes.hash is 'secret: of the code, keyed with the request';
comment on column kernel.dsar_codes.attempts_left is 'system: how often it may be guessed wrong';
comment on column kernel.dsar_codes.expires_at is 'system: when it works no more';

create table kernel.dsar_exports (
    request_id uuid primary key references kernel.dsar_requests (id) on delete cascade,
    attempt uuid not null,
    wrapped bytea not null,
    parts integer,
    bytes bigint,
    sha256 text,
    expires_at timestamptz,
    link_hash text,
    link_expires_at timestamptz,
    constraint a_link_ends check ((link_hash is null) = (link_expires_at is null)),
    constraint a_finished_export_says_so check (num_nonnulls(parts, bytes, sha256, expires_at) in (0, 4))
);
comment on table kernel.dsar_exports is 'The archive made for a request: its key and its size; the bytes are in dsar_export_parts.';
comment on column kernel.dsar_exports.request_id is 'system: the request';
comment on column kernel.dsar_exports.attempt is 'system: which attempt at making it; parts of others are void';
comment on column kernel.dsar_exports.wrapped is 'secret: the key of its parts, wrapped by the key-encryption key';
comment on column kernel.dsar_exports.parts is 'system: of how many parts it is; null: it is being made';
comment on column kernel.dsar_exports.bytes is 'system: how long it is, unencrypted';
comment on column kernel.dsar_exports.sha256 is 'system: the hash of it';
comment on column kernel.dsar_exports.expires_at is 'system: when it is deleted';
comment on column kernel.dsar_exports.link_hash is 'secret: of the one link that fetches it, once';
comment on column kernel.dsar_exports.link_expires_at is 'system: when the link works no more';

create table kernel.dsar_export_parts (
    request_id uuid not null references kernel.dsar_exports (request_id) on delete cascade,
    attempt uuid not null,
    place integer not null,
    sealed bytea not null,
    primary key (request_id, attempt, place)
);
alter table kernel.dsar_export_parts alter column sealed set storage external;
comment on table kernel.dsar_export_parts is 'The bytes of archives, encrypted part by part (AES-256-GCM).';
comment on column kernel.dsar_export_parts.request_id is 'system: the request';
comment on column kernel.dsar_export_parts.attempt is 'system: which attempt at making it';
comment on column kernel.dsar_export_parts.place is 'system: its place, from 0';
comment on column kernel.dsar_export_parts.sealed is 'secret: nonce, bytes and tag';
