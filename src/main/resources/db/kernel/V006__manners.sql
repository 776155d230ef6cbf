-- What every endpoint owes its callers: the same answer to the same request, and a measure to what can be abused.
create table kernel.kept_answers (
    id uuid primary key default gen_random_uuid(),
    person_id uuid,
    role text not null,
    key_hash bytea not null constraint key_hash_is_sha256 check (length(key_hash) = 32),
    request_hash bytea not null constraint request_hash_is_sha256 check (length(request_hash) = 32),
    answer bytea not null,
    audit_event uuid,
    answered_at timestamptz not null default clock_timestamp(),
    constraint one_answer_per_caller_and_key unique nulls not distinct (person_id, role, key_hash)
);
create index on kernel.kept_answers (answered_at);
comment on table kernel.kept_answers is 'Answers to requests that came with an Idempotency-Key, kept for 24 hours (draft-ietf-httpapi-idempotency-key-header). Written in the transaction of the effect: there is an answer exactly if it happened.';
comment on column kernel.kept_answers.id is 'system: key';
comment on column kernel.kept_answers.person_id is 'subject: who asked; null: a service';
comment on column kernel.kept_answers.role is 'system: the database role that asked';
comment on column kernel.kept_answers.key_hash is 'system: SHA-256 of the key the client chose';
comment on column kernel.kept_answers.request_hash is 'system: SHA-256 of method, path, query and body, to tell another request under the same key';
comment on column kernel.kept_answers.answer is 'derived: status, headers and body, sealed (AES-256-GCM) under the key-encryption key and the client''s own key, which is not stored';
comment on column kernel.kept_answers.audit_event is 'system: the audit row that the request left';
comment on column kernel.kept_answers.answered_at is 'behaviour: when it was answered';

create table kernel.limits (
    name text primary key constraint limit_is_one_word check (name ~ '^[a-z_]+$'),
    meaning text not null,
    window_length interval not null constraint window_is_at_most_a_day
        check (window_length > interval '0' and window_length <= interval '1 day'),
    per_person integer not null constraint per_person_is_positive check (per_person > 0),
    per_address integer not null constraint per_address_is_positive check (per_address > 0),
    views text[] not null default '{}'
);
comment on table kernel.limits is 'How often one may do what can be abused. An operator may change the numbers; they hold from the next request on.';
comment on column kernel.limits.name is 'system: the name; commands and RateLimit headers use it';
comment on column kernel.limits.meaning is 'system: what is counted';
comment on column kernel.limits.window_length is 'system: the length of a window; windows follow each other without overlap';
comment on column kernel.limits.per_person is 'system: the most in one window by one person';
comment on column kernel.limits.per_address is 'system: the most in one window from one address; more, because a venue or a carrier has one address for many people';
comment on column kernel.limits.views is 'system: the published views of which each inserted row counts';

-- a crash may forget the present window; that is worth less than a write to the log for each request
create unlogged table kernel.limit_counts (
    id uuid primary key default gen_random_uuid(),
    limit_name text not null references kernel.limits (name) on update cascade on delete cascade,
    person_id uuid,
    address_hash text,
    window_started_at timestamptz not null,
    spent integer not null,
    constraint counted_by_person_or_by_address check (num_nonnulls(person_id, address_hash) = 1),
    constraint one_count_per_window unique nulls not distinct (limit_name, person_id, address_hash, window_started_at)
);
create index on kernel.limit_counts (window_started_at);
create index on kernel.limit_counts (person_id);
comment on table kernel.limit_counts is 'What was done in the present window, by person and by address; the same for all replicas.';
comment on column kernel.limit_counts.id is 'system: key';
comment on column kernel.limit_counts.limit_name is 'system: what is counted';
comment on column kernel.limit_counts.person_id is 'subject: who did it';
comment on column kernel.limit_counts.address_hash is 'device: from where, keyed so that it tells nothing in another window';
comment on column kernel.limit_counts.window_started_at is 'behaviour: when the window began';
comment on column kernel.limit_counts.spent is 'behaviour: how often in this window';
