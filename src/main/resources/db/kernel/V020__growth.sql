-- How much one person may write in a time, in every table; and under which roles an answer was kept.
create table kernel.growth_limits (
    id uuid primary key default gen_random_uuid(),
    relation regclass,
    rows_per_hour integer not null constraint rows_per_hour_are_positive check (rows_per_hour > 0),
    rows_per_day integer not null constraint rows_per_day_are_positive check (rows_per_day > 0),
    bytes_per_day bigint not null constraint bytes_per_day_are_positive check (bytes_per_day > 0),
    right_is_used boolean not null default false,
    constraint one_limit_per_table unique nulls not distinct (relation)
);
comment on table kernel.growth_limits is 'How much one person may write, by table, and in all tables together. Who holds a role may write ten times as much. An operator may change the numbers; they hold from the next request on.';
comment on column kernel.growth_limits.id is 'system: key';
comment on column kernel.growth_limits.relation is 'system: the table; null: all together';
comment on column kernel.growth_limits.rows_per_hour is 'system: the most rows that one person adds or changes in an hour of the clock';
comment on column kernel.growth_limits.rows_per_day is 'system: the most in 24 hours';
comment on column kernel.growth_limits.bytes_per_day is 'system: the most bytes by which their rows grow in 24 hours';
comment on column kernel.growth_limits.right_is_used is 'system: true where a right is used, or a rule kept, by writing: what somebody has written elsewhere does not stand in its way';
insert into kernel.growth_limits (relation, rows_per_hour, rows_per_day, bytes_per_day, right_is_used) values
    (null, 5000, 30000, 25 * 1024 * 1024, false),
    -- a person changes their mind, a program keeps changing it; each line is kept for six years
    ('kernel.consent_events', 100, 300, 256 * 1024, true),
    -- requests have a limit of their own (kernel.limits); these are what comes with them
    ('kernel.dsar_requests', 1000, 3000, 10 * 1024 * 1024, true),
    ('kernel.dsar_requests_staff', 1000, 3000, 10 * 1024 * 1024, true),
    ('kernel.dsar_events', 1000, 3000, 10 * 1024 * 1024, true),
    ('kernel.dsar_steps', 1000, 3000, 10 * 1024 * 1024, true),
    ('kernel.dsar_codes', 1000, 3000, 10 * 1024 * 1024, true),
    -- the answer to a command that uses a right is kept with it
    ('kernel.kept_answers', 5000, 30000, 25 * 1024 * 1024, true),
    -- what staff read is many lines a page, and a refusal would stop the reading
    ('kernel.staff_reads', 10000, 60000, 100 * 1024 * 1024, true);

-- a crash may forget them; that is worth less than a write to the log for each change
create unlogged table kernel.growth_counts (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null,
    relation text not null,
    hour_started_at timestamptz not null,
    rows_written bigint not null,
    bytes_grown bigint not null
) with (fillfactor = 70);
create index on kernel.growth_counts (person_id, hour_started_at);
create index on kernel.growth_counts (hour_started_at);
comment on table kernel.growth_counts is 'What each person wrote in each table in the hours of the last day. What runs at the same time counts in rows of its own, so that nobody waits for a count.';
comment on column kernel.growth_counts.id is 'system: key';
comment on column kernel.growth_counts.person_id is 'subject: who wrote';
comment on column kernel.growth_counts.relation is 'system: the table';
comment on column kernel.growth_counts.hour_started_at is 'behaviour: when the hour began';
comment on column kernel.growth_counts.rows_written is 'behaviour: rows added or changed';
comment on column kernel.growth_counts.bytes_grown is 'behaviour: bytes by which rows grew';

alter table kernel.kept_answers add column roles text[];
comment on column kernel.kept_answers.roles is 'behaviour: the roles that who asked held then; who has lost one of them is not given the answer again. null: not known any more';
