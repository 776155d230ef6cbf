-- What the kernel knows about every table and every published view. The rest of the system reads it and nothing else.
create schema auth;
create schema api;
grant usage on schema kernel, auth, api to anon, authenticated, service_role, aggregator, exporter, eraser,
    publisher, kernel_code;
grant usage on schema kernel to jobs, authenticator, server, releaser, desk_worker;

comment on schema kernel is 'Rules that hold for every module: classes of data, access, audit, releases, jobs.';
comment on schema auth is 'Who is asking: the claims of the caller of this transaction.';
comment on schema api is 'What is published. A relation here is an endpoint; its name is unique across modules.';

create table kernel.data_classes (
    name text primary key constraint name_is_one_word check (name ~ '^[a-z]+$'),
    personal boolean not null,
    meaning text not null
);
comment on table kernel.data_classes is 'The classes a column comment may start with, and whether they are about a person.';
comment on column kernel.data_classes.name is 'system: the word a column comment starts with';
comment on column kernel.data_classes.personal is 'system: true when values of this class are about a person';
comment on column kernel.data_classes.meaning is 'system: what belongs into the class';

insert into kernel.data_classes (name, personal, meaning) values
    ('system', false, 'keys, states and times that say nothing about a person by themselves'),
    ('content', true, 'what a person wrote, drew or uploaded'),
    ('subject', true, 'the key of a person'),
    ('contact', true, 'an address at which a person can be reached'),
    ('profile', true, 'how a person presents themselves'),
    ('location', true, 'where a person is, was or lives'),
    ('message', true, 'what a person sent to chosen others'),
    ('payment', true, 'what a person paid, owes or earns, and how'),
    ('device', true, 'what identifies or describes a person''s device or connection'),
    ('behaviour', true, 'what a person did, and when'),
    ('sensitive', true, 'special categories (GDPR Art. 9) and what reveals them'),
    ('secret', true, 'credentials, tokens and keys; never in an answer'),
    ('derived', true, 'what was computed about a person'),
    ('count', false, 'a number of people or of their acts; public in releases only');

create table kernel.modules (
    name name primary key,
    place smallint not null
);
comment on table kernel.modules is 'The modules that are installed, in the order in which they depend on each other.';
comment on column kernel.modules.name is 'system: the name of the module and of its schema';
comment on column kernel.modules.place is 'system: a module uses only modules of a lower place';

create table kernel.registrations (
    relation regclass primary key,
    module name not null,
    subject name,
    via name,
    own boolean not null,
    erase text not null constraint erase_is_known check (erase in ('delete', 'anonymise', 'keep')),
    basis text constraint keeping_states_its_basis check (erase <> 'keep' or basis is not null),
    retain interval,
    personal_columns text[] not null default '{}',
    secret_columns text[] not null default '{}',
    constraint subject_is_direct_or_inherited check (subject is null or via is null)
);
comment on table kernel.registrations is 'Every table of every module, and what is to be known of it for audit, export, erasure and retention.';
comment on column kernel.registrations.relation is 'system: the table';
comment on column kernel.registrations.module is 'system: the module whose table it is';
comment on column kernel.registrations.subject is 'system: the column that holds the person whom a row is about';
comment on column kernel.registrations.via is 'system: the foreign key column through which a row inherits its subject';
comment on column kernel.registrations.own is 'system: true when people change rows of their own here without an audit row';
comment on column kernel.registrations.erase is 'system: what erasure of the subject does with a row: delete, anonymise or keep';
comment on column kernel.registrations.basis is 'system: the legal basis on which a row is processed or kept';
comment on column kernel.registrations.retain is 'system: how long a row is kept, from its created_at; null: as long as its purpose';
comment on column kernel.registrations.personal_columns is 'system: the columns whose class is personal, kept after each script';
comment on column kernel.registrations.secret_columns is 'system: those of them whose class is secret';

create table kernel.endpoints (
    name name primary key,
    view regclass not null unique,
    module name not null,
    kind text not null constraint kind_is_known check (kind in ('mine', 'ours', 'volunteered')),
    audience text[] not null,
    cell_sets text[] not null default '{}',
    consent text,
    required_filters text[] not null default '{}',
    constraint volunteered_names_its_consent check ((kind = 'volunteered') = (consent is not null))
);
comment on table kernel.endpoints is 'The allow-list: what is reachable over HTTP. Nothing else is.';
comment on column kernel.endpoints.name is 'system: the last part of the path under /rest/v1';
comment on column kernel.endpoints.view is 'system: the view in schema api that answers';
comment on column kernel.endpoints.module is 'system: the module that publishes it';
comment on column kernel.endpoints.kind is 'system: mine (the caller''s policies apply), ours (released cells and reference data), volunteered (by consent)';
comment on column kernel.endpoints.audience is 'system: the roles that may read it';
comment on column kernel.endpoints.cell_sets is 'system: the cell sets whose releases it shows';
comment on column kernel.endpoints.consent is 'system: the purpose to which people in it have consented';
comment on column kernel.endpoints.required_filters is 'system: who is not signed in names one of these columns with an equal value, or gets nothing';

create table kernel.transitions (
    id uuid primary key default gen_random_uuid(),
    relation regclass not null,
    state_column name not null default 'status',
    from_state text,
    to_state text not null,
    by text not null,
    reason_required boolean not null default false,
    constraint one_line_per_transition unique nulls not distinct (relation, state_column, from_state, to_state, by)
);
comment on table kernel.transitions is 'Which state may follow which, and by whom. What is not here is refused to everybody.';
comment on column kernel.transitions.id is 'system: key';
comment on column kernel.transitions.relation is 'system: the table';
comment on column kernel.transitions.state_column is 'system: the column that holds the state';
comment on column kernel.transitions.from_state is 'system: the state before; null: what an insert may be';
comment on column kernel.transitions.to_state is 'system: the state after';
comment on column kernel.transitions.by is 'system: owner (the subject of the row), system (jobs and functions with a purpose) or a role of kernel.roles';
comment on column kernel.transitions.reason_required is 'system: true when even an owner must give a reason';
create table kernel.migration_checks (
    transaction xid8 primary key
);
comment on table kernel.migration_checks is 'One row per migration group under way: at its commit the schema is held to kernel.violations.';
comment on column kernel.migration_checks.transaction is 'system: the transaction of the group';

create table kernel.backfills (
    relation regclass primary key,
    transaction xid8 not null,
    changed_before bigint not null
);
comment on table kernel.backfills is 'Tables whose rows the migration script under way has said it will change.';
comment on column kernel.backfills.relation is 'system: the table';
comment on column kernel.backfills.transaction is 'system: the transaction of the script';
comment on column kernel.backfills.changed_before is 'system: rows changed in the transaction before the script said so';
