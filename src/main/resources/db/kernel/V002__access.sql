-- What a person may do beyond being signed in, and what they have agreed to.
create table kernel.roles (
    name text primary key constraint role_is_one_word check (name ~ '^[a-z_]+$' and name not in ('owner', 'system')),
    meaning text not null
);
comment on table kernel.roles is 'The roles that can be granted to a person.';
comment on column kernel.roles.name is 'system: the role';
comment on column kernel.roles.meaning is 'system: what who holds it may do';
insert into kernel.roles (name, meaning) values
    ('admin', 'grants roles and works with every module''s staff commands'),
    ('moderator', 'reviews reports and acts on what breaks the rules'),
    ('support', 'answers people''s requests about their own data');

create table kernel.role_grants (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null,
    role text not null references kernel.roles (name) on update restrict on delete restrict,
    granted_by uuid constraint nobody_grants_themselves check (granted_by <> person_id),
    granted_at timestamptz not null default now(),
    revoked_by uuid constraint nobody_revokes_themselves check (revoked_by <> person_id),
    revoked_at timestamptz,
    constraint revocation_follows_grant check (revoked_at >= granted_at)
);
create unique index one_live_grant_per_person_and_role on kernel.role_grants (person_id, role) where revoked_at is null;
create index on kernel.role_grants (person_id);
create index on kernel.role_grants (role);
create index on kernel.role_grants (granted_by);
create index on kernel.role_grants (revoked_by);
comment on table kernel.role_grants is 'Who holds which role. A revoked grant works no more from the next request on.';
comment on column kernel.role_grants.id is 'system: key';
comment on column kernel.role_grants.person_id is 'subject: who holds the role';
comment on column kernel.role_grants.role is 'system: the role';
comment on column kernel.role_grants.granted_by is 'subject: who granted it; null: the command line';
comment on column kernel.role_grants.granted_at is 'system: since when';
comment on column kernel.role_grants.revoked_by is 'subject: who took it back; null: the command line, or nobody yet';
comment on column kernel.role_grants.revoked_at is 'system: since when it works no more';

create table kernel.consent_purposes (
    name text primary key constraint purpose_is_one_word check (name ~ '^[a-z_]+$'),
    meaning text not null
);
comment on table kernel.consent_purposes is 'What people can be asked to agree to, one purpose each (GDPR Art. 6(1)(a), 7).';
comment on column kernel.consent_purposes.name is 'system: the purpose';
comment on column kernel.consent_purposes.meaning is 'system: what a person agrees to, in the words they are shown';

create table kernel.consent_events (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null,
    purpose text not null references kernel.consent_purposes (name) on update restrict on delete restrict,
    state text not null constraint state_is_known check (state in ('given', 'withdrawn')),
    notice_version text not null,
    at timestamptz not null default clock_timestamp()
);
create index on kernel.consent_events (person_id, purpose, at desc);
create index on kernel.consent_events (purpose);
comment on table kernel.consent_events is 'What people gave and withdrew consent to; the newest line per purpose holds. Lines are never changed.';
comment on column kernel.consent_events.id is 'system: key';
comment on column kernel.consent_events.person_id is 'subject: who decided';
comment on column kernel.consent_events.purpose is 'behaviour: what it is about';
comment on column kernel.consent_events.state is 'behaviour: given or withdrawn';
comment on column kernel.consent_events.notice_version is 'system: the version of the notice the person was shown';
comment on column kernel.consent_events.at is 'behaviour: when';
