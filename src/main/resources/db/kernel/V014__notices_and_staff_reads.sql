-- What people were told when they agreed, and who among staff read what of whom.
create table kernel.consent_notices (
    purpose text not null references kernel.consent_purposes (name) on update restrict on delete cascade,
    version text not null constraint version_has_1_to_80_characters check (char_length(version) between 1 and 80),
    text text not null constraint text_has_10_to_8000_characters check (char_length(text) between 10 and 8000),
    asks_again boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (purpose, version)
);
create index on kernel.consent_notices (purpose, created_at);
comment on table kernel.consent_notices is 'What people are told before they agree, in every version (GDPR Art. 7(1), 13). Versions are added, never changed.';
comment on column kernel.consent_notices.purpose is 'system: what it is about';
comment on column kernel.consent_notices.version is 'system: what the version is called';
comment on column kernel.consent_notices.text is 'system: the words people are shown';
comment on column kernel.consent_notices.asks_again is 'system: whether consent to earlier versions holds no more';
comment on column kernel.consent_notices.created_at is 'system: since when it is shown';

alter table kernel.endpoints add column for_staff boolean not null default false;
comment on column kernel.endpoints.for_staff is 'system: whether staff read rows of others here: each read leaves a line first';

create table kernel.staff_reads (
    id uuid primary key default gen_random_uuid(),
    created_at timestamptz not null default clock_timestamp(),
    actor_id uuid,
    subject_id uuid not null,
    view text not null,
    what text not null,
    reason text not null constraint reason_is_3_to_500_characters check (char_length(reason) between 3 and 500),
    request_id text
);
create index on kernel.staff_reads (subject_id, created_at);
create index on kernel.staff_reads (created_at);
comment on table kernel.staff_reads is 'Who among staff read data of whom, and why: written and committed before they are shown anything. Lines are never changed.';
comment on column kernel.staff_reads.id is 'system: key';
comment on column kernel.staff_reads.created_at is 'system: when';
comment on column kernel.staff_reads.actor_id is 'subject: who read';
comment on column kernel.staff_reads.subject_id is 'subject: whose data';
comment on column kernel.staff_reads.view is 'system: where';
comment on column kernel.staff_reads.what is 'system: which columns, found by which; no value';
comment on column kernel.staff_reads.reason is 'content: why, in the words of who read';
comment on column kernel.staff_reads.request_id is 'system: the request';

create table kernel.access_delays (
    person_id uuid primary key,
    grounds text not null constraint grounds_have_3_to_500_characters check (char_length(grounds) between 3 and 500),
    placed_by uuid,
    created_at timestamptz not null default now(),
    ends_at timestamptz not null,
    constraint a_delay_ends_within_half_a_year check (ends_at > created_at and ends_at <= created_at + interval '6 months')
);
create index on kernel.access_delays (placed_by);
comment on table kernel.access_delays is 'Whose log of accesses is shown later, because knowing it now would defeat an investigation (GDPR Art. 23(1)(d)); it ends by itself.';
comment on column kernel.access_delays.person_id is 'subject: whose log';
comment on column kernel.access_delays.grounds is 'content: on what grounds';
comment on column kernel.access_delays.placed_by is 'subject: who placed it';
comment on column kernel.access_delays.created_at is 'system: what happened since then is not shown yet';
comment on column kernel.access_delays.ends_at is 'system: when it is shown';
