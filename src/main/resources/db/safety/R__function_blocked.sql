create or replace function safety.blocked(target_type text) returns setof uuid
    language sql stable security definer set search_path = '' as
$$
    select b.target_id from safety.blocks b where b.blocker_id = auth.uid() and b.target_type = blocked.target_type;
$$;
comment on function safety.blocked(text) is 'What of a kind the caller blocked. For policies.';
grant execute on function safety.blocked(text) to authenticated;
