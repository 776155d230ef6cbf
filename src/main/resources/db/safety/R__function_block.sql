create or replace function safety.block(target_type text, target_id uuid) returns uuid
    language plpgsql security definer set search_path = '' as
$$
declare
    -- a key that is to stand nowhere any more is blocked under a name that only this block has
    target constant uuid := case when kernel.is_erased(block.target_id)
        then safety.gone_key(auth.uid(), block.target_id) else block.target_id end;
    made uuid;
begin
    insert into safety.blocks as b (blocker_id, target_type, target_id) values (auth.uid(), block.target_type, target)
    on conflict on constraint nothing_is_blocked_twice do nothing
    returning b.id into made;
    return coalesce(made, (select b.id from safety.blocks b
        where b.blocker_id = auth.uid() and b.target_type = block.target_type and b.target_id = target));
end
$$;
comment on function safety.block(text, uuid) is 'Blocks a user, post, listing, beacon or shop, and says the key of the block, the same each time. Whether there is such a one makes no difference, so it tells nobody who is a member (23514 nobody_blocks_themselves, target_type_is_known).';
grant execute on function safety.block(text, uuid) to authenticated;
