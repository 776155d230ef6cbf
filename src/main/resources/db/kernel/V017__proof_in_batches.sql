-- The proof of absence goes through a table in batches, and lists what it finds in rows of others.
alter table kernel.dsar_steps
    add column reached jsonb,
    add column searched bigint not null default 0 constraint searched_rows_are_counted check (searched >= 0),
    add column others bigint not null default 0 constraint rows_of_others_are_counted check (others >= 0);
comment on column kernel.dsar_steps.reached is 'system: up to which primary key a table was searched; null: from its beginning';
comment on column kernel.dsar_steps.searched is 'system: how many rows were searched so far';
comment on column kernel.dsar_steps.others is 'system: in how many rows of others a trace was found so far';

create table kernel.erasure_hits (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references kernel.dsar_requests (id) on delete cascade,
    relation text not null,
    key jsonb not null,
    found_at timestamptz not null default clock_timestamp(),
    constraint a_row_is_listed_once unique (request_id, relation, key)
);
comment on table kernel.erasure_hits is 'Rows of others in which the key or an address of an erased person stands, for support to look at. No value is kept.';
comment on column kernel.erasure_hits.id is 'system: key';
comment on column kernel.erasure_hits.request_id is 'system: the request';
comment on column kernel.erasure_hits.relation is 'system: the table';
comment on column kernel.erasure_hits.key is 'system: the primary key of the row';
comment on column kernel.erasure_hits.found_at is 'system: when';

-- a step says whether it ended, the search of a table where; their scripts make them anew
drop function if exists kernel.erase_step(uuid, integer);
drop function if exists kernel.prove_absence(regclass);
