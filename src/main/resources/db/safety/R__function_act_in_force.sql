create or replace function safety.act_in_force(target_type text, target_id uuid, action text)
    returns safety.moderation_actions
    language sql stable security definer set search_path = ''
begin atomic
    select a.* from safety.moderation_actions a
    where a.target_type = act_in_force.target_type and a.target_id = act_in_force.target_id
        and a.action = act_in_force.action
        and not exists (select from safety.moderation_actions u where u.undoes = a.id)
    order by a.created_at desc limit 1;
end;
comment on function safety.act_in_force(text, uuid, text) is 'What moderation did to a target and did not undo.';
grant execute on function safety.act_in_force(text, uuid, text) to authenticated;
