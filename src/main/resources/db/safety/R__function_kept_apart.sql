create or replace function safety.kept_apart() returns setof uuid
    language sql stable security definer set search_path = ''
begin atomic
    select b.blocked_id from safety.blocks b where b.blocker_id = auth.uid()
    union
    select b.blocker_id from safety.blocks b where b.blocked_id = auth.uid();
end;
comment on function safety.kept_apart() is 'Everybody whom the caller blocked or who blocked the caller. For policies.';
grant execute on function safety.kept_apart() to authenticated;
