-- states no purpose of its own: what an admin corrects needs the admin's reason
create or replace function identity.adjust_xp(person uuid, points integer, source text) returns uuid
    language sql security definer set search_path = ''
begin atomic
    insert into identity.xp_events (actor_id, event_type, points, source)
    values (person, 'admin_adjustment', adjust_xp.points, adjust_xp.source)
    returning id;
end;
comment on function identity.adjust_xp(uuid, integer, text) is 'A correction by an admin, as a new line of somebody else''s ledger. Audited, with a reason.';
grant execute on function identity.adjust_xp(uuid, integer, text) to authenticated;
