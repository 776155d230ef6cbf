-- People who want nothing to do with each other.
create table safety.blocks (
    id uuid primary key default gen_random_uuid(),
    blocker_id uuid not null default auth.uid() references identity.people (id) on delete cascade,
    blocked_id uuid not null references identity.people (id) on delete cascade,
    created_at timestamptz not null default now(),
    constraint nobody_is_blocked_twice unique (blocker_id, blocked_id),
    constraint nobody_blocks_themselves check (blocker_id <> blocked_id)
);
create index on safety.blocks (blocked_id);
comment on table safety.blocks is 'Who blocked whom. Neither sees what the other posts or offers; who is blocked is not told.';
comment on column safety.blocks.id is 'system: key';
comment on column safety.blocks.blocker_id is 'subject: who blocked';
comment on column safety.blocks.blocked_id is 'subject: whom';
comment on column safety.blocks.created_at is 'behaviour: when';
call kernel.register('safety.blocks', subject => 'blocker_id', own => true, basis => 'contract');
