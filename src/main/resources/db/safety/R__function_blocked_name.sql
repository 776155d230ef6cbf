create or replace function safety.blocked_name(block uuid) returns text
    language sql stable security definer set search_path = '' as
$$
    select identity.shown_name(b.target_id) from safety.blocks b
    where b.id = block and b.blocker_id = auth.uid() and b.target_type = 'user';
$$;
comment on function safety.blocked_name(uuid) is 'The name of a user whom the caller blocked, if they agreed to be visible.';
grant execute on function safety.blocked_name(uuid) to authenticated;
