create or replace function identity.award_xp(person uuid, event_type text, points integer, source text,
    metadata jsonb default '{}')
    returns boolean
    language plpgsql security definer set search_path = '' set application_name = 'purpose: points earned' as
$$
begin
    insert into identity.xp_events (actor_id, event_type, points, source, metadata)
    values (person, award_xp.event_type, award_xp.points, award_xp.source, award_xp.metadata)
    on conflict do nothing;
    return found;
end
$$;
comment on function identity.award_xp(uuid, text, integer, text, jsonb) is 'Pays points for what a module''s function saw somebody do; the same person, type and source once. True: paid now.';
grant execute on function identity.award_xp(uuid, text, integer, text, jsonb) to nightlife_code, safety_code,
    commerce_code, music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
