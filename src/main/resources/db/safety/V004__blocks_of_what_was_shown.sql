-- A block is of what was shown to who blocks: a user, a shop, a listing, a post, a beacon. It does not reach who is behind
-- it, so that it tells nothing of them, and it changes nothing for whom it is of.
drop policy if exists safety_keeps_apart on nightlife.beacon_posts;
drop policy if exists safety_keeps_apart on nightlife.ticket_listings;
drop function if exists safety.kept_apart();
drop function if exists safety.blocked_name(uuid) cascade;
drop policy if exists functions_find on safety.blocks;
alter table safety.blocks rename column blocked_id to target_id;
alter index safety.blocks_blocked_id_idx rename to blocks_target_id_idx;
alter table safety.blocks
    drop constraint blocks_blocked_id_fkey, drop constraint nobody_is_blocked_twice, drop constraint nobody_blocks_themselves,
    add column target_type text not null default 'user'
        constraint target_type_is_known check (target_type in ('beacon', 'listing', 'post', 'seller', 'user'));
alter table safety.blocks
    alter column target_type drop default,
    add constraint nothing_is_blocked_twice unique (blocker_id, target_type, target_id),
    add constraint nobody_blocks_themselves check (target_type <> 'user' or target_id <> blocker_id);
comment on column safety.blocks.target_type is 'behaviour: what was blocked: beacon, listing, post, seller or user';
comment on column safety.blocks.target_id is 'behaviour: which, whether there is such a one or not';
comment on table safety.blocks is 'What people do not want to see any more. Whom it is of is not told, and sees what they saw before.';
call kernel.register('safety.blocks', subject => 'blocker_id', own => true, basis => 'contract');
call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('blocks', 'things and people blocked', '1 hour', 100, 2000, '{}');
