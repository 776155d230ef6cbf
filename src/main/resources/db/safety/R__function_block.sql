create or replace function safety.block(target_type text, target_id uuid) returns uuid
    language plpgsql security definer set search_path = '' as
$$
declare
    target record := safety.target_of(block.target_type, block.target_id);
    made uuid;
begin
    if target.subject is null then
        return null;
    end if;
    insert into safety.blocks (blocker_id, blocked_id) values (auth.uid(), target.subject)
    returning id into made;
    return made;
end
$$;
comment on function safety.block(text, uuid) is 'Blocks a user, or whoever is behind a post, listing, beacon or shop, without learning who that is (23505 nobody_is_blocked_twice, 23514 nobody_blocks_themselves). Null: there is no such target.';
grant execute on function safety.block(text, uuid) to authenticated;
