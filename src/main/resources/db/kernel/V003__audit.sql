-- The log of every change that was not a person's own affair, and the keys that make what it says erasable.
create table kernel.audit_log (
    id uuid primary key default gen_random_uuid(),
    at timestamptz not null default clock_timestamp(),
    transaction xid8 not null default pg_current_xact_id(),
    request_id text,
    actor_id uuid,
    actor_role text not null,
    on_behalf_of uuid,
    purpose text,
    reason text constraint reason_is_3_to_500_characters check (char_length(reason) between 3 and 500),
    action text not null constraint action_is_known check (action in ('insert', 'update', 'delete')),
    relation text not null,
    key jsonb not null,
    subject_id uuid,
    before jsonb,
    after jsonb,
    constraint a_person_gives_a_reason check (actor_id is null or reason is not null or purpose is not null)
);
create index on kernel.audit_log (at);
create index on kernel.audit_log (relation, at);
create index on kernel.audit_log (actor_id, at);
create index on kernel.audit_log (subject_id, at);
comment on table kernel.audit_log is 'Every audited change, in the transaction that made it. Refuses update, delete and truncate to every role.';
comment on column kernel.audit_log.id is 'system: the event; answers carry it as Audit-Event';
comment on column kernel.audit_log.at is 'system: when';
comment on column kernel.audit_log.transaction is 'system: the transaction that made the change';
comment on column kernel.audit_log.request_id is 'system: the request that made the change';
comment on column kernel.audit_log.actor_id is 'subject: the person who acted; null: a job, a webhook or a migration';
comment on column kernel.audit_log.actor_role is 'system: the database role they acted as';
comment on column kernel.audit_log.on_behalf_of is 'subject: for whom they acted';
comment on column kernel.audit_log.purpose is 'system: what a job, a webhook or a function acted for';
comment on column kernel.audit_log.reason is 'content: why, in the words of the person who acted';
comment on column kernel.audit_log.action is 'system: insert, update or delete';
comment on column kernel.audit_log.relation is 'system: the table, with its schema';
comment on column kernel.audit_log.key is 'system: the primary key of the row, personal parts sealed';
comment on column kernel.audit_log.subject_id is 'subject: the person whom the row is about';
comment on column kernel.audit_log.before is 'system: the row before; personal values sealed with the subject''s key, or absent';
comment on column kernel.audit_log.after is 'system: the row after; personal values sealed with the subject''s key, or absent';

create table kernel.audit_pending (
    audit_id uuid primary key references kernel.audit_log (id) on update restrict on delete cascade
);
comment on table kernel.audit_pending is 'Audit rows that are not yet part of a published proof.';
comment on column kernel.audit_pending.audit_id is 'system: the audit row';

create table kernel.subject_keys (
    person_id uuid not null,
    month date not null constraint month_is_its_first_day check (extract(day from month) = 1),
    kek text not null,
    wrapped bytea not null,
    primary key (person_id, month, kek)
);
comment on table kernel.subject_keys is 'One random key per person and month, wrapped by the key-encryption key of the configuration. Without its keys what the log says of a person cannot be read by anybody.';
comment on column kernel.subject_keys.person_id is 'subject: whose values it seals';
comment on column kernel.subject_keys.month is 'system: the month in which it seals';
comment on column kernel.subject_keys.kek is 'system: the name of the key-encryption key that wraps it';
comment on column kernel.subject_keys.wrapped is 'secret: the key, encrypted and authenticated';
