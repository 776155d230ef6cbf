-- Blocks of users become blocks of people again; blocks of anything else are gone.
delete from kernel.limits where name = 'blocks';
alter table safety.blocks no force row level security;
delete from safety.blocks b where b.target_type <> 'user' or not exists (select from identity.people p where p.id = b.target_id);
alter table safety.blocks drop column target_type cascade;
alter table safety.blocks drop constraint if exists nothing_is_blocked_twice, drop constraint if exists nobody_blocks_themselves;
alter table safety.blocks rename column target_id to blocked_id;
alter index safety.blocks_target_id_idx rename to blocks_blocked_id_idx;
alter table safety.blocks
    add constraint blocks_blocked_id_fkey foreign key (blocked_id) references identity.people (id) on delete cascade,
    add constraint nobody_is_blocked_twice unique (blocker_id, blocked_id),
    add constraint nobody_blocks_themselves check (blocker_id <> blocked_id);
alter table safety.blocks force row level security;
comment on column safety.blocks.blocked_id is 'subject: whom';
comment on table safety.blocks is 'Who blocked whom. Neither sees what the other posts or offers; who is blocked is not told.';
call kernel.register('safety.blocks', subject => 'blocker_id', own => true, basis => 'contract');
