create or replace function kernel.has_consented(person uuid, purpose text) returns boolean
    language sql stable security definer set search_path = ''
    return coalesce((
        select e.state = 'given' and not exists (select from kernel.consent_notices n
            where n.purpose = has_consented.purpose and n.asks_again and n.created_at > e.at)
        from kernel.consent_events e
        where e.person_id = person and e.purpose = has_consented.purpose
        order by e.at desc, e.id limit 1), false);
comment on function kernel.has_consented(uuid, text) is 'Whether the newest word of a person on a purpose is given, and no notice has asked again since. For functions of modules and for releases, not for clients.';
grant execute on function kernel.has_consented(uuid, text) to aggregator, identity_code, nightlife_code, safety_code,
    commerce_code, music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
