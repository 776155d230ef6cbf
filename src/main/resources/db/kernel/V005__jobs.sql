-- The one table of the job library (db-scheduler); the login jobs may touch it and nothing else.
create table kernel.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on kernel.scheduled_tasks (execution_time);
create index on kernel.scheduled_tasks (last_heartbeat);
create index on kernel.scheduled_tasks (priority desc, execution_time);
grant select, insert, update, delete on kernel.scheduled_tasks to jobs;
comment on table kernel.scheduled_tasks is 'Work to be done: enqueued in the transaction that causes it, done in one of its own.';
comment on column kernel.scheduled_tasks.task_name is 'system: what to do';
comment on column kernel.scheduled_tasks.task_instance is 'system: key; the same work is enqueued once';
comment on column kernel.scheduled_tasks.task_data is 'system: JSON; keys of rows only, never a personal value';
comment on column kernel.scheduled_tasks.execution_time is 'system: not before';
comment on column kernel.scheduled_tasks.picked is 'system: true while a replica works on it';
comment on column kernel.scheduled_tasks.picked_by is 'system: the replica';
comment on column kernel.scheduled_tasks.last_success is 'system: when it last succeeded';
comment on column kernel.scheduled_tasks.last_failure is 'system: when it last failed';
comment on column kernel.scheduled_tasks.consecutive_failures is 'system: failures since';
comment on column kernel.scheduled_tasks.last_heartbeat is 'system: when the replica last said that it works on it';
comment on column kernel.scheduled_tasks.version is 'system: optimistic lock of the library';
comment on column kernel.scheduled_tasks.priority is 'system: higher is sooner';
