create or replace function safety.blocked_name(block uuid) returns text
    language sql stable security definer set search_path = ''
    return (select identity.shown_name(b.blocked_id) from safety.blocks b where b.id = block and b.blocker_id = auth.uid());
comment on function safety.blocked_name(uuid) is 'The name of somebody the caller blocked, if they agreed to be visible.';
grant execute on function safety.blocked_name(uuid) to authenticated;
