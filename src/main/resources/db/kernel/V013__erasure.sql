-- What erasing a person needs to know, and what it remembers while it is under way.
alter table kernel.registrations add column replacements jsonb not null default '{}';
comment on column kernel.registrations.replacements is 'system: by column, the SQL expression that takes its place where a row is anonymised and the rule does not fit';

alter table kernel.registrations add column aged_by text;
comment on column kernel.registrations.aged_by is 'system: from when retain counts, in SQL over the row; null: created_at, or the row it belongs to';

create table kernel.retention_runs (
    relation regclass primary key,
    ran_at timestamptz not null,
    deleted bigint not null default 0,
    fault text
);
comment on table kernel.retention_runs is 'What retention last did to each table.';
comment on column kernel.retention_runs.relation is 'system: the table';
comment on column kernel.retention_runs.ran_at is 'system: when it last ran';
comment on column kernel.retention_runs.deleted is 'system: how many rows it has deleted so far';
comment on column kernel.retention_runs.fault is 'system: the code of what it failed of last time; null: it did not';

create table kernel.erasure_guards (
    name text primary key constraint guard_is_one_word check (name ~ '^[a-z_]+$'),
    module name not null,
    function text not null,
    meaning text not null
);
comment on table kernel.erasure_guards is 'What stands in the way of erasing a person, and has to be settled first.';
comment on column kernel.erasure_guards.name is 'system: the code by which it is refused';
comment on column kernel.erasure_guards.module is 'system: the module that knows';
comment on column kernel.erasure_guards.function is 'system: takes a person (uuid) and says whether it stands in the way (boolean)';
comment on column kernel.erasure_guards.meaning is 'system: the same in words, and what would settle it';

create table kernel.processors (
    name text primary key constraint processor_is_one_word check (name ~ '^[a-z_]+$'),
    module name not null,
    function text not null,
    meaning text not null,
    told_last boolean not null default false
);
comment on table kernel.processors is 'Who else holds data about people on our behalf and is told of an erasure (GDPR Art. 17(2), 19, 28).';
comment on column kernel.processors.name is 'system: the processor';
comment on column kernel.processors.module is 'system: the module that works with it';
comment on column kernel.processors.function is 'system: takes a person (uuid) and returns by which keys the processor knows them (text[])';
comment on column kernel.processors.meaning is 'system: who they are and what they hold';
comment on column kernel.processors.told_last is 'system: true: told once it is proven that nothing is left here';

create table kernel.erasures (
    request_id uuid primary key references kernel.dsar_requests (id) on delete cascade,
    tombstone uuid not null,
    sealed bytea
);
comment on table kernel.erasures is 'Erasures under way. The last step takes the line away, and with it all that ties the person to their tombstone.';
comment on column kernel.erasures.request_id is 'system: the request';
comment on column kernel.erasures.tombstone is 'system: the nobody that takes the person''s place in rows that stay';
comment on column kernel.erasures.sealed is 'secret: by what the person could be found, sealed; what must be nowhere in the end';

create table kernel.processor_notices (
    request_id uuid not null references kernel.dsar_requests (id) on delete cascade,
    processor text not null references kernel.processors (name) on update restrict on delete cascade,
    sealed bytea,
    receipt text constraint receipt_has_at_most_500_characters check (char_length(receipt) <= 500),
    told_at timestamptz,
    primary key (request_id, processor),
    constraint who_was_told_is_not_told_again check (told_at is null or sealed is null)
);
create index on kernel.processor_notices (processor);
comment on table kernel.processor_notices is 'What processors are told of an erasure: written with its first step, sent until it is answered.';
comment on column kernel.processor_notices.request_id is 'system: the request';
comment on column kernel.processor_notices.processor is 'system: the processor';
comment on column kernel.processor_notices.sealed is 'secret: by which keys it knows the person; gone once it was told';
comment on column kernel.processor_notices.receipt is 'system: what the processor calls the work';
comment on column kernel.processor_notices.told_at is 'system: when it was done there';

create table kernel.legal_holds (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null,
    grounds text not null constraint grounds_have_3_to_500_characters check (char_length(grounds) between 3 and 500),
    placed_by uuid,
    created_at timestamptz not null default now(),
    lifted_at timestamptz
);
create index on kernel.legal_holds (person_id) where lifted_at is null;
create index on kernel.legal_holds (person_id);
create index on kernel.legal_holds (placed_by);
comment on table kernel.legal_holds is 'Whose data must be kept for legal claims or by order: neither erasure nor retention takes any of it (GDPR Art. 17(3), 18(2)).';
comment on column kernel.legal_holds.id is 'system: key';
comment on column kernel.legal_holds.person_id is 'subject: whose data';
comment on column kernel.legal_holds.grounds is 'content: on what grounds';
comment on column kernel.legal_holds.placed_by is 'subject: who placed it';
comment on column kernel.legal_holds.created_at is 'system: since when';
comment on column kernel.legal_holds.lifted_at is 'system: until when; null: it holds';

create table kernel.suppressions (
    hash text primary key,
    created_at timestamptz not null default now()
);
comment on table kernel.suppressions is 'Addresses of people who were erased, as keyed hashes, so that no import and no webhook brings them back.';
comment on column kernel.suppressions.hash is 'system: HMAC-SHA-256 of the address; who has the tables alone cannot try addresses';
comment on column kernel.suppressions.created_at is 'system: since when';
